"""The file must be valid YAML: one document that is not empty.

A file that cannot be parsed cannot be checked, so nothing in it is published. The message names
the place where the parser gave up; the cause is there or just before it.
"""

SEVERITY = "error"
GOOD = """\
title: "Site partnership: the first"
"""
BAD = """\
title: Site partnership: the first
"""
