from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import Form
from atlas.pictures.timeline.axis import axis_for
from atlas.pictures.timeline.items import Span, Strip
from atlas.pictures.timeline.strip import timeline_picture, timeline_svg
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

FORMS: tuple[Form, Form] = ("wide", "narrow")


def strip_of(items: tuple[Span, ...], **more: Any) -> Strip:
    return Strip(items, "#year-{}".format, **more)


def year(number: int, count: int = 1, status: str = "done") -> tuple[Span, ...]:
    return tuple(
        Span(
            f"Event {at} of {number}",
            date(number, 1, 1),
            date(number, 12, 31),
            f"#e-{number}-{at}-{status}",
            status=status,
            tentative=status in ("planned", "announced"),
        )
        for at in range(count)
    )


def span(start: date | None, end: date | None, status: str = "done") -> Span:
    return Span("A span", start, end, "#span", True, status, status in ("planned", "announced"))


_STRIP = strip_of(
    (
        *year(2014),
        *year(2018, 5),
        *year(2019, 3, "planned"),
        span(date(2009, 1, 1), date(2013, 12, 31)),
        span(None, date(2019, 12, 31)),
        span(date(2018, 1, 1), None),
        Span("Undated", None, None, "#undated"),
    )
)


@pytest.mark.parametrize("form", FORMS)
def test_every_dated_item_is_drawn_and_linked(form: Form) -> None:
    found = links(timeline_svg(_STRIP, form=form))
    assert {"#e-2014-0-done", "#e-2018-4-done", "#e-2019-2-planned", "#span"} <= set(found)
    assert len(found["#span"]) == 3
    assert "#undated" not in found


def test_years_are_links_with_their_counts() -> None:
    found = links(timeline_svg(_STRIP))
    assert found["#year-2018"] == ["2018: 6 statements"]  # five, and what is since 2018
    assert found["#year-2019"] == ["2019: 4 statements"]  # three, and what is by 2019
    assert found["#year-2009"] == ["2009: 1 statement"]
    assert "#year-2015" not in found


def test_items_are_no_tab_stops_but_years_are() -> None:
    for element in parsed(timeline_svg(_STRIP)).iter("a"):
        assert ("tabindex" in element.attrib) == (element.attrib.get("class") != "pic-year")


def test_open_spans_are_drawn_open_and_closed_ones_closed() -> None:
    svg = timeline_svg(_STRIP)
    (by,) = by_class(svg, "pic-open-start")
    (since,) = by_class(svg, "pic-open-end")
    (closed,) = [e for e in parsed(svg).iter("a") if "2009 to 2013" in (e[0].text or "")]
    assert len(corners(by)) == len(corners(since)) == 5
    assert len(corners(closed[1])) == 4
    titles = links(svg)["#span"]
    assert sorted(title.split(":")[0] for title in titles) == [
        "2009 to 2013",
        "by 2019",
        "since 2018",
    ]


def test_an_open_end_runs_off_the_axis_and_an_open_start_ends_with_its_bound() -> None:
    axis = axis_for([2009, 2018, 2019], None, None, left=14, right=666)
    svg = timeline_svg(strip_of((span(None, date(2019, 12, 31)), span(date(2009, 1, 1), None))))
    (since,) = by_class(svg, "pic-open-end")
    (by,) = by_class(svg, "pic-open-start")
    assert max(x for x, _ in corners(since)) > axis.right
    assert max(x for x, _ in corners(by)) == pytest.approx(axis.right, abs=0.1)


def test_planned_items_are_hollow() -> None:
    svg = timeline_svg(_STRIP)
    points = [mark for mark in _marks(svg, "pic-items") if mark.shape == "circle"]
    assert sum(point.hollow for point in points) == 3
    assert len(points) == 9


class Mark(NamedTuple):
    """How a mark looks: its element, whether it is hollow, and at which ends it is pointed."""

    shape: str
    hollow: bool
    pointed: str = ""


