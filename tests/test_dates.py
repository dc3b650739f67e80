from __future__ import annotations

from contextlib import suppress
from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "shown", "earliest", "latest"),
    [
        ("2019", "2019", "2019-01-01", "2019-12-31"),
        ("2019-09", "September 2019", "2019-09-01", "2019-09-30"),
        ("2020-02", "February 2020", "2020-02-01", "2020-02-29"),
        ("2019-09-01", "1 September 2019", "2019-09-01", "2019-09-01"),
        ("2009/2013", "2009 to 2013", "2009-01-01", "2013-12-31"),
        ("2020-06-21/2020-06-22", "21 to 22 June 2020", "2020-06-21", "2020-06-22"),
        ("2014~", "about 2014", "2014-01-01", "2014-12-31"),
        ("2014?", "2014 (uncertain)", "2014-01-01", "2014-12-31"),
        ("2014%", "about 2014 (uncertain)", "2014-01-01", "2014-12-31"),
        ("../2019", "by 2019", None, "2019-12-31"),
        ("2018/..", "since 2018", "2018-01-01", None),
        ("201X", "2010s", "2010-01-01", "2019-12-31"),
        ("20XX", "2000 to 2099", "2000-01-01", "2099-12-31"),
        ("[2024,2025]", "2024 or 2025", "2024-01-01", "2025-12-31"),
        ("2019-21", "spring 2019", "2019-03-01", "2019-05-31"),
        ("2019-25", "spring 2019 (northern hemisphere)", "2019-03-01", "2019-05-31"),
        ("2019-32", "winter 2019 (southern hemisphere)", "2019-06-01", "2019-08-31"),
        ("2021-33", "first quarter of 2021", "2021-01-01", "2021-03-31"),
        ("2021-36", "fourth quarter of 2021", "2021-10-01", "2021-12-31"),
        ("2021-38", "May to August 2021", "2021-05-01", "2021-08-31"),
        ("2021-41", "second half of 2021", "2021-07-01", "2021-12-31"),
        (
            "2021-33/2021-34",
            "first quarter of 2021 to second quarter of 2021",
            "2021-01-01",
            "2021-06-30",
        ),
    ],
)
def test_precision_is_kept(text: str, shown: str, earliest: str | None, latest: str | None) -> None:
    when = PartialDate.parse(text)
    assert when.display() == shown
    assert when.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert when.latest == (date.fromisoformat(latest) if latest else None)
    assert str(when) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "September 2019",
        "2019-13",
        "2019-02-30",
        "2019-9",
        "19",
        "2019/2018",
        "2019/2019",
        "../..",
        "[2024]",
        "[2025,2024]",
        "2019/2020/2021",
        "2019-09-01T10:00:00",
        "1e9",
        "٢٠١٩",
        "2" * 5000,
        "/",
        "2019/",
        "-2019",
        "{2019,2020}",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a date|ends before|both sides|later date first"):
        PartialDate.parse(text)


def test_dates_sort_by_their_bounds() -> None:
    order = ["../2018", "2018-06", "2018/2020", "2018-07-02", "2019~", "2019-01-05", "2019/.."]
    dates = [PartialDate.parse(text) for text in order]
    keys = [when.sort_key for when in dates]
    assert sorted(keys)[0] == dates[0].sort_key
    assert PartialDate.parse("2019-01").sort_key < PartialDate.parse("2019").sort_key


years = st.integers(1000, 2999).map(lambda year: f"{year:04d}")
days = st.dates(date(1000, 1, 1), date(2999, 12, 31))
points = st.one_of(
    years,
    days.map(lambda day: day.isoformat()[:7]),
    days.map(date.isoformat),
    years.map(lambda year: f"{year}~"),
    years.map(lambda year: f"{year[:3]}X"),
)


@given(points)
def test_bounds_are_ordered(text: str) -> None:
    when = PartialDate.parse(text)
    assert when.earliest
    assert when.latest
    assert when.earliest <= when.latest
    assert when.sort_key == (when.earliest, when.latest)
    assert when.year == when.earliest.year


@given(points, points)
def test_intervals_span_their_ends(start: str, end: str) -> None:
    first, last = PartialDate.parse(start), PartialDate.parse(end)
    assert first.earliest
    assert last.latest
    if first.earliest > last.latest or start == end:
        with pytest.raises(ValueError, match=r"ends before|both sides"):
            PartialDate.parse(f"{start}/{end}")
        return
    when = PartialDate.parse(f"{start}/{end}")
    assert (when.earliest, when.latest) == (first.earliest, last.latest)
    assert when.is_span


@given(years)
def test_a_year_is_shown_as_it_is_written(year: str) -> None:
    assert PartialDate.parse(year).display() == year
    assert PartialDate.parse(f"../{year}").display() == f"by {year}"
    assert PartialDate.parse(f"{year}/..").display() == f"since {year}"


@given(days)
def test_a_day_is_shown_with_all_its_parts(day: date) -> None:
    shown = PartialDate.parse(day.isoformat()).display()
    assert shown == f"{day.day} {day.strftime('%B')} {day.year:04d}"


@given(st.lists(points, max_size=8))
def test_sorting_is_stable(texts: list[str]) -> None:
    dates = [PartialDate.parse(text) for text in texts]
    once = sorted(dates, key=lambda when: when.sort_key)
    assert sorted(once, key=lambda when: when.sort_key) == once


@given(st.text(max_size=30))
def test_nothing_makes_it_fail_otherwise(text: str) -> None:
    with suppress(ValueError):
        assert PartialDate.parse(text).display()


@pytest.mark.parametrize("month", range(100))
def test_each_month_or_part_of_a_year_is_shown_or_refused(month: int) -> None:
    with suppress(ValueError):
        assert PartialDate.parse(f"2021-{month:02d}").display().endswith(("2021", "hemisphere)"))


@given(points, st.sampled_from(["", "~", "?", "%"]))
def test_bounds_are_those_of_the_library(text: str, mark: str) -> None:
    text = f"{text.rstrip('~')}{mark}"
    when, parsed = PartialDate.parse(text), edtf.parse_edtf(text)
    bounds = (parsed.lower_strict(), parsed.upper_strict())
    assert [when.earliest, when.latest] == [date(*bound[:3]) for bound in bounds]
