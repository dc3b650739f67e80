from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import Form
from atlas.pictures.map.items import Mark, PlaceName, SiteMap
from atlas.pictures.map.site_map import site_map_picture, site_map_svg
from tests.pictures.drawn import (
    by_class,
    links,
    local,
    middles,
    overlaps,
    parsed,
    size_of,
    text_boxes,
)

FORMS: tuple[Form, Form] = ("wide", "narrow")
_PLACES = {
    "Shanghai": (31.23, 121.47),
    "Suzhou": (31.30, 120.58),
    "Wuxi": (31.49, 120.31),
    "Yixing": (31.36, 119.82),
    "Hangzhou": (30.27, 120.15),
    "Chengdu": (30.57, 104.07),
    "Hebei": (38.04, 114.5),
    "Beijing": (39.9, 116.4),
    "Guangzhou": (23.13, 113.26),
    "Yantai": (37.46, 121.45),
    "Hainan": (20.02, 110.35),
    "Boao": (19.16, 110.58),
    "Seoul": (37.57, 126.98),
    "Seongnam": (37.42, 127.13),
    "Ulsan": (35.54, 129.31),
    "Paris": (48.86, 2.35),
    "Boston": (42.36, -71.06),
    "São Paulo": (-23.55, -46.63),
    "Ushuaia": (-54.8, -68.3),
    "Auckland": (-36.85, 174.76),
    "Apia": (-13.83, -171.76),
    "Alert": (82.5, -62.3),
    "South Pole": (-90.0, 0.0),
}
_KOREA = ("Seoul", "Seongnam", "Ulsan")
_CHINA = tuple(_PLACES)[:12]
REGIONS = {
    "korea": _KOREA,
    "china": _CHINA,
    "both": _CHINA + _KOREA,
    "one": ("Paris",),
    "date line": ("Auckland", "Apia"),
    "americas": ("Boston", "São Paulo", "Ushuaia"),
    "world": ("Paris", "Boston", "São Paulo", "Shanghai", "Suzhou", "Seoul", "Auckland"),
    "pole": ("Alert",),
    "south pole": ("South Pole", "Ushuaia"),
    "everything": tuple(_PLACES),
}


def site_map(*names: str) -> SiteMap:
    return SiteMap(
        tuple(
            Mark(
                name.lower(), name, *_PLACES[name], 1 + at % 4, f"#place-{at}", area=name == "Hebei"
            )
            for at, name in enumerate(names)
        ),
        names=(PlaceName("China", 35.5, 103.8), PlaceName("South Korea", 36.4, 127.9)),
    )


