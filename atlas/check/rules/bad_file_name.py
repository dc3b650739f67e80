"""Every file has a name and a place where it is read.

A profile is a file `<id>.yml` in `profiles/companies/`, `organisations/` or `landscapes/`; its name
becomes the page's address and the id by which others refer to it: lower-case letters, digits and
single hyphens. A source is a plain text in `seeds/`, `<name>.txt` or `<name>.md`, named in the same
letters. A file anywhere else would be ignored without a message.
"""

SEVERITY = "error"
GOOD = """\
# profiles/organisations/asan-medical-center.yml
"""
BAD = """\
# profiles/organisations/Asan Medical Center.yaml
"""
