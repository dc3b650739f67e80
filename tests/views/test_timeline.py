from __future__ import annotations

from pathlib import Path

from atlas.views.timeline import timeline
from tests.views.written import index_of, statement


def test_statements_stand_under_the_year_in_which_they_begin(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        statement("span", date="2009/2013"),
        statement("by", date="../2019"),
        statement("since", date="2018/.."),
        statement("about", date="2014~"),
        statement("day", date="2009-05-01"),
    )
    line = timeline(index.entries.values())
    years = {year.year: [entry.statement.id for entry in year.entries] for year in line.years}
    assert years == {
        2009: ["span", "day"],
        2014: ["about"],
        2018: ["memorandum", "since"],
        2019: ["by", "laboratory"],
        2030: ["investment"],
    }
    assert line.covered == (2009, 2019), "what is only due is not covered"
    assert list(years) == sorted(years)


def test_what_has_no_date_is_never_given_one(tmp_path: Path) -> None:
    line = timeline(index_of(tmp_path, statement("undated")).entries.values())
    assert [entry.statement.id for entry in line.undated] == ["undated"]
    assert {entry.statement.id for entry in line.dated} == {
        "memorandum",
        "laboratory",
        "investment",
    }


def test_nothing_has_no_years() -> None:
    line = timeline([])
    assert (line.years, line.undated, line.dated) == ((), (), ())
