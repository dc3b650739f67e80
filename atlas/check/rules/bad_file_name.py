"""A profile's file is named for its address.

The name becomes the page's address and the id by which others refer to it: lower-case letters,
digits and single hyphens, then `.yml`.
"""

SEVERITY = "error"
GOOD = """\
# profiles/organisations/asan-medical-center.yml
"""
BAD = """\
# profiles/organisations/Asan Medical Center.yaml
"""
