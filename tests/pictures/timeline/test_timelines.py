from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import Form
from atlas.pictures.timeline.items import Line, Span, Timelines
from atlas.pictures.timeline.timelines import timelines_picture, timelines_svg
from tests.pictures.drawn import (
    by_class,
    corners,
    links,
    local,
    middles,
    overlaps,
    parsed,
    placed,
    size_of,
    text_boxes,
)

FORMS: tuple[Form, ...] = get_args(Form)


def event(label: str, year: int, weight: int = 0, status: str = "done") -> Span:
    return Span(
        label,
        date(year, 1, 1),
        date(year, 12, 31),
        f"companies/x/#{label.lower().replace(' ', '-')}-{year}",
        status=status,
        tentative=status in ("planned", "announced"),
        weight=weight,
    )


def line(label: str, *items: Span) -> Line:
    return Line(label, f"companies/{label.lower().replace(' ', '-')}/", items)


_TWO = Timelines(
    (
        line(
            "Acme",
            event("Laboratory opens", 2012, 9),
            event("Hub opens", 2019, 8),
            event("Contract to be signed", 2019, 0, "planned"),
        ),
        line("Beta", event("Fund founded", 2015, 7), Span("Undated", None, None, "#undated")),
        line("Empty", Span("Undated too", None, None, "#undated")),
    )
)


@pytest.mark.parametrize("form", FORMS)
def test_every_dated_event_leads_to_its_statement_and_every_company_to_its_page(form: Form) -> None:
    found = links(timelines_svg(_TWO, form=form))
    assert {"companies/acme/", "companies/beta/"} <= set(found)
    assert (
        "2019: Contract to be signed (planned)" in found["companies/x/#contract-to-be-signed-2019"]
    )
    assert "#undated" not in found
    assert "companies/empty/" not in found


@pytest.mark.parametrize("form", FORMS)
def test_each_company_has_a_line_of_its_own_on_one_axis(form: Form) -> None:
    svg = timelines_svg(_TWO, form=form)
    lab, hub, contract, fund, _ = middles(svg, "pic-point")  # and the sample in the legend
    assert lab[0] < fund[0] < hub[0]
    names = dict(text_boxes(svg, "pic-company"))
    assert names["Acme"].bottom < lab[1] < names["Beta"].y < fund[1]
    assert abs(hub[0] - contract[0]) < 20


@pytest.mark.parametrize("form", FORMS)
def test_the_weightiest_are_named_in_the_picture(form: Form) -> None:
    svg = timelines_svg(_TWO, form=form)
    named = " ".join(text for group in by_class(svg, "pic-named") for text in group.itertext())
    for title in ("Laboratory opens", "Hub opens", "Fund founded"):
        assert title in named
    assert "Contract" not in named


def test_of_many_companies_fewer_events_each_are_named() -> None:
    def named(companies: int) -> int:
        lines = (
            line(f"C{n}", *(event(f"Event {n} {at}", 2000 + at, 9) for at in range(9)))
            for n in range(companies)
        )
        svg = timelines_svg(Timelines(tuple(lines)), form="broad")
        (most,) = {len(list(group.iter("a"))) for group in by_class(svg, "pic-named")}
        return most

    assert [named(companies) for companies in (1, 3, 6, 12)] == [4, 4, 2, 1]


def test_marks_are_tab_stops_and_names_of_events_are_not() -> None:
    svg = timelines_svg(_TWO)
    stops = [e for e in parsed(svg).iter("a") if "tabindex" not in e.attrib]
    assert len(stops) == 4 + 2
    hidden = [e for group in by_class(svg, "pic-named") for e in group.iter("a")]
    assert {e.attrib.get("tabindex") for e in hidden} == {"-1"}


def test_a_mark_says_what_it_is_beside_its_companys_name() -> None:
    svg = timelines_svg(_TWO, form="broad")
    tooltips = dict(text_boxes(svg, "pic-tooltip"))
    names = dict(text_boxes(svg, "pic-company"))
    assert len(tooltips) == 4
    box = tooltips["2015: Fund founded (done)"]
    assert box.x > names["Beta"].right
    assert names["Beta"].y - 2 < box.y < names["Beta"].bottom


def test_only_what_is_planned_is_hollow_and_explained() -> None:
    svg = timelines_svg(_TWO)
    hollow = [e for e in by_class(svg, "pic-point") if "pic-tentative" in e.attrib["class"]]
    assert len(hollow) == 2  # the event, and its sample in the legend
    firm = Timelines((line("Beta", event("Fund founded", 2015)),))
    assert not by_class(timelines_svg(firm), "pic-key")


