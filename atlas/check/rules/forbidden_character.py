"""No control characters.

NUL and similar characters show that a file is damaged or not text at all; on a page they are not
allowed. Text that reorders or hides itself (bidirectional and zero-width characters) is refused in
fields for the same reason, as `bad-value`.
"""

SEVERITY = "error"
GOOD = """\
name: Sanofi
"""
BAD = """\
name: Sano\\0fi   # a NUL byte in the file
"""
