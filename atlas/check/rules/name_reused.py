"""Names are unique within their list.

Search, and the check that a passage names a party, rest on the names and aliases of profiles: one
that two profiles share would make both ambiguous. Keep it where the sources mean it, and write the
other one out ("the second CIIE"). The same holds for topics, for the short names of sources, for
places of one kind in one larger place, for the people of a profile under all their printed names,
and for the titles of its statements and the questions of its disagreements: readers and search have
only these words to go by.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.check.shared import Named, repeated
from atlas.load import Atlas, LoadedProfile
from atlas.model import Alias
from atlas.problems import FieldPath

SEVERITY = "error"
COMPARES = True
GOOD = """\
# organisations/cicc.yml
name: China International Capital Corporation
# organisations/cicc-capital.yml
name: CICC Capital
"""
BAD = """\
# organisations/cicc.yml
name: CICC
# organisations/cicc-capital.yml
name: CICC
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the names of each list without regard to case and typography."""
    for what, named in _lists(atlas):
        for one, first in repeated(named):
            if one.owner == first.owner:
                message = f"the {what} '{one.name}' appears twice in '{one.owner}'"
            else:
                message = f"the {what} '{one.name}' is also that of '{first.owner}'"
            yield Finding(
                one.document,
                one.at,
                f"{message} ({first.place})",
                found=one.name,
                fix="keep it in one place, or add what distinguishes the two",
            )


def _lists(atlas: Atlas) -> Iterator[tuple[str, list[Named]]]:
    """Each list in which a name may stand once, with what the name is."""
    yield "name", [name for profile in atlas.profiles.values() for name in _of_profile(profile)]
    yield (
        "short name",
        [
            Named(source.document, (*source.at, "short"), source.record.short, id)
            for id, source in atlas.sources.items()
        ],
    )
    yield from _controlled(atlas)
    for profile in atlas.profiles.values():
        document = profile.document
        yield (
            "name",
            [
                name
                for index, person in enumerate(profile.record.people)
                for name in _names(
                    profile, ("people", index), person.name, person.aliases, owner=person.id
                )
            ],
        )
        yield (
            "title",
            [
                Named(document, (*at, "title"), statement.title, statement.id)
                for at, statement in profile.statements()
            ],
        )
        yield (
            "question",
            [
                Named(document, ("disagreements", index, "question"), it.question, it.id)
                for index, it in enumerate(profile.record.disagreements)
            ],
        )


def _controlled(atlas: Atlas) -> Iterator[tuple[str, list[Named]]]:
    """Topics; and places, which may share a name with one of another kind or elsewhere."""
    if atlas.topics:
        document = atlas.documents["profiles/topics.yml"]
        yield (
            "name",
            [
                Named(document, ("topics", index, "name"), topic.name, topic.id)
                for index, topic in enumerate(atlas.topics.values())
            ],
        )
    if atlas.places:
        document = atlas.documents["profiles/places.yml"]
        alike: dict[tuple[str, str | None, str | None], list[Named]] = {}
        for index, place in enumerate(atlas.places.values()):
            key = (place.kind, place.country, place.within)
            named = Named(document, ("places", index, "name"), place.name, place.id)
            alike.setdefault(key, []).append(named)
        yield from (("name", found) for found in alike.values())


def _of_profile(profile: LoadedProfile) -> Iterator[Named]:
    record = profile.record
    return _names(profile, (), record.name, record.aliases, owner=profile.id)


def _names(
    profile: LoadedProfile, at: FieldPath, name: str, aliases: list[Alias], *, owner: str
) -> Iterator[Named]:
    yield Named(profile.document, (*at, "name"), name, owner)
    for index, alias in enumerate(aliases):
        yield Named(profile.document, (*at, "aliases", index, "name"), alias.name, owner)
