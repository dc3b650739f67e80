"""A reading holds for what was read: it lapses with the wording and with its sources."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlas.model import Review
from atlas.published.second_readings import SecondReading, lowest
from tests.atlases import parse, write
from tests.reviewed import ADA, GRACE, line, readings, review


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(parse(), tmp_path)


def reading(root: Path, statement: str = "laboratory") -> SecondReading:
    found = readings(root)
    record = found.atlas.profiles["acme"].record
    return found.of("acme", next(one for one in record.statements if one.id == statement))


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1
    (root / path).write_text(text.replace(old, new), "utf-8")


def test_what_nobody_has_read_says_nothing(root: Path) -> None:
    assert reading(root) == SecondReading()


def test_an_agreement_holds_for_the_statement_that_was_read(root: Path) -> None:
    review(root, line(root))
    assert reading(root).read_on == date(2026, 1, 2)
    assert reading(root, "memorandum").read_on is None


@pytest.mark.parametrize(
    ("path", "old", "new", "holds"),
    [
        ("profiles/companies/acme.yml", "has 40 staff.", "employs 40 staff.", False),
        ("profiles/companies/acme.yml", "importance: core", "importance: supporting", True),
        ("seeds/sources.yml", "    translated: false", "    translated: false\n    standing: "
         "withdrawn\n    standing_date: 2026\n    standing_note: Its page is gone.", False),
        ("seeds/report.txt", "said Jane Doe,", "said Jane Doe", False),
    ],
)  # fmt: skip
def test_it_lapses_with_wording_standing_and_text(
    root: Path, path: str, old: str, new: str, holds: bool
) -> None:
    review(root, line(root))
    change(root, path, old, new)
    assert (reading(root).read_on is not None) == holds


def test_a_doubt_stands_until_it_is_answered_or_reworded(root: Path) -> None:
    doubt = line(root, verdict="too-strong", words="The passage says people.")
    answer = line(root, reader=GRACE, verdict="answered", answers=ADA, words="They are its staff.")
    other = line(root, reader="Bo", verdict="agrees")
    review(root, doubt, other)
    assert [one.words for one in reading(root).doubts] == ["The passage says people."]
    assert reading(root).read_on is None
    change(root, "seeds/report.txt", "said Jane Doe,", "said Jane Doe")
    assert reading(root).doubts
    review(root, doubt, answer)
    assert reading(root) == SecondReading()
    review(root, doubt)
    change(root, "profiles/companies/acme.yml", "has 40 staff.", "employs 40 staff.")
    assert reading(root) == SecondReading()


def test_what_a_reader_says_last_counts(root: Path) -> None:
    doubt = line(root, verdict="unclear", words="Whose staff are they?")
    review(root, doubt, line(root))
    assert reading(root).read_on
    review(root, line(root), doubt)
    assert reading(root).doubts
    assert not reading(root).agreed


def _review(day: int, verdict: str = "agrees", words: str | None = None) -> Review:
    return Review.model_validate(
        {
            **{"statement": "laboratory", "version": "0badc0de", "sources": "0badc0de"},
            **{"reader": ADA, "date": f"2026-01-{day:02}", "verdict": verdict, "words": words},
        }
    )


def test_a_sentence_takes_the_lowest_of_what_it_cites() -> None:
    early, late = SecondReading((_review(1),)), SecondReading((_review(2), _review(9)))
    doubt = SecondReading((), (_review(3, "unclear", "Whose staff are they?"),))
    assert lowest([early, late]).read_on == date(2026, 1, 1)
    assert lowest([late]).read_on == date(2026, 1, 9)
    assert lowest([early, SecondReading()]) == SecondReading()
    assert lowest([early, doubt]).doubts == doubt.doubts
    assert lowest([]) == SecondReading()
