"""The map of countries, which stands for the map of places where these are too many."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import SimpleNamespace
from typing import Literal, cast

import pytest

from atlas.codes import country_name
from atlas.model import Place
from atlas.model.choices import PlaceKind
from atlas.pages import pictures
from atlas.pictures.draw.caption import Caption
from atlas.pictures.map.items import Mark, SiteMap
from atlas.pictures.map.site_map import site_map_svg
from atlas.views.index import Entry
from atlas.views.places import Country, SitePart
from atlas.views.sites import SitePlace
from tests.pictures.drawn import (
    by_class,
    links,
    overlaps,
    placed,
    text_boxes,
)

_MIDDLES = {
    "US": (39, -98, 41),
    "CA": (56, -106, 6),
    "MX": (23, -102, 1),
    "BR": (-10, -53, 3),
    "AR": (-34, -64, 1),
    "GB": (54, -2, 8),
    "NL": (52.2, 5.5, 3),
    "BE": (50.6, 4.6, 2),
    "FR": (47, 2.5, 7),
    "DE": (51, 10, 9),
    "CH": (46.8, 8.2, 5),
    "IT": (42.8, 12.5, 4),
    "SE": (62, 15, 3),
    "ZA": (-29, 25, 1),
    "IN": (22, 79, 12),
    "CN": (35, 104, 60),
    "KR": (36.4, 127.9, 22),
    "JP": (36, 138, 14),
    "SG": (1.35, 103.8, 9),
    "AU": (-25, 134, 4),
}
#: With these, marks from Britain to Japan touch in one chain on a phone.
_BETWEEN = {
    "IL": (31, 35, 9),
    "EG": (27, 30, 4),
    "AE": (24, 54, 9),
    "ES": (40, -3.6, 4),
    "TH": (15, 101, 9),
    "RU": (60, 90, 9),
}


def _place(id: str, kind: PlaceKind, country: str, lat: float, lon: float) -> Place:
    return Place(
        id=id,
        name=id.title(),
        kind=kind,
        country=country,
        lat=Decimal(str(lat)),
        lon=Decimal(str(lon)),
    )


def _country(code: str | None, *sites: tuple[Place, tuple[str, ...]]) -> Country:
    """A country with places, each with the names of the statements that place a site there."""
    return Country(
        code,
        tuple(
            SitePart(
                SitePlace(place, tuple(cast(Entry, SimpleNamespace(ref=ref)) for ref in refs)), ()
            )
            for place, refs in sites
        ),
    )


_SEOUL = _place("seoul", PlaceKind.CITY, "KR", 37.5, 127)
_BUSAN = _place("busan", PlaceKind.CITY, "KR", 35.2, 129)
_KOREA = _place("korea", PlaceKind.COUNTRY, "KR", 36.4, 127.9)
_LYON = _place("lyon", PlaceKind.CITY, "FR", 45.8, 4.8)
_PARIS = _place("paris", PlaceKind.CITY, "FR", 48.9, 2.4)
_INDIA = _place("india", PlaceKind.COUNTRY, "IN", 22, 79)


def _drawn(*countries: Country, places: tuple[Place, ...] = ()) -> str:
    picture = pictures.country_map(countries, {place.id: place for place in places})
    assert picture
    return picture.alone(Caption("https://example.org/map/"))


def test_a_country_is_one_link_and_counts_each_statement_once() -> None:
    svg = _drawn(
        _country("FR", (_LYON, ("a", "b")), (_PARIS, ("b", "c"))), _country("KR", (_SEOUL, ("d",)))
    )
    assert links(svg) == {
        "https://example.org/map/#country-fr": ["France: 3 statements on sites"],
        "https://example.org/map/#country-kr": ["South Korea: 1 statement on sites"],
    }
    assert [text for text, _ in text_boxes(svg, "pic-place")] == ["France", "South Korea"]


def test_a_country_is_marked_at_its_middle_or_else_amid_its_places() -> None:
    sites = _country("KR", (_SEOUL, ("a",)), (_BUSAN, ("b",)))
    fixed = _country("FR", (_PARIS, ("c",)))

    def drawn_alone_at(lat: float, lon: float) -> str:
        return _drawn(
            _country("KR", (_place("x", PlaceKind.CITY, "KR", lat, lon), ("a", "b"))), fixed
        )

    assert _drawn(sites, fixed, places=(_KOREA,)) == drawn_alone_at(36.4, 127.9)
    assert _drawn(sites, fixed) == drawn_alone_at((37.5 + 35.2) / 2, 128)
    assert _drawn(sites, fixed) != _drawn(sites, fixed, places=(_KOREA,))


def test_sites_of_no_one_country_and_countries_without_a_place_have_no_mark() -> None:
    nowhere = _country(None, (_PARIS, ("a",)))
    vague = _country("IN", (_INDIA, ("b",)))
    assert pictures.country_map((nowhere, vague), {"india": _INDIA}) is None
    svg = _drawn(nowhere, vague, _country("FR", (_PARIS, ("c",))), places=(_INDIA,))
    assert list(links(svg)) == ["https://example.org/map/#country-fr"]


def _world(more: Mapping[str, tuple[float, float, int]] = {}) -> SiteMap:
    return SiteMap(
        tuple(
            Mark(code, country_name(code), lat, lon, count, f"#country-{code.lower()}")
            for code, (lat, lon, count) in {**_MIDDLES, **more}.items()
        )
    )


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_countries_of_the_world_do_not_cover_each_other(form: Literal["wide", "narrow"]) -> None:
    svg = site_map_svg(_world(), form=form)
    discs = [
        (origin.x, origin.y, float(element.attrib["r"]))
        for element, origin in placed(svg)
        if "pic-dot" in element.attrib.get("class", "")
    ]
    assert len(discs) == len(_MIDDLES)
    hidden = [
        (one, other)
        for one in discs
        for other in discs
        if one != other and (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 < other[2] ** 2
    ]
    assert hidden == []


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_countries_of_the_world_are_named(form: Literal["wide", "narrow"]) -> None:
    svg = site_map_svg(_world(), form=form)
    names = {text for text, _ in text_boxes(svg, "pic-place")}
    assert names == {country_name(code) for code in _MIDDLES}
    assert overlaps(text_boxes(svg, "pic-place", "pic-inset-title", "pic-letter")) == []


def test_crowded_parts_of_the_world_have_maps_of_their_own_on_a_phone_too() -> None:
    svg = site_map_svg(_world(), form="narrow")
    titles = [text for text, _ in text_boxes(svg, "pic-inset-title")]
    assert titles == ["A · Around Germany", "B · Around China", "C · Around United States"]
    assert len(by_class(svg, "pic-frame")) == 4


def test_a_crowd_over_half_the_world_is_kept_apart() -> None:
    svg = site_map_svg(_world(_BETWEEN), form="narrow")
    titles = {text.split(" · ")[1] for text, _ in text_boxes(svg, "pic-inset-title")}
    assert {"Around Germany", "Around China"} <= titles


def test_a_row_of_marks_around_the_world_is_no_crowd() -> None:
    row = tuple(
        Mark(f"p{lon}", f"P {lon}", 10, lon, 60, f"#p{lon}") for lon in range(-150, 151, 30)
    )
    svg = site_map_svg(SiteMap(row), form="narrow")
    assert not by_class(svg, "pic-inset-title")
    assert len(links(svg)) == len(row)


def test_a_map_of_the_world_has_no_scale_bar_since_none_would_be_true() -> None:
    assert not by_class(site_map_svg(_world()), "pic-scale")
