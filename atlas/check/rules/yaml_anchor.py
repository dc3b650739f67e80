"""No anchors, aliases or tags.

They make values depend on other places of the file, and can blow a small file up to gigabytes.
Write every value out. Text that starts with `&`, `*` or `!` goes in quotation marks.
"""

SEVERITY = "error"
GOOD = """\
note: "*Source* prints it in italics."
"""
BAD = """\
parties: &partners
  - organisation: asan-medical-center
"""
