"""Every party is named in the passage.

An organisation or speaker may be shown with a statement only where a passage of the statement
prints its name or one of its aliases. A proper name has its capital there ("Target", not "its
target"), and is no part of another ("La Roche-sur-Yon" does not name "Roche"). Add the passage that
names it, or add the printed name to the aliases of its profile. Where the source names it elsewhere
("the hospital"), waive the rule `about` the organisation or person and say why.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import has_proper_name, names, quotes
from atlas.check.references import Reference, full_reference, of_statement
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Statement
from atlas.text.printed_names import prints_name

SEVERITY = "error"
BY_NAMES = True
WAIVABLE = True
GOOD = """\
parties:
  - organisation: tencent
    role: partner
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi will declare its collaboration with Tencent
"""
BAD = """\
parties:
  - organisation: tencent
    role: partner
evidence:
  - source: sanofi-ciie-2019
    quote: one of the Chinese Internet giants
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for a name of every party and speaker in the statement's passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            quoted = quotes(statement)
            for reference in of_statement(profile, at, statement):
                known = _names(atlas, reference)
                proper = _proper(atlas, reference)
                if known and not any(
                    prints_name(quote, name, proper=proper) for quote in quoted for name in known
                ):
                    yield _finding(profile, statement, reference, known)


def _names(atlas: Atlas, reference: Reference) -> list[str]:
    """The names of an organisation or person; empty for anything else or an unknown one."""
    owner, _, person_id = reference.id.partition("/")
    profile = atlas.profiles.get(owner)
    if profile is None:
        return []
    if reference.kind == "organisation":
        return names(profile)
    if reference.kind == "person":
        for person in profile.record.people:
            if person.id == person_id:
                return [person.name, *(alias.name for alias in person.aliases)]
    return []


def _proper(atlas: Atlas, reference: Reference) -> bool:
    """Whether it has a name of its own; a programme may have a description for one."""
    profile = atlas.profiles.get(reference.id)
    return profile is None or has_proper_name(profile)


def _finding(
    profile: LoadedProfile, statement: Statement, reference: Reference, known: list[str]
) -> Finding:
    about = reference.id
    if statement.speaker and about == full_reference(profile, statement.speaker):
        about = statement.speaker
    return Finding(
        profile.document,
        reference.at,
        f"no passage of the statement names '{about}'",
        found=" / ".join(known[:5]),
        fix="cite the passage that names it, add the printed name to its aliases, or waive "
        f"party-not-named about '{about}' with the reason",
        about=about,
    )
