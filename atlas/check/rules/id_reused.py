"""Ids are unique where they share addresses.

Statements, people and disagreements of a profile are anchors of one page, beside the page's own
anchors for sections, years and places; profiles, sources, topics and places are known by their ids
in the whole atlas. With two of one name, links would lead to the wrong one. A former id is taken
too: links to it lead to what had it.
"""

from collections.abc import Iterator
from datetime import date

from atlas.anchors import is_section_anchor, is_version_anchor, is_year_anchor, place_anchor
from atlas.check.rule import Finding
from atlas.check.shared import Named, repeated
from atlas.load import Atlas, LoadedProfile
from atlas.load.half_read import unread
from atlas.model import Disagreement, Statement
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
    places = {place_anchor(id): place.name for id, place in atlas.places.items()}
    for profile in atlas.profiles.values():
        anchors = list(_anchors(profile))
        for one in anchors:
            if is_section_anchor(profile.folder, one.name):
                part = "a section"
            elif is_year_anchor(one.name):
                part = "a year"
            elif is_version_anchor(one.name):
                part = "a published version"
            elif one.name in places:
                part = f"the place {places[one.name]}"
            else:
                continue
            yield _finding(one, f"the id '{one.name}' is taken by {part} on the same page")
        for one, first in repeated(anchors):
            yield _finding(
                one, f"the id '{one.name}' is used twice on this page (first at {first.place})"
            )
        yield from _former(atlas, profile)


def _former(atlas: Atlas, profile: LoadedProfile) -> Iterator[Finding]:
    """Former ids that something else has today."""
    for index, slug in enumerate(profile.record.former_slugs):
        if slug in atlas.profiles:
            one = Named(profile.document, ("former_slugs", index), slug)
            yield _former_finding(one, atlas.profiles[slug].document.path)
    things: list[tuple[FieldPath, Statement | Disagreement]] = [*profile.statements()]
    things += ((("disagreements", n), one) for n, one in enumerate(profile.record.disagreements))
    for at, thing in things:
        for index, former in enumerate(thing.former_ids):
            owner, _, id = former.rpartition("/")
            home = atlas.profiles.get(owner or profile.id)
            for taken in _anchors(home) if home else ():
                if taken.name == id:
                    here = Named(profile.document, (*at, "former_ids", index), former)
                    yield _former_finding(here, taken.place)


def _former_finding(one: Named, place: str) -> Finding:
    return Finding(
        one.document,
        one.at,
        f"the former id '{one.name}' is in use again ({place})",
        found=one.name,
        fix="give that one another id, since links to this one lead here; if nothing was renamed, "
        "remove the former id",
    )


def _finding(one: Named, message: str) -> Finding:
    return Finding(one.document, one.at, message, found=one.name, fix="choose another id")


def _anchors(profile: LoadedProfile) -> Iterator[Named]:
    ids = {profile.document.in_file(at): statement.id for at, statement in profile.statements()}
    for number, half in profile.half_read.items():
        if "id" not in unread(half):
            ids["statements", number] = half.id
    document = profile.document.whole
    for place in sorted(ids):
        yield Named(document, (*place, "id"), ids[place])
    for index, person in enumerate(profile.record.people):
        yield Named(profile.document, ("people", index, "id"), person.id)
    for index, disagreement in enumerate(profile.record.disagreements):
        yield Named(profile.document, ("disagreements", index, "id"), disagreement.id)
