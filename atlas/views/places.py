"""Sites by country and place, and places that only other statements name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.codes import country_name
from atlas.load import LoadedProfile
from atlas.model import Place
from atlas.text.names import name_key
from atlas.views.index import Entry, Index
from atlas.views.sites import SitePlace, sites


@dataclass(frozen=True)
class SitePart:
    """A place of the map of all sites, with the ids of the districts that count for it."""

    site: SitePlace
    districts: tuple[str, ...]


@dataclass(frozen=True)
class Country:
    """A country with the places of sites in it, by name; no code for what lies in several."""

    code: str | None
    places: tuple[SitePart, ...]

    @property
    def name(self) -> str:
        """Its English name; empty without a code."""
        return country_name(self.code) if self.code else ""

    @property
    def id(self) -> str:
        """Its anchor on the page."""
        return f"country-{self.code.lower()}" if self.code else "country-none"

    @property
    def sites(self) -> tuple[SitePlace, ...]:
        """Its places with their statements."""
        return tuple(part.site for part in self.places)

    @property
    def entries(self) -> int:
        """How many different statements report sites in it."""
        return len({entry.ref for site in self.sites for entry in site.entries})


@dataclass(frozen=True)
class NamedPlace:
    """A place that statements name, but never as that of a site."""

    place: Place
    entries: tuple[Entry, ...]

    @property
    def profiles(self) -> list[tuple[LoadedProfile, int]]:
        """Whose statements name it, and how many, most first."""
        counts = Counter(entry.profile.id for entry in self.entries)
        owners = {entry.profile.id: entry.profile for entry in self.entries}
        ranked = sorted(counts.items(), key=lambda item: (-item[1], owners[item[0]].sort_key))
        return [(owners[id], count) for id, count in ranked]


def countries(index: Index) -> list[Country]:
    """Countries with sites, by name; what lies in no one country comes last."""
    districts: dict[str, set[str]] = defaultdict(set)
    found: dict[str | None, list[SitePart]] = defaultdict(list)
    all_sites = sites(index, index.entries.values())
    by_id = {site.place.id for site in all_sites}
    for entry in _site_entries(index.entries.values()):
        for id in entry.statement.places:
            within = index.atlas.places[id].within
            if id not in by_id and within:
                districts[within].add(id)
    for site in all_sites:
        ordered = tuple(sorted(site.entries, key=lambda entry: entry.sort_key))
        part = SitePart(SitePlace(site.place, ordered), tuple(sorted(districts[site.place.id])))
        found[site.place.country].append(part)
    made = [Country(code, tuple(places)) for code, places in found.items()]
    return sorted(made, key=lambda country: (country.code is None, name_key(country.name)))


def named_only(index: Index) -> list[NamedPlace]:
    """Places that statements name, but none as the place of a site; by name."""
    of_sites = {
        id for entry in _site_entries(index.entries.values()) for id in entry.statement.places
    }
    of_sites |= {site.place.id for site in sites(index, index.entries.values())}
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in index.entries.values():
        for id in dict.fromkeys(entry.statement.all_places()):
            if id not in of_sites:
                found[id].append(entry)
    places = [NamedPlace(index.atlas.places[id], tuple(named)) for id, named in found.items()]
    return sorted(places, key=lambda named: (name_key(named.place.name), named.place.id))


def _site_entries(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.statement.kind == "site"]
