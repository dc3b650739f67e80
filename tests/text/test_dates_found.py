"""Dates found in public texts: what share of them is read, by language, and that none is misread.

The forms are in ``printed_dates.tsv``. A date is read right where one expression has its meaning.
It is misread where an expression with a year means other days, and not read in all other cases.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

import pytest

from atlas.dates import PartialDate
from atlas.text.printed_dates import READ, find_dates
from tests.checkout import ROOT

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "printed_dates.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
LEAST = {"en": 0.9}
Outcome = Literal["right", "not read", "misread"]


def outcome(language: str, form: str, meaning: str) -> Outcome:
    found = ["|".join(one.meanings) for one in find_dates(form, language)]
    dated = [one for one in found if "XXXX" not in one]
    if meaning in found or (meaning == "-" and not dated):
        return "right"
    return "misread" if any(apart(one, meaning) for one in dated) else "not read"


def apart(found: str, meaning: str) -> bool:
    """Whether a reading has days that the meaning has not, and is no coarser than it."""
    if meaning == "-":
        return True
    first, last = bounds(found)
    begin, end = bounds(meaning)
    return not (begin <= first and last <= end) and not (first <= begin and end <= last)


def bounds(edtf: str) -> tuple[date, date]:
    """The first and last day of a date, the first of its readings."""
    when = PartialDate.parse(edtf.split("|")[0])
    return when.earliest or date.min, when.latest or date.max


@cache
def counts(language: str) -> Counter[Outcome]:
    return Counter(outcome(*row[:3]) for row in ROWS if row[0] == language)


def test_there_are_enough_of_them_and_each_says_where_it_was_found() -> None:
    assert len(ROWS) >= 130
    assert all(len(row) == 4 and all(row) for row in ROWS)
    assert {row[0] for row in ROWS} == set(READ)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_none_is_misread(row: list[str]) -> None:
    assert outcome(*row[:3]) != "misread"


@pytest.mark.parametrize("language", READ)
def test_most_are_read(language: str) -> None:
    found = counts(language)
    assert found["right"] >= LEAST.get(language, 0.8) * found.total()


def test_the_documentation_has_the_figures() -> None:
    page = (ROOT / "docs" / "contribute" / "house.md").read_text("utf-8")
    printed = {
        row[1]: (int(row[2]), int(row[3]))
        for row in re.finditer(r"^\| `(\w\w)` \| (\d+) \| (\d+) \|", page, re.MULTILINE)
    }
    assert printed == {
        language: (counts(language).total(), counts(language)["right"]) for language in READ
    }
