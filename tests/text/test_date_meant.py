from __future__ import annotations

import pytest

from atlas.dates import PartialDate
from atlas.text.date_meant import date_meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("spring 2016", ["2016-21"]),
        ("in the spring of 2016", ["2016-21"]),
        ("printemps 2016", ["2016-21"]),
        ("Q3 2019", ["2019-35"]),
        ("first half of 2020", ["2020-40"]),
        ("May 2018", ["2018-05"]),
        ("10 mai 2018", ["2018-05-10"]),
        ("2018-5", ["2018-05"]),
        ("2018/05", ["2018-05"]),
        ("about 2014", ["2014~"]),
        ("c. 2014", ["2014~"]),
        ("2014s", ["2014", "201X"]),
        ("the 1990s", ["199X"]),
        ("by May 2030", ["../2030-05"]),
        ("since 2016", ["2016/.."]),
        ("between 2016 and 2018", ["2016/2018"]),
        ("2016-18", ["2016/2018"]),
        ("2024 or 2025", ["[2024,2025]"]),
        ("12/05/2018", ["2018-05-12", "2018-12-05"]),
        ("25/05/2018", ["2018-05-25"]),
        ("2019-09-01T10:00", ["2019-09-01"]),
    ],
)
def test_what_was_meant(written: str, meant: list[str]) -> None:
    assert date_meant(written) == meant
    assert all(PartialDate.parse(one) for one in meant)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "May",
        "5 May",
        "before 2010",
        "2016 (planned)",
        "Easter 2018",
        "FY2019",
        "2019-02-30",
    ],
)
def test_nothing_is_guessed(written: str) -> None:
    assert date_meant(written) == []
