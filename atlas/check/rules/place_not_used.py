"""A place is named by something.

A notice: places that no statement, profile or other place names are on no map.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.references import all_references
from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "notice"
WHOLE_ATLAS = True
GOOD = """\
places:
  - suzhou
"""
BAD = """\
# profiles/places.yml lists suzhou, and nothing names it
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """List the places that nothing names."""
    used = {item.id for item in all_references(atlas) if item.kind == "place"}
    for index, place in enumerate(atlas.places):
        if place not in used:
            yield Finding(
                atlas.documents["profiles/places.yml"],
                ("places", index, "id"),
                "nothing names this place",
                found=place,
                fix="name it in a statement or profile, or remove it",
            )
