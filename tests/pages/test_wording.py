"""What views find is said in plain words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlas.model.choices import OrganisationKind
from atlas.pages import wording
from atlas.text.word_diff import Piece
from atlas.views.commitments import promises
from atlas.views.corrections import Wording
from atlas.views.key_questions import KeyQuestion
from atlas.views.places import Country
from tests.views.written import QUOTE, index_of, statement, view_of

OPEN = "outcome: {state: open}"
UNDATED = "No date set; no source here reports the outcome."


def outcome(root: Path, extra: str, today: date) -> str:
    text = statement("promise", f"{extra}\nstatus: planned", kind="commitment")
    found = promises(index_of(root, text).entries.values(), today)
    return wording.outcome(next(it for it in found if it.entry.statement.id == "promise"))


@pytest.mark.parametrize(
    ("due", "today", "said"),
    [
        ("2025", date(2025, 12, 31), "Due 2025, still open."),
        ("2025-03", date(2025, 3, 31), "Due March 2025, still open."),
        ("../2025", date(2026, 1, 1), "Due 2025, passed; no source here reports the outcome."),
        ("2025/..", date(2030, 1, 1), UNDATED),
        (None, date(2030, 1, 1), UNDATED),
    ],
)
def test_an_open_commitment_says_when_it_is_due(
    tmp_path: Path, due: str | None, today: date, said: str
) -> None:
    assert outcome(tmp_path, f"{OPEN}\ndue: {due}" if due else OPEN, today) == said


@pytest.mark.parametrize("state", ["met", "missed"])
def test_an_outcome_is_what_a_source_says(tmp_path: Path, state: str) -> None:
    evidence = f'[{{source: report, quote: "{QUOTE}"}}]'
    reported = f"{{state: {state}, text: It came to pass., evidence: {evidence}}}"
    said = outcome(tmp_path, f"due: 2020\noutcome: {reported}", date(2030, 1, 1))
    assert said == f"{state.capitalize()}, a source says."


@pytest.mark.parametrize(
    ("value", "when", "said"),
    [
        ("{number: 3, unit: labs, as_of: 2018}", "2019", "2018"),
        ("{number: 3, unit: labs}", "2019", "2019, done"),
        ("{number: 3, unit: labs}", "", "undated, done"),
    ],
)
def test_a_figure_has_its_own_date_or_that_of_its_statement(
    tmp_path: Path, value: str, when: str, said: str
) -> None:
    text = statement("it", f"values: [{value}]", kind="figure", date=when)
    figures = view_of(index_of(tmp_path, text)).figures
    assert [wording.figure_note(it) for it in figures if it.entry.statement.id == "it"] == [said]


def test_a_form_of_partnership_has_its_date(tmp_path: Path) -> None:
    again = statement(
        "again",
        "form: memorandum\nparties: [{organisation: beta-hospital, role: partner}]",
        kind="partnership",
        date="2018",
    )
    (beta,) = view_of(index_of(tmp_path, again)).partners
    assert len(beta.agreements) == 2
    assert wording.forms(beta) == ["Memorandum, 2018"]


def test_changed_fields_have_names_that_readers_know() -> None:
    assert wording.field_names(["disagreements", "date_basis", "as_of", "date"]) == [
        "open questions",
        "date basis",
        "date",
    ]


def test_a_changed_status_is_its_label() -> None:
    pieces = (Piece("agreed", "removed"), Piece("of old", "added"))
    assert [it.text for it in wording.worded(Wording("status", pieces))] == ["Agreed", "of old"]
    assert wording.worded(Wording("title", pieces)) == pieces


def test_a_question_names_country_and_kind() -> None:
    asked = KeyQuestion("together", (), 0, ("KR", OrganisationKind.HOSPITAL))
    assert wording.question(asked) == "South Korea: who works with hospitals?"
    assert wording.question(KeyQuestion("conflict", (), 0)) == "Where do the sources disagree?"


def test_what_lies_in_several_countries_has_a_name() -> None:
    assert wording.country(Country("KR", ())) == "South Korea"
    assert wording.country(Country(None, ())) == "Across countries"