def ground_size(svg: str) -> int:
    return sum(
        len(element.attrib["d"])
        for name in ("pic-land", "pic-border", "pic-graticule")
        for element in by_class(svg, name)
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("region", REGIONS)
def test_every_mark_is_a_link_in_its_frame_and_no_label_covers_another(
    region: str, form: Form
) -> None:
    plan = site_map(*REGIONS[region])
    svg = site_map_svg(plan, form=form)
    found = links(svg)
    for mark in plan.marks:
        (title,) = found[mark.href]
        assert title.startswith(f"{mark.name}: {mark.count} statement")
    labels = text_boxes(svg, "pic-place", "pic-inset-title", "pic-letter")
    assert overlaps(labels) == []
    sheet = size_of(svg)
    assert all(sheet.contains(box) for _, box in labels)
    assert all(sheet.holds(*middle) for middle in middles(svg, "pic-dot"))
    assert ground_size(svg) < 40_000


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("region", ["korea", "china", "both", "one", "date line"])
def test_all_labels_find_room_in_real_regions(region: str, form: Form) -> None:
    names = REGIONS[region]
    svg = site_map_svg(site_map(*names), form=form)
    assert {text for text, _ in text_boxes(svg, "pic-place")} == set(names)
    assert overlaps(text_boxes(svg)) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_crowd_gets_an_inset_with_a_locator(form: Form) -> None:
    svg = site_map_svg(site_map(*_CHINA), form=form)
    assert [text for text, _ in text_boxes(svg, "pic-inset-title")] == ["Around Yixing"]
    (locator,) = [e for e in by_class(svg, "pic-locator") if e.find("rect") is not None]
    assert len(locator.findall("circle")) == 5
    assert len(by_class(svg, "pic-frame")) == 2


def test_several_insets_are_lettered() -> None:
    svg = site_map_svg(site_map(*_CHINA, *_KOREA))
    titles = [text for text, _ in text_boxes(svg, "pic-inset-title")]
    assert [title[:4] for title in titles] == ["A · ", "B · "]
    assert {text for text, _ in text_boxes(svg, "pic-letter")} == {"A", "B"}


def test_few_marks_need_no_inset() -> None:
    assert len(by_class(site_map_svg(site_map(*_KOREA)), "pic-frame")) == 1


def test_counts_are_shown_where_there_is_more_than_one_site() -> None:
    plan = site_map(*_KOREA)
    shown = [text for text, _ in text_boxes(site_map_svg(plan), "pic-count")]
    assert sorted(shown) == ["2", "3"]
    assert [mark.count for mark in plan.marks] == [1, 2, 3]


def test_larger_counts_have_larger_marks() -> None:
    def size(count: int) -> float:
        svg = site_map_svg(SiteMap((Mark("p", "P", 1, 1, count, "#p"),)))
        return float(by_class(svg, "pic-dot")[0].attrib["r"])

    assert size(1) < size(2) < size(9) <= size(500)


def test_areas_are_rings_and_say_so() -> None:
    svg = site_map_svg(site_map("Hebei", "Beijing"))
    assert len(by_class(svg, "pic-dot-area")) == 1
    assert links(svg)["#place-0"] == ["Hebei: 1 statement on sites somewhere in it"]


def test_sites_are_named_in_the_tooltip() -> None:
    mark = Mark("ulsan", "Ulsan", 35.5, 129.3, 2, "#u", ("R&D centre", "Campus"))
    label = "Ulsan: 2 statements on sites: R&D centre; Campus"
    assert links(site_map_svg(SiteMap((mark,))))["#u"] == [label]


def test_both_sides_of_the_date_line_are_one_region() -> None:
    svg = site_map_svg(site_map("Auckland", "Apia"))
    x = [x for x, _ in middles(svg, "pic-dot")]
    assert max(x) - min(x) < 400
    assert len(by_class(svg, "pic-land")[0].attrib["d"]) > 200


def test_same_data_in_another_order_gives_the_same_picture() -> None:
    plan = site_map(*_CHINA)
    turned = SiteMap(plan.marks[::-1], plan.title, plan.names[::-1])
    assert site_map_svg(turned) == site_map_svg(plan)


def test_names_for_orientation_keep_clear() -> None:
    svg = site_map_svg(site_map(*_CHINA))
    assert "CHINA" in [text for text, _ in text_boxes(svg)]


def test_text_cannot_bring_markup() -> None:
    hostile = "</text><script>alert(1)</script>&"
    mark = Mark("x", hostile, 10, 10, 2, "#x", (hostile,))
    svg = site_map_svg(SiteMap((mark,), hostile, (PlaceName(hostile, 10.5, 10.5),)))
    assert not [e for e in parsed(svg).iter() if local(e) == "script"]


def test_no_mark_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one mark"):
        site_map_svg(SiteMap(()))


def test_picture_holds_both_forms() -> None:
    both = site_map_picture(site_map(*_KOREA), prefix="x")
    ids = re.findall(r' id="([^"]*)"', both)
    assert len(ids) == len(set(ids)) == 5
    assert "\n" not in both


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(-90, 90), st.floats(-180, 180), st.integers(1, 400), st.text(max_size=90)
        ),
        min_size=1,
        max_size=25,
    ),
    st.sampled_from(FORMS),
)
def test_marks_anywhere_on_earth(places: list[tuple[float, float, int, str]], form: Form) -> None:
    marks = tuple(
        Mark(f"p{at}", name or "P", lat, lon, count, f"#p{at}")
        for at, (lat, lon, count, name) in enumerate(places)
    )
    svg = site_map_svg(SiteMap(marks), form=form)
    assert len(links(svg)) == len(marks)
    sheet: Box = size_of(svg)
    labels = text_boxes(svg, "pic-place", "pic-inset-title")
    assert overlaps(labels) == []
    assert all(sheet.contains(box) for _, box in labels)
    assert ground_size(svg) < 40_000
    assert all(sheet.holds(*middle) for middle in middles(svg, "pic-dot"))


@pytest.mark.parametrize("seen", [True, False])
def test_no_neighbour_is_named_alone(seen: bool) -> None:
    """Where the country of the marks has its name outside the map, it would pass for it."""
    mark = Mark("wuxi", "Wuxi", 31.5, 120.3, 1, "#wuxi")
    neighbour = PlaceName("Neighbour", 31.9, 121.0)
    own = PlaceName("China", *((31.0, 119.6) if seen else (35.5, 103.8)), around_marks=True)
    groups = by_class(site_map_svg(SiteMap((mark,), names=(neighbour, own))), "pic-names")
    assert sum(len(list(group)) for group in groups) == (2 if seen else 0)
