"""Nothing is part of itself.

Standing ties (part-of, subsidiary-of, owned-by, managed-by, site-of, edition-of) and the `within`
of places lead upwards. They must end somewhere, and no relation leads to its own profile.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import OrganisationBase
from atlas.problems import FieldPath

SEVERITY = "error"
COMPARES = True
GOOD = """\
# organisations/cicc-capital.yml
relations:
  - kind: part-of
    organisation: cicc
"""
BAD = """\
# organisations/cicc.yml
relations:
  - kind: part-of
    organisation: cicc
"""
_SIDEWAYS = ("possibly-same-as", "related-to")


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Follow every tie upwards."""
    upwards: dict[str, list[str]] = {}
    places: dict[tuple[str, str], FieldPath] = {}
    for profile in atlas.profiles.values():
        if not isinstance(profile.record, OrganisationBase):
            continue
        for index, relation in enumerate(profile.record.relations):
            at: FieldPath = ("relations", index, "organisation")
            if relation.organisation == profile.id:
                yield Finding(
                    profile.document,
                    at,
                    "the relation leads to its own profile",
                    found=profile.id,
                    fix="name the other organisation",
                )
            elif relation.kind not in _SIDEWAYS:
                upwards.setdefault(profile.id, []).append(relation.organisation)
                places[profile.id, relation.organisation] = at
    for id, other in _in_cycles(upwards):
        yield Finding(
            atlas.profiles[id].document,
            places[id, other],
            f"following it up from here, '{id}' is part of itself",
            found=other,
            fix="reverse one of the relations, or remove it",
        )
    within = {place.id: [place.within] for place in atlas.places.values() if place.within}
    order = list(atlas.places)
    for id, other in _in_cycles(within):
        yield Finding(
            atlas.documents["profiles/places.yml"],
            ("places", order.index(id), "within"),
            f"following it up from here, '{id}' lies within itself",
            found=other,
            fix="name the larger place",
        )


def _in_cycles(upwards: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """The steps (from, to) from which a walk upwards comes back to where it began."""
    for start, nexts in upwards.items():
        for step in nexts:
            seen, open_ends = {step}, [step]
            while open_ends:
                for other in upwards.get(open_ends.pop(), []):
                    if other not in seen:
                        seen.add(other)
                        open_ends.append(other)
            if start in seen:
                yield start, step
