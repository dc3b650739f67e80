"""Only known fields.

A field that nothing reads is a slip: what the editor meant would silently be left out.
"""

SEVERITY = "error"
GOOD = """\
organisation: asan-medical-center
role: research partner
"""
BAD = """\
organization: asan-medical-center
role: research partner
"""
