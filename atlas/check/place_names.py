"""Under which names a text may print a place, and which places a text prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from atlas.load import Atlas, LoadedProfile
from atlas.model import OrganisationBase, Place, Statement
from atlas.text.countries import country_names, prints_people, same_land
from atlas.text.names import plain_letters
from atlas.text.quotes import prints
from atlas.text.scripts import without_blanks
from atlas.text.words import WORD

# Words in the names of countries that name none by themselves.
_COMMON = """and arab central coast democratic east equatorial federated islamic island islands
    kingdom new north northern of people's republic saint sao south southern state states the united
    west western"""
_NO_COUNTRY = frozenset(_COMMON.split())


@dataclass(frozen=True)
class PlaceNames:
    """The places of an atlas with their names."""

    places: dict[str, Place]

    @cached_property
    def inner(self) -> dict[str, list[Place]]:
        """By id, the places that lie directly within another."""
        found: dict[str, list[Place]] = {}
        for place in self.places.values():
            if place.within:
                found.setdefault(place.within, []).append(place)
        return found

    def names(self, place: Place, languages: Iterable[str] = ()) -> list[str]:
        """The names of a place; of a country also those of other languages."""
        names = [place.name, place.name.partition(",")[0], *place.aliases]
        if place.kind == "country" and place.country:
            names += country_names(place.country, *sorted(set(languages)))
        return list(dict.fromkeys(names))

    def named(self, place: Place, texts: list[str], languages: Iterable[str] = ()) -> bool:
        """Whether the texts name a place, one that lies within it, or a country's people."""
        return any(self._printed(inner, texts, languages) for inner in self._inward(place))

    def outward(self, id: str) -> list[Place]:
        """A place and those that contain it, from the inside."""
        found: dict[str, Place] = {}
        while (place := self.places.get(id)) and id not in found:
            found[id] = place
            id = place.within or ""
        return list(found.values())

    def _inward(self, place: Place) -> Iterator[Place]:
        """A place and those within it. Should they contain each other, each comes once."""
        seen, waiting = {place.id}, [place]
        while waiting:
            yield (place := waiting.pop())
            for inner in self.inner.get(place.id, []):
                if inner.id not in seen:
                    seen.add(inner.id)
                    waiting.append(inner)

    def _printed(self, place: Place, texts: list[str], languages: Iterable[str]) -> bool:
        names = self.names(place, languages)
        if any(prints_place(text, name) for text in texts for name in names):
            return True
        if place.kind != "country":
            return False
        return any(
            _names_people(text, names)
            or any(prints_people(text, place.country or "", one) for one in languages)
            for text in texts
        )


def own_places(
    atlas: Atlas, profile: LoadedProfile, statement: Statement, places: PlaceNames
) -> set[str]:
    """The ids of places that need no passage: where the organisations of a statement are based.

    These are the registered place and country of its subject and of those who take part, and
    places in the subject's own name.
    """
    parties = [profile, *_parties(atlas, statement)]
    countries = {
        party.record.country for party in parties if isinstance(party.record, OrganisationBase)
    }
    found = {
        place.id
        for party in parties
        if isinstance(party.record, OrganisationBase) and party.record.place
        for place in places.outward(party.record.place)
    }
    return found | {
        place.id
        for place in map(atlas.places.get, statement.all_places())
        if place
        and (
            (place.kind == "country" and place.country in countries - {None})
            or places.named(place, [profile.record.name])
        )
    }


def prints_place(text: str, name: str) -> bool:
    """Whether a text prints a place's name, with accents or without."""
    if without_blanks(name):
        return name in text
    # A short name in capitals ("US") keeps them, so that "us" is another word.
    return prints(text, name) or (
        not name.isupper() and prints(plain_letters(text), plain_letters(name))
    )


def _parties(atlas: Atlas, statement: Statement) -> Iterator[LoadedProfile]:
    for id, _ in statement.organisations():
        if other := atlas.profiles.get(id):
            yield other


def _names_people(text: str, names: list[str]) -> bool:
    """Whether a text has a word made from a country's name, such as "Chinese"."""
    parts = {
        word.casefold() for name in names for word in name.split() if word[:1].isupper()
    } - _NO_COUNTRY
    capitals = {word for word in WORD.findall(text) if word[:1].isupper()}
    return any(
        same_land(printed, part)
        for word in capitals
        for printed in (word, *word.split("-"))
        for part in parts
    )
