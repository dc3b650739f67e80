"""Every file must be UTF-8.

In any other encoding names and quotation marks come out wrong, and quotations are not found.
Save the file as UTF-8; a byte order mark does no harm.
"""

SEVERITY = "error"
GOOD = """\
name: Hospital Clínic
"""
BAD = """\
name: Hospital Cl\\xEDnic   # saved as Latin-1
"""
