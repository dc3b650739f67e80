"""A key may stand only once in a mapping.

YAML parsers silently keep one of the two values. Which one was meant, only the editor knows.
"""

SEVERITY = "error"
GOOD = """\
name: Sanofi
country: FR
"""
BAD = """\
name: Sanofi
name: Sanofi S.A.
"""