def test_a_span_is_drawn_from_bound_to_bound_below_its_line() -> None:
    long = Span("Programme", date(2010, 1, 1), date(2013, 12, 31), "#p", True)
    svg = timelines_svg(Timelines((line("Acme", event("Start", 2010), long),)))
    assert len(by_class(svg, "pic-span")) == 1
    assert links(svg)["#p"] == ["2010 to 2013: Programme"]


def test_years_stand_above_too_where_there_are_several_companies() -> None:
    def count(companies: int) -> int:
        lines = (line(f"C{n}", event("E", 2015)) for n in range(companies))
        svg = timelines_svg(Timelines(tuple(lines)))
        return sum(text == "2015" for text, _ in text_boxes(svg))

    assert (count(1), count(2)) == (1, 2)


def test_a_file_says_nothing_on_hover_and_leads_to_the_site_only_where_it_knows_it() -> None:
    svg = timelines_svg(_TWO, form="broad", caption=Caption())
    assert not by_class(svg, "pic-tooltip")
    assert not [e for e in parsed(svg).iter() if local(e) == "a"]
    known = timelines_svg(_TWO, caption=Caption("https://example.org/"))
    assert "https://example.org/companies/acme/" in links(known)


def test_it_is_described_in_words() -> None:
    (desc,) = (e.text for e in parsed(timelines_svg(_TWO)).iter("desc"))
    assert desc == "4 events of 2 companies, 2012 to 2019."


def test_text_cannot_bring_markup() -> None:
    hostile = "</title><script>alert(1)</script>"
    item = Span(hostile, date(2019, 1, 1), date(2019, 1, 1), "#x", status=hostile, weight=1)
    svg = timelines_svg(Timelines((Line(hostile, "x/", (item,)),), title=hostile))
    assert not [e for e in parsed(svg).iter() if local(e) == "script"]


def test_nothing_dated_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one dated event"):
        timelines_svg(Timelines((line("Acme", Span("Undated", None, None, "#u")),)))


def test_the_picture_holds_all_forms_under_different_ids() -> None:
    picture = timelines_picture(_TWO)
    for form in FORMS:
        assert f"picture__form--{form}" in picture
    ids = [e.attrib["id"] for e in parsed(picture).iter() if "id" in e.attrib]
    assert len(ids) == len(set(ids)) == 6


def test_no_leader_runs_through_a_name() -> None:
    """Names share a line where they can, but a leader needs its way down."""
    early, wordy = (
        "Laboratory opens in Springfield",
        "A very long name that reaches to what is last",
    )
    items = (event(early, 2012, 9), event(wordy, 2016, 9), event("Last", 2022, 9))
    svg = timelines_svg(Timelines((line("Acme", *items, event("Other", 2030)),)))
    names = text_boxes(svg, "pic-event")
    heights = [box.y for _, box in sorted(names, key=lambda name: -name[1].x)]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 3, "the first would have room beside the last, but for a leader"
    for element, origin in placed(svg):
        if element.attrib.get("class") == "pic-leader":
            (x, top), (_, foot) = corners(element)
            leader = Box(origin.x + x, origin.y + top, 0.8, foot - top)
            crossed = [text for text, box in names if box.overlaps(leader)]
            assert crossed == []


def test_names_share_a_line_where_there_is_room() -> None:
    items = (event("One", 2010, 9), event("Two", 2020, 9))
    svg = timelines_svg(Timelines((line("Acme", *items),)))
    assert len({box.y for _, box in text_boxes(svg, "pic-event")}) == 1


_YEARS = st.integers(1990, 2040)
_TITLES = st.text("abcdefghij klmnop", min_size=3, max_size=90).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.tuples(_TITLES, _YEARS, st.integers(0, 99)), min_size=1, max_size=14),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from(FORMS),
)
def test_names_stand_clear_of_each_other_and_inside(
    companies: list[list[tuple[str, int, int]]], form: Form
) -> None:
    lines = tuple(
        line(f"Company {at}", *(event(title, year, weight) for title, year, weight in items))
        for at, items in enumerate(companies)
    )
    svg = timelines_svg(Timelines(lines), form=form)
    tooltips = {text for text, _ in text_boxes(svg, "pic-tooltip")}
    boxes = [(text, box) for text, box in text_boxes(svg) if text not in tooltips]
    assert overlaps(boxes) == []
    sheet = size_of(svg).padded(1)
    assert [text for text, box in boxes if not sheet.contains(box)] == []
    heights = [origin.y for e, origin in placed(svg) if "pic-course" in e.attrib.get("class", "")]
    assert all(before < after for before, after in pairwise(heights))
