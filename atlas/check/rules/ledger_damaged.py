"""The ledger is only added to.

`published.jsonl` holds every wording and address that was ever published, so that a citation can
be opened as it was. A line that was changed or lost would take that away. Only `build.py publish`
writes the file. After a merge, keep the lines of both sides, in whatever order.
"""

SEVERITY = "error"
GOOD = """\
# the lines as 'build.py publish' wrote them
"""
BAD = """\
# a line of which somebody corrected the text
"""