def _marks(svg: str, part: str) -> Iterator[Mark]:
    """The marks of a part of the picture: of "pic-items" or of the legend, "pic-key"."""
    for group in by_class(svg, part):
        for element in group.iter():
            classes = element.attrib.get("class", "").split()
            if {"pic-point", "pic-bar", "pic-span"} & {*classes}:
                pointed = ""
                if local(element) == "path":
                    xs = [round(x, 1) for x, _ in corners(element)]
                    pointed += "start" * (xs.count(min(xs)) == 1)
                    pointed += "end" * (xs.count(max(xs)) == 1)
                yield Mark(local(element), "pic-tentative" in classes, pointed)


_PLANNED_SPAN = span(date(2018, 1, 1), date(2019, 12, 31), "planned")
_SINCE = span(date(2018, 1, 1), None)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("items", "words"),
    [
        pytest.param((*year(2018, 2), *year(2019, 3, "planned")), ["planned"], id="points"),
        pytest.param((*year(2018, 40), *year(2019, 99, "announced")), ["planned"], id="columns"),
        pytest.param((*year(2018), _PLANNED_SPAN), ["planned"], id="span"),
        pytest.param((*year(2018, 2, "planned"), _PLANNED_SPAN), ["planned"], id="both"),
        pytest.param((_PLANNED_SPAN, _SINCE), ["planned", "open end"], id="since"),
        pytest.param(
            (_PLANNED_SPAN, span(None, date(2019, 1, 1))), ["planned", "open start"], id="by"
        ),
        pytest.param((*year(2018, 99), span(date(2010, 1, 1), date(2019, 1, 1))), [], id="firm"),
    ],
)
def test_the_legend_shows_the_marks_that_are_drawn_and_no_others(
    items: tuple[Span, ...], words: list[str], form: Form
) -> None:
    svg = timeline_svg(strip_of(items), form=form)
    drawn = {mark for mark in _marks(svg, "pic-items") if mark.hollow or mark.pointed}
    assert sorted(_marks(svg, "pic-key")) == sorted(drawn)
    texts = [text for key in by_class(svg, "pic-key") for text in key.itertext()]
    assert [text.startswith(word) for text, word in zip(texts, words, strict=True)] == [True] * len(
        words
    )


def test_the_legend_says_nothing_of_spans_that_are_left_out() -> None:
    long = tuple(span(date(2000, 1, 1), date(2020, 12, 31)) for _ in range(16))
    svg = timeline_svg(strip_of((*long, span(date(2001, 1, 1), None, "planned"))))
    assert "and 1 more span" in svg
    assert not by_class(svg, "pic-key")


@pytest.mark.parametrize("form", FORMS)
def test_samples_stand_free_of_words_and_of_each_other(form: Form) -> None:
    items = (*year(2018, 9, "planned"), _PLANNED_SPAN, _SINCE, span(None, date(2019, 1, 1)))
    svg = timeline_svg(strip_of(items), form=form)
    everything = list(placed(svg))
    (legend,) = (e for e, _ in everything if e.attrib.get("class") == "pic-key")
    key = list(legend.iter())
    grounds: list[tuple[str, Box]] = []
    for element, origin in everything:
        if element in key and local(element) == "circle":
            radius, x = float(element.attrib["r"]), origin.x + float(element.attrib["cx"])
            grounds.append(("dot", Box(x - radius, origin.y - radius, 2 * radius, 2 * radius)))
        elif element in key and local(element) == "path":
            xs, ys = zip(*corners(element), strict=True)
            at = Box(origin.x + min(xs), origin.y + min(ys), max(xs) - min(xs), max(ys) - min(ys))
            grounds.append(("span", at))
    assert [name for name, _ in grounds] == ["dot", "span", "span", "span"]
    boxes = [*grounds, *text_boxes(svg)]
    assert overlaps(boxes) == []
    assert [name for name, box in boxes if not size_of(svg).contains(box)] == []


