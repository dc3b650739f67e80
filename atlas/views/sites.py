"""Where: the places of a profile's sites."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.model import Place
from atlas.text.names import name_key
from atlas.views.index import Entry, Index

#: Places too large for a mark on a map; their sites are listed only.
_AREAS = ("country", "region")


@dataclass(frozen=True)
class SitePlace:
    """A place with the site statements that name it."""

    place: Place
    entries: tuple[Entry, ...]

    @property
    def on_map(self) -> bool:
        """Whether the place is small enough for a mark."""
        return self.place.kind not in _AREAS


def sites(index: Index, entries: Iterable[Entry]) -> list[SitePlace]:
    """Places named in statements of kind site, by name; districts count for their city."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.statement.kind == "site":
            cities = (_city(place, index.atlas.places) for place in entry.statement.places)
            for city in dict.fromkeys(cities):
                found[city].append(entry)
    places = [SitePlace(index.atlas.places[id], tuple(found[id])) for id in found]
    return sorted(places, key=lambda site: (name_key(site.place.name), site.place.id))


def by_statements(found: Iterable[SitePlace]) -> list[tuple[SitePlace, ...]]:
    """Places about which exactly the same statements speak together, in order of their first."""
    groups: dict[tuple[str, ...], list[SitePlace]] = defaultdict(list)
    for site in found:
        groups[tuple(entry.ref for entry in site.entries)].append(site)
    return [tuple(group) for group in groups.values()]


def _city(id: str, places: Mapping[str, Place]) -> str:
    """The city of a district or zone, where the list of places has it; else the place itself."""
    place = places[id]
    if place.kind in ("district", "zone") and place.within and places[place.within].kind == "city":
        return place.within
    return id
