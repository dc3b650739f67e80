"""Every file must be a regular file that can be read.

Links, pipes, devices and folders are refused, so that a checkout holds all that it publishes.
"""

SEVERITY = "error"
GOOD = """\
# profiles/companies/sanofi.yml is a file
"""
BAD = """\
# profiles/companies/sanofi.yml is a link to /home/me/sanofi.yml
"""
