"""A list where a list is due, text where text is due.

Often a hyphen too many or too few, or a wrong indentation.
"""

SEVERITY = "error"
GOOD = """\
topics:
  - clinical-trials
"""
BAD = """\
topics: clinical-trials
"""
