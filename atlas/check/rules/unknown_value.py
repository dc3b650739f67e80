"""Fields with a fixed list take a value from it.

Filters, labels and icons of the pages rest on these lists.
"""

SEVERITY = "error"
GOOD = """\
status: planned
"""
BAD = """\
status: will happen
"""
