"""Every text in `seeds/` has its entry in the catalogue.

A text without an entry cannot be cited, and nobody would notice that it is there.
"""

SEVERITY = "error"
GOOD = """\
sources:
  - id: sanofi-ciie-2019
    file: sanofi-ciie-2019.txt
"""
BAD = """\
# seeds/sanofi-ciie-2019.txt exists, and seeds/sources.yml does not name it
"""
