"""Values must have the form of their field.

Ids are slugs, dates are EDTF, countries are ISO codes, prose has no invisible characters, and
fields that depend on one another agree. The message says which rule of the field is broken.
"""

SEVERITY = "error"
GOOD = """\
date: "2019-09-01"
"""
BAD = """\
date: September 1st 2019
"""
