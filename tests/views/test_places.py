from __future__ import annotations

from pathlib import Path

from atlas.views.index import Index
from atlas.views.places import countries, named_only
from tests.atlases import loaded

_PLACES = """\
-- profiles/places.yml --
places:
  - {id: ruritania, name: Ruritania, kind: country, country: IS, lat: 64, lon: -19}
  - {id: springfield, name: Springfield, kind: city, country: IS, lat: 64.1, lon: -21}
  - {id: riverside, name: Riverside, kind: district, within: springfield, lat: 64.1, lon: -21}
  - {id: border, name: Border region, kind: region, lat: 10, lon: 10}
-- edit profiles/companies/acme.yml --
    date: 2019-03-03
    date_basis: stated
=>
    date: 2019-03-03
    date_basis: stated
    places: [riverside, border]
"""


def index(tmp_path: Path, more: str = "") -> Index:
    return Index(loaded(_PLACES + more, tmp_path))


def test_places_of_sites_by_country_with_districts_counted_for_their_city(tmp_path: Path) -> None:
    country, none = countries(index(tmp_path))
    assert (country.name, country.id, country.entries) == ("Iceland", "country-is", 1)
    (part,) = country.places
    assert part.site.place.id == "springfield"
    assert part.districts == ("riverside",)
    assert (none.name, none.id) == ("", "country-none")


def test_places_that_no_site_statement_names_stand_apart(tmp_path: Path) -> None:
    """Springfield is named by the memorandum too, but the district's site counts for it."""
    memorandum = """\
-- edit profiles/companies/acme.yml --
    places: [springfield]
=>
    places: [springfield, ruritania]
"""
    (named,) = named_only(index(tmp_path, memorandum))
    assert named.place.id == "ruritania"
    assert [entry.statement.id for entry in named.entries] == ["memorandum"]
    assert [(profile.id, count) for profile, count in named.profiles] == [("acme", 1)]


def test_a_site_that_moves_stands_where_it_goes(tmp_path: Path) -> None:
    move = """\
-- edit profiles/companies/acme.yml --
    places: [riverside, border]
=>
    places: [riverside]
    moved_from: border
"""
    moved = index(tmp_path, move)
    assert [country.name for country in countries(moved)] == ["Iceland"]
    (named,) = named_only(moved)
    assert named.place.id == "border"
    assert [entry.statement.id for entry in named.entries] == ["laboratory"]


def test_an_atlas_without_sites_has_no_country(tmp_path: Path) -> None:
    nowhere = "-- edit profiles/companies/acme.yml --\n    places: [riverside, border]\n=>\n"
    assert countries(index(tmp_path, nowhere)) == []
