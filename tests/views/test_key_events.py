"""Which companies and events the home page's picture shows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from atlas.views.index import Index
from atlas.views.key_events import KeyEvents, key_events, latest_past
from atlas.views.profile import profile_view
from tests.atlases import TODAY
from tests.views.written import index_of, statement

CORE = "importance: core\n"


def company(name: str, year: int) -> str:
    """A company that opened a laboratory in a year, as the only thing that weighs."""
    return f"""\
-- profiles/companies/{name}.yml --
name: {name.title()}
scope: What {name} did.
summary: It opened a laboratory [@opened].
statements:
{statement("opened", CORE, date=str(year))}"""


def shown(index: Index, most: int = 9) -> list[KeyEvents]:
    views = [profile_view(index, one, TODAY) for one in index.atlas.in_folder("companies")]
    return key_events(views, most)


def ids(events: KeyEvents) -> list[str]:
    return [entry.statement.id for entry in events.entries]


def test_dated_core_statements_that_are_events_by_date(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        statement("to-come", CORE + "status: planned\ndue: 2030"),
        statement("early", CORE, date="2001"),
        statement("undated", CORE),
        statement("detail", date="2020"),
        statement("headcount", CORE + "values: [{number: 40, unit: people}]", kind="figure"),
        statement("state", CORE + "scope: market", kind="context", date="2020"),
    )
    (acme,) = shown(index)
    assert ids(acme) == ["early", "laboratory", "to-come"]


def test_the_most_recent_companies_first_and_no_more_than_asked_for(tmp_path: Path) -> None:
    more = company("late", 2024) + company("old", 1999) + company("also-late", 2024)
    index = index_of(tmp_path, more=more)
    assert [one.profile.id for one in shown(index)] == ["also-late", "late", "acme", "old"]
    assert [one.profile.id for one in shown(index, 2)] == ["also-late", "late"]


def test_what_is_only_due_is_not_recent(tmp_path: Path) -> None:
    planned = statement("planned", CORE + "status: planned\ndue: 2040")
    index = index_of(tmp_path, planned, more=company("late", 2024))
    assert [one.profile.id for one in shown(index)] == ["late", "acme"]
    assert latest_past(index.by_profile["acme"]) == date(2019, 3, 3)


def test_of_too_many_events_the_weightiest_are_shown(tmp_path: Path) -> None:
    many = [statement(f"day-{n:03}", CORE, date=f"{1900 + n}") for n in range(120)]
    tied = "parties: [{organisation: beta-hospital, role: partner}]"
    index = index_of(tmp_path, *many, statement("tied", CORE + tied, date="1850"))
    (acme,) = shown(index)
    assert len(acme.entries) == 96
    assert ids(acme)[0] == "tied"


def test_without_core_events_there_is_nothing_to_show(tmp_path: Path) -> None:
    plain = "-- edit profiles/companies/acme.yml --\nimportance: core\n=>\nimportance: supporting\n"
    assert shown(index_of(tmp_path, more=plain)) == []
