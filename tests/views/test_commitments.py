from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlas.views.commitments import Promise, by_due_year, promises
from tests.views.written import QUOTE, index_of, statement


def promise(root: Path, extra: str, today: date) -> Promise:
    text = statement("promise", f"{extra}\nstatus: planned", kind="commitment")
    found = promises(index_of(root, text).entries.values(), today)
    return next(item for item in found if item.entry.statement.id == "promise")


OPEN = "outcome: {state: open}"


@pytest.mark.parametrize(
    ("due", "today", "state"),
    [
        ("2025", date(2025, 12, 31), "open"),
        ("2025", date(2026, 1, 1), "passed"),
        ("2025-03", date(2025, 3, 31), "open"),
        ("../2025", date(2026, 1, 1), "passed"),
        ("2025/..", date(2030, 1, 1), "undated"),
        (None, date(2030, 1, 1), "undated"),
    ],
)
def test_its_state_is_as_of_the_day(
    tmp_path: Path, due: str | None, today: date, state: str
) -> None:
    found = promise(tmp_path, f"{OPEN}\ndue: {due}" if due else OPEN, today)
    assert found.state == state


@pytest.mark.parametrize("state", ["met", "missed"])
def test_what_a_source_says_outweighs_the_calendar(tmp_path: Path, state: str) -> None:
    evidence = f'[{{source: report, quote: "{QUOTE}"}}]'
    outcome = f"{{state: {state}, text: It came to pass., evidence: {evidence}}}"
    found = promise(tmp_path, f"due: 2020\noutcome: {outcome}", date(2030, 1, 1))
    assert found.state == state


def test_they_are_in_the_order_of_their_dates_and_undated_last(tmp_path: Path) -> None:
    planned = f"status: planned\n{OPEN}\n"
    index = index_of(
        tmp_path,
        statement("never", planned, kind="commitment"),
        statement("later", planned + "due: 2031", kind="commitment"),
        statement("sooner", planned + "due: 2029-05", kind="commitment"),
    )
    found = promises(index.entries.values(), date(2026, 1, 1))
    ids = [item.entry.statement.id for item in found]
    assert ids == ["sooner", "investment", "later", "never"]


def test_by_due_year_a_span_counts_for_the_year_of_its_end(tmp_path: Path) -> None:
    planned = f"status: planned\n{OPEN}\n"
    index = index_of(
        tmp_path,
        statement("never", planned, kind="commitment"),
        statement("span", planned + "due: 2028/2030", kind="commitment"),
        statement("sooner", planned + "due: 2029-05", kind="commitment"),
    )
    years = by_due_year(promises(index.entries.values(), date(2026, 1, 1)))
    assert [(due.year, [p.entry.statement.id for p in due.promises]) for due in years] == [
        (2029, ["sooner"]),
        (2030, ["investment", "span"]),
        (None, ["never"]),
    ]
