from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from atlas.pictures.draw.caption import Caption
from atlas.pictures.map import coastline
from atlas.pictures.map.items import SiteMap
from atlas.pictures.map.site_map import site_map_picture, site_map_svg
from tests.pictures.drawn import by_class, local, parsed, placed
from tests.pictures.map.test_site_map import REGIONS, site_map

_SHARED = ["korea", "china", "both", "one", "date line", "americas"]


def _forms(plan: SiteMap) -> tuple[ET.Element, ET.Element]:
    wide, narrow = parsed(site_map_picture(plan))
    return wide, narrow


def _numbers(text: str) -> list[float]:
    return [float(number) for number in text.split()]


@pytest.mark.parametrize("region", _SHARED)
def test_the_narrow_form_shows_the_ground_of_the_wide_one(region: str) -> None:
    wide, narrow = _forms(site_map(*REGIONS[region]))
    drawn = {element.attrib["id"]: element for element in wide.iter("g") if "id" in element.attrib}
    shown = [element.attrib["href"].removeprefix("#") for element in narrow.iter("use")]
    assert shown[0] == "_map-ground-0"
    assert set(shown) <= set(drawn)
    for id in shown:
        assert by_class(ET.tostring(drawn[id], encoding="unicode"), "pic-land")
    own = by_class(ET.tostring(narrow, encoding="unicode"), "pic-land")
    assert len(shown) + len(own) == len(
        by_class(site_map_svg(_plan(region), form="narrow"), "pic-frame")
    )


def _plan(region: str) -> SiteMap:
    return site_map(*REGIONS[region])


@pytest.mark.parametrize("region", ["korea", "china", "both", "americas"])
def test_marks_of_the_narrow_form_stand_on_the_same_ground(region: str) -> None:
    """Seen through the window onto the shared ground, a place is where the wide form has it."""
    wide, narrow = _forms(_plan(region))
    windows = [element for element in narrow.iter("svg") if element.find("use") is not None]
    at_wide, at_narrow = _places(wide), _places(narrow)
    compared = 0
    for window in windows:
        x, y, width, height = (float(window.attrib[k]) for k in ("x", "y", "width", "height"))
        left, top, across, down = _numbers(window.attrib["viewBox"])
        for href, (mark_x, mark_y) in at_narrow.items():
            if not (x <= mark_x <= x + width and y <= mark_y <= y + height):
                continue
            seen = (left + (mark_x - x) / width * across, top + (mark_y - y) / height * down)
            assert seen == pytest.approx(at_wide[href], abs=1.6), href
            compared += 1
    assert compared >= 3


def _places(form: ET.Element) -> dict[str, tuple[float, float]]:
    """Where each mark stands, by its address."""
    return {
        element.attrib["href"]: (origin.x, origin.y)
        for element, origin in placed(ET.tostring(form, encoding="unicode"))
        if local(element) == "a"
    }


@pytest.mark.parametrize("region", REGIONS)
def test_every_id_is_there_once_and_every_use_finds_its_ground(region: str) -> None:
    both = site_map_picture(_plan(region), prefix="country-cn")
    ids = re.findall(r' id="([^"]*)"', both)
    assert len(ids) == len(set(ids))
    assert all(id.startswith("_country-cn-") for id in ids)
    assert set(re.findall(r'href="#(_country-cn-ground-\d)"', both)) <= set(ids)


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_a_picture_that_stands_alone_draws_its_own_ground(form: str) -> None:
    svg = site_map_svg(
        _plan("china"), form="narrow" if form == "narrow" else "wide", caption=Caption()
    )
    assert "<use" not in svg
    assert len(by_class(svg, "pic-land")) == len(by_class(svg, "pic-frame")) == 2


def test_maps_are_the_same_in_whatever_order_they_are_drawn() -> None:
    first = {region: site_map_picture(_plan(region)) for region in REGIONS}
    coastline._ground.cache_clear()
    coastline._level.cache_clear()
    assert {region: site_map_picture(_plan(region)) for region in reversed(REGIONS)} == first
