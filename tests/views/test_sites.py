from __future__ import annotations

from pathlib import Path

from atlas.views.sites import by_statements, sites
from tests.views.written import index_of, statement

PLACES = """\
-- append profiles/places.yml --
  - {id: oldtown, name: Old Town, kind: district, within: springfield, lat: 44, lon: -123}
  - {id: freedonia, name: Freedonia, kind: country, lat: 40, lon: -120}
"""


def test_places_with_the_sites_that_name_them(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        statement("office", "site: headquarters\nplaces: [springfield]", kind="site"),
        statement("branch", "site: campus\nplaces: [freedonia, springfield]", kind="site"),
        statement("visit", "places: [springfield]"),
        more=PLACES,
    )
    found = sites(index, index.by_profile["acme"])
    shown = {site.place.id: [entry.statement.id for entry in site.entries] for site in found}
    assert shown == {"freedonia": ["branch"], "springfield": ["office", "branch"]}
    assert {site.place.id for site in found if site.on_map} == {"springfield"}


def test_a_district_counts_once_for_its_city(tmp_path: Path) -> None:
    both = "site: campus\nplaces: [oldtown, springfield]"
    index = index_of(tmp_path, statement("both", both, kind="site"), more=PLACES)
    (found,) = sites(index, index.by_profile["acme"])
    assert found.place.id == "springfield"
    assert [entry.statement.id for entry in found.entries] == ["both"]


def test_places_of_the_same_statements_share_an_item(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        statement("both", "site: campus\nplaces: [freedonia, springfield]", kind="site"),
        more=PLACES,
    )
    ((one, two),) = by_statements(sites(index, index.by_profile["acme"]))
    assert (one.place.id, two.place.id) == ("freedonia", "springfield")
