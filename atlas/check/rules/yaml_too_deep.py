"""Not nested deeper than any profile needs.

A deep nest is a slip in indentation or brackets, or an attempt to exhaust the parser.
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
