"""Not nested deeper than any profile needs.

Deep nesting is a slip in indentation or brackets, or an attempt to exhaust the parser.
"""

SEVERITY = "error"
GOOD = """\
values:
  - number: 5
    unit: hospitals
"""
BAD = """\
values: [[[[[[[[[[[[[[[[[[[[[[[[[5]]]]]]]]]]]]]]]]]]]]]]]]]
"""
