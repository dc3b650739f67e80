"""An organisation is named once in a statement, and a profile is no party to its own statements.

`parties` are the others that take part: the profile is the subject of its statements already. One
that is named twice, as party and as fund, investee or awarding body, would be listed as a partner
twice for one act. Name it once, with both roles in words if it has two.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.references import of_statement
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.problems import FieldPath

SEVERITY = "error"
GOOD = """\
parties:
  - organisation: asan-medical-center
    role: research partner and host
"""
BAD = """\
parties:
  - organisation: asan-medical-center
    role: research partner
  - organisation: asan-medical-center
    role: host
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the organisations of each statement with each other and with the profile."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            first: dict[str, FieldPath] = {}
            for reference in of_statement(profile, at, statement):
                if reference.kind != "organisation":
                    continue
                is_party = reference.at[len(at)] == "parties"
                if is_party and reference.id == profile.id:
                    message = f"'{reference.id}' is the profile itself"
                    fix = "leave it out: a profile is the subject of its own statements"
                elif first.setdefault(reference.id, reference.at) != reference.at:
                    place = profile.document.place(first[reference.id])
                    message = f"'{reference.id}' is named twice in the statement (first at {place})"
                    fix = "name it once, with both roles if it has two"
                else:
                    continue
                yield Finding(profile.document, reference.at, message, found=reference.id, fix=fix)
