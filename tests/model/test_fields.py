"""Text of ours is set as a printer sets it; passages stay as they are printed."""

from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from atlas.model.fields import Line, Name, Prose, Verbatim


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ('the company\'s "first" institute', "the company’s “first” institute"),
        ('("In China, For China")', "(“In China, For China”)"),
        ("the partners' meeting", "the partners’ meeting"),
        ("\"'one size' for all\"", "“‘one size’ for all”"),
    ],
)
def test_quotation_marks_of_ours_are_typographic(typed: str, set_: str) -> None:
    for kind in (Line, Prose):
        assert TypeAdapter(kind).validate_python(typed) == set_


def test_names_too() -> None:
    assert TypeAdapter(Name).validate_python("Jing'an") == "Jing’an"


def test_passages_keep_the_marks_of_the_source() -> None:
    printed = 'themed "Leaping into a new horizon" at the country\'s call'
    assert TypeAdapter(Verbatim).validate_python(printed) == printed


def test_a_title_may_compare() -> None:
    title = "Emissions fall to <5% of those of 2015, and use of green power rises >90%"
    assert TypeAdapter(Name).validate_python(title) == title
