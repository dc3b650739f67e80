from __future__ import annotations

from datetime import date

import pytest

from atlas.pictures.timeline.items import Span
from atlas.pictures.timeline.lanes import axis, lane, scales


def point(year: int, status: str = "done") -> Span:
    return Span(
        "Point",
        date(year, 1, 1),
        date(year, 12, 31),
        "#p",
        tentative=status in ("planned", "announced"),
    )


def span(start: int | None, end: int | None) -> Span:
    return Span(
        f"Span {start} {end}",
        date(start, 1, 1) if start else None,
        date(end, 12, 31) if end else None,
        "#s",
        interval=True,
    )


def test_counts_what_is_dated_to_a_year_and_how_much_of_it_is_firm() -> None:
    drawn = lane([point(2019), point(2019, "planned"), point(2021), span(2018, 2020)])
    assert drawn
    assert [(bar.year, bar.count, bar.firm) for bar in drawn.years] == [(2019, 2, 1), (2021, 1, 1)]
    assert (drawn.first, drawn.last, drawn.most) == (2018, 2021, 2)


def test_spans_reach_from_the_first_to_the_last_moment_of_their_bounds() -> None:
    drawn = lane([span(2018, 2020)])
    assert drawn
    (one,) = drawn.spans
    assert (one.start, one.end) == (2018, 2021)
    assert (drawn.first, drawn.last) == (2018, 2020)


def test_open_ends_stay_open() -> None:
    drawn = lane([span(None, 2019), span(2018, None)])
    assert drawn
    until, since = sorted(drawn.spans, key=lambda one: one.end is None)
    assert until.open_start
    assert until.start < 2019 < (until.end or 0)
    assert since.end is None
    assert not since.open_start


def test_spans_that_overlap_take_tracks_of_their_own() -> None:
    drawn = lane([span(2010, 2012), span(2011, 2013), span(2014, 2015), span(2009, None)])
    assert drawn
    tracks = {one.item.label: one.track for one in drawn.spans}
    assert tracks["Span 2010 2012"] != tracks["Span 2011 2013"]
    assert tracks["Span 2014 2015"] in (tracks["Span 2010 2012"], tracks["Span 2011 2013"])
    assert list(tracks.values()).count(tracks["Span 2009 None"]) == 1
    assert drawn.tracks == 3


def test_what_finds_no_track_is_counted() -> None:
    drawn = lane([span(2010, 2020) for _ in range(12)])
    assert drawn
    assert len(drawn.spans) + drawn.left_out == 12
    assert drawn.left_out > 0


def test_nothing_dated_is_no_lane() -> None:
    assert lane([]) is None
    assert lane([Span("Undated", None, None, "#u")]) is None


def test_the_axis_holds_all_lanes() -> None:
    lanes = [lane([point(2015), point(2015)]), lane([span(2018, 2031)])]
    found = axis([drawn for drawn in lanes if drawn])
    assert found
    assert (found.first, found.years, found.most) == (2015, 17, 2)


@pytest.mark.parametrize("last", [2016, 2024, 2040, 2200])
def test_few_years_are_named_and_round_ones(last: int) -> None:
    drawn = lane([point(2015), point(last)])
    assert drawn
    found = axis([drawn])
    assert found
    years = found.scale(scales(found)).years
    assert 0 < len(years) <= 9
    assert all(2015 <= year <= last for year in years)


def test_scales_of_a_long_axis_serve_the_short_one_of_some_lanes() -> None:
    drawn = [lane([point(2011), point(2018)]), lane([point(1990)])]
    short, whole = axis([one for one in drawn[:1] if one]), axis([one for one in drawn if one])
    assert short
    assert whole
    offered = scales(whole)
    assert [scale.longest for scale in offered] == [8, 16, 40]
    assert short.scale(offered).years == tuple(range(1990, 2019))
    assert whole.scale(offered).years == (1990, 1995, 2000, 2005, 2010, 2015)


def test_no_lane_no_axis() -> None:
    assert axis([]) is None
