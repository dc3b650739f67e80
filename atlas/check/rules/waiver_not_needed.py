"""A waiver waives something.

`waivers` and `derived` say why a rule does not fit a statement. A waiver that names under `about`
what it is about excepts that alone; without `about` it excepts all that the rule finds in its
statement. One that no longer excepts anything hides the next fault, so it is an error; so is one
that names a rule which does not exist or cannot be waived, and one whose `about` is not what the
rule complains about.
"""

SEVERITY = "error"
GOOD = """\
waivers:
  - rule: party-not-named
    about: asan-medical-center
    reason: The heading above the passage names the hospital.
"""
BAD = """\
waivers:
  - rule: quote-not-in-source
    reason: The source has a misprint here.
"""
