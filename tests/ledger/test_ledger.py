"""Lines put together: numbers stay, whatever the order and whoever else appended."""

from __future__ import annotations

import itertools
from datetime import date

import pytest

from atlas.ledger.ledger import Ledger
from atlas.ledger.lines import Line, read_line, write_line
from atlas.ledger.wording import digest


def line(version: int, title: str, day: int, was: int = 0) -> Line:
    text = {"title": title}
    return Line(
        "statement",
        "acme",
        "lab",
        date(2026, 1, day),
        version=version,
        digest=digest(text),
        text={} if was else text,
        was=was,
    )


def numbers(*lines: Line) -> dict[str, int]:
    found = Ledger(lines, exists=True).of("statement", "acme", "lab")
    return {one.text["title"]: one.number for one in found}


def test_two_branches_that_gave_one_number_twice_end_with_two_numbers() -> None:
    lines = [line(1, "old", 1), line(2, "ours", 3), line(2, "theirs", 2), line(3, "last", 4)]
    for order in itertools.permutations(lines):
        assert numbers(*order) == {"old": 1, "theirs": 2, "last": 3, "ours": 4}


def test_a_number_written_down_stays_when_more_is_published() -> None:
    lines = [line(1, "ours", 2), line(1, "theirs", 1), line(2, "ours", 3, was=1)]
    assert numbers(*lines, line(3, "last", 4)) == {"theirs": 1, "ours": 2, "last": 3}
    assert numbers(*lines, line(2, "third branch", 3)) == {
        "theirs": 1,
        "third branch": 2,
        "ours": 3,
    }


def test_lines_survive_writing_and_reading() -> None:
    whole = Line(
        "statement",
        "acme",
        "lab",
        date(2026, 1, 2),
        version=3,
        digest=digest({"title": "A\u2028B “C”"}),
        text={"title": "A\u2028B “C”"},
        grade="facts",
        reason="The source prints 2018.",
    )
    written = write_line(whole)
    assert "\n" not in written
    assert read_line(written, 1) == whole


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        "1e999",
        "[" * 100_000,
        '{"what": "page", "profile": "acme", "date": "2026-01-01", "address": "../../etc/"}',
        '{"what": "page", "profile": "acme", "date": "2026-13-01", "address": "companies/acme/"}',
        '{"what": "page", "profile": "acme", "date": "2026-01-01", "address": "a/", "to": ["//x"]}',
        '{"what": "statement", "profile": "acme", "id": "x", "date": "2026-01-01", "was": true}',
        '{"what": "other", "profile": "acme", "id": "x", "date": "2026-01-01"}',
        '{"what": "page", "profile": "a", "date": "2026-01-01", "became": "withdrawn", '
        r'"reason": "\ud800"}',
    ],
)
def test_hostile_lines_are_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match=r"^(is not|has no|says)"):
        read_line(text, 1)
