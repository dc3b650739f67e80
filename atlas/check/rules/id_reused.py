"""Ids are unique where they share addresses.

Statements, people and disagreements of a profile are anchors of one page, beside the page's own
sections; profiles, sources, topics and places are known by their ids in the whole atlas. Two of
one name would make a link lead to the wrong one.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model.profile import RESERVED_ANCHORS, RESERVED_PATTERN
from atlas.problems import FieldPath

SEVERITY = "error"
GOOD = """\
statements:
  - id: site-partnership-2012
  - id: site-partnership-2018
"""
BAD = """\
statements:
  - id: site-partnership
  - id: site-partnership
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the anchors of each profile's page."""
    for profile in atlas.profiles.values():
        seen: dict[str, FieldPath] = {}
        for at, id in _anchors(profile):
            if _is_of_page(id, atlas):
                reason = f"the id '{id}' is that of a part of the page itself"
            elif id in seen:
                line = profile.document.position(seen[id])[0]
                reason = f"the id '{id}' is used twice on this page (first on line {line})"
            else:
                seen[id] = at
                continue
            yield Finding(profile.document, at, reason, found=id, fix="choose another id")


def _is_of_page(id: str, atlas: Atlas) -> bool:
    """Whether the page has an anchor of this name of its own: a section, a year, a place."""
    return (
        id in RESERVED_ANCHORS
        or RESERVED_PATTERN.fullmatch(id) is not None
        or (id.startswith("place-") and id.removeprefix("place-") in atlas.places)
    )


def _anchors(profile: LoadedProfile) -> Iterator[tuple[FieldPath, str]]:
    for at, statement in profile.statements():
        yield (*at, "id"), statement.id
    for index, person in enumerate(profile.record.people):
        yield ("people", index, "id"), person.id
    for index, disagreement in enumerate(profile.record.disagreements):
        yield ("disagreements", index, "id"), disagreement.id