@pytest.mark.parametrize("form", FORMS)
def test_many_items_become_one_bar_a_year_with_its_count(form: Form) -> None:
    strip = strip_of(sum((year(number, number - 2000) for number in range(2005, 2029)), ()))
    assert len(strip.items) > 300
    svg = timeline_svg(strip, form=form)
    assert not by_class(svg, "pic-point")
    assert len(by_class(svg, "pic-bar")) == 24
    assert overlaps(text_boxes(svg)) == []
    assert links(svg)["#year-2028"] == ["2028: 28 statements"]
    assert size_of(svg).height < 160


#: What the atlas's own timeline had when the numbers of its highest columns were left out.
_STEEP = {2014: 2, 2015: 2, 2016: 2, 2017: 5, 2018: 8, 2019: 21, 2020: 37, 2021: 18, 2024: 9}


def _numbers(svg: str) -> dict[int, int]:
    """The number above each column that has one, by the column's year."""
    numbers = text_boxes(svg, "pic-total")
    found = {}
    for element, origin in placed(svg):
        if element.attrib.get("class") == "pic-year":
            column = origin.box(element[1])
            shown = int((element[0].text or "").split(":")[0])
            for text, box in numbers:
                if column.x <= box.x + box.width / 2 < column.right:
                    found[shown] = int(text)
    assert len(found) == len(numbers), "each stands above a column of its own"
    return found


def test_the_highest_columns_have_their_numbers_on_a_narrow_screen_too() -> None:
    before = dict.fromkeys(range(1994, 2014), 1)
    items = sum((year(*column) for column in (before | _STEEP).items()), ())
    numbers = _numbers(timeline_svg(strip_of(items), form="narrow"))
    assert numbers.items() >= _STEEP.items()


def test_a_number_that_has_no_room_gives_way_to_a_higher_one() -> None:
    # One year after another, each with a number wider than its column.
    counts = {number: 100 + (number * 7) % 13 for number in range(1985, 2027)}
    svg = timeline_svg(strip_of(sum((year(*count) for count in counts.items()), ())), form="narrow")
    numbers = _numbers(svg)
    assert {number: counts[number] for number in numbers} == numbers
    assert len(numbers) < len(counts)
    highest = max(counts.values())
    assert min(number for number, count in counts.items() if count == highest) in numbers
    for left_out in counts.keys() - numbers.keys():
        beside = [near for near in counts if 0 < abs(near - left_out) <= 3]
        assert any(counts[near] >= counts[left_out] for near in beside), left_out


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 40), min_size=24, max_size=60).filter(lambda all: sum(all) > 90),
    st.sampled_from(FORMS),
)
def test_numbers_stand_clear_of_columns_and_of_each_other(counts: list[int], form: Form) -> None:
    by_year = {1965 + at: count for at, count in enumerate(counts) if count}
    svg = timeline_svg(strip_of(sum((year(*column) for column in by_year.items()), ())), form=form)
    bars = [
        ("bar", origin.box(element))
        for element, origin in placed(svg)
        if element.attrib.get("class") == "pic-bar"
    ]
    boxes = text_boxes(svg)
    assert overlaps(boxes) == []
    assert [pair for pair in overlaps([*bars, *boxes]) if pair != ("bar", "bar")] == []
    numbers = _numbers(svg)
    assert {number: by_year[number] for number in numbers} == numbers
    highest = max(by_year.values())
    assert next(number for number in by_year if by_year[number] == highest) in numbers


def test_many_spans_are_counted_beyond_some_lanes() -> None:
    spans = tuple(span(date(2000, 1, 1), date(2020, 12, 31)) for _ in range(40))
    assert "and 24 more spans, listed below" in timeline_svg(strip_of(spans))


