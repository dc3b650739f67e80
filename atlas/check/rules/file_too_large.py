"""Files have a sensible size.

A YAML file may have 1 MiB and a source text 4 MiB. More than that is not what a person wrote.
"""

SEVERITY = "error"
GOOD = """\
# profiles/companies/sanofi.yml, 60 kB
"""
BAD = """\
# profiles/companies/sanofi.yml, 50 MB
"""
