"""Fields that every record needs must be there.

The fix names the field and what it is for.
"""

SEVERITY = "error"
GOOD = """\
organisation: asan-medical-center
role: research partner
"""
BAD = """\
organisation: asan-medical-center
"""