def test_dots_do_not_touch() -> None:
    svg = timeline_svg(strip_of((*year(2018, 14), *year(2019, 9))))
    dots = middles(svg, "pic-point")
    assert len(dots) == 23
    for at, (x, y) in enumerate(dots):
        assert all((x - a) ** 2 + (y - b) ** 2 > 7.2**2 for a, b in dots[at + 1 :])


@pytest.mark.parametrize("form", FORMS)
def test_dots_stand_in_the_columns_of_their_years_above_the_axis(form: Form) -> None:
    svg = timeline_svg(strip_of((*year(2014, 3), *year(2016, 12), *year(2017))), form=form)
    columns = {
        element[0].text: origin.box(element[1])
        for element, origin in placed(svg)
        if element.attrib.get("class") == "pic-year"
    }
    (_, axis), *_ = corners(by_class(svg, "pic-axis")[0])
    assert all(y < axis for _, y in middles(svg, "pic-point"))
    for count, (_, column) in zip((3, 12, 1), sorted(columns.items()), strict=True):
        assert sum(column.holds(*dot) for dot in middles(svg, "pic-point")) == count


def test_a_meeting_of_some_days_is_a_dot_and_gives_its_date() -> None:
    days = Span("M", date(2020, 6, 21), date(2020, 6, 22), "#m", True, when="21 to 22 June 2020")
    svg = timeline_svg(strip_of((days,)))
    assert len(by_class(svg, "pic-point")) == 1
    assert links(svg)["#m"] == ["21 to 22 June 2020: M"]


def test_long_empty_stretches_are_left_out_and_marked() -> None:
    strip = strip_of((*year(1668), *year(1996), *year(2024)))
    svg = timeline_svg(strip)
    assert len(by_class(svg, "pic-break")) == 2
    assert {"1668", "1996", "2024"} <= {text for text, _ in text_boxes(svg)}


def test_a_given_range_sets_strips_side_by_side() -> None:
    def axis_left(strip: Strip) -> float:
        texts = dict(text_boxes(timeline_svg(strip)))
        return texts["2010"].x

    one = strip_of(year(2012), first=2008, last=2020)
    other = strip_of(year(2016, 4), first=2008, last=2020)
    assert axis_left(one) == axis_left(other)


def test_order_of_items_does_not_matter() -> None:
    assert timeline_svg(strip_of(_STRIP.items[::-1])) == timeline_svg(_STRIP)


def test_text_cannot_bring_markup() -> None:
    hostile = "</title><script>alert(1)</script>"
    item = Span(hostile, date(2019, 1, 1), date(2019, 1, 1), "#x", status=hostile)
    svg = timeline_svg(strip_of((item,), title=hostile))
    assert not [e for e in parsed(svg).iter() if local(e) == "script"]


def test_nothing_dated_is_an_error() -> None:
    with pytest.raises(ValueError, match="at least one dated item"):
        timeline_svg(strip_of((Span("Undated", None, None, "#u"),)))


def test_picture_holds_both_forms() -> None:
    assert "picture__form--narrow" in timeline_picture(_STRIP, prefix="x")


_DAYS = st.dates(date(1400, 1, 1), date(2200, 12, 31))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.none() | _DAYS, st.none() | _DAYS, st.booleans()), min_size=1, max_size=60
    ).filter(lambda items: any(start or end for start, end, _ in items)),
    st.sampled_from(FORMS),
)
def test_any_dates(items: list[tuple[date | None, date | None, bool]], form: Form) -> None:
    spans = tuple(
        Span("S", min(a, b), max(a, b), f"#s{at}", interval)
        if a and b
        else Span("S", a, b, f"#s{at}", True)
        for at, (a, b, interval) in enumerate(items)
    )
    svg = timeline_svg(strip_of(spans), form=form)
    boxes = text_boxes(svg)
    assert overlaps(boxes) == []
    sheet = size_of(svg)
    assert [text for text, box in boxes if not sheet.contains(box)] == []
