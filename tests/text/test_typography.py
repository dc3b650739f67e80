"""Our own words are set with the marks that a printer would choose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.typography import typographic


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        # Quotations, one in the other, and beside brackets and dashes.
        ('He said "go" and went', "He said “go” and went"),
        ("He said 'go' and went", "He said ‘go’ and went"),
        ("\"'Go,' he said\"", "“‘Go,’ he said”"),
        ("'\"Go,\" he said'", "‘“Go,” he said’"),
        ("\"It is 'open'\"", "“It is ‘open’”"),
        ('("open")', "(“open”)"),
        ('open—"or closed"—it said', "open—“or closed”—it said"),
        ("open—'or closed'—it said", "open—‘or closed’—it said"),
        ('"Open—" it said', "“Open—” it said"),
        ('a so-"open" house', "a so-“open” house"),
        ("the '2025 plan' of Acme", "the ‘2025 plan’ of Acme"),
        ('the companies\' "plans"', "the companies’ “plans”"),
        # Apostrophes, inside, at the end and at the beginning of words.
        ("O'Brien's and the companies' work", "O’Brien’s and the companies’ work"),
        ("It came in the '90s.", "It came in the ’90s."),
        ("the '90s and the companies' plans", "the ’90s and the companies’ plans"),
        ("(the '90s)", "(the ’90s)"),
        ("the pre-'90s and '80s", "the pre-’90s and ’80s"),
        ("the class of '08", "the class of ’08"),
        ("'the '08 crisis'", "‘the ’08 crisis’"),
        ("rock 'n' roll, and 'rock 'n' roll'", "rock ’n’ roll, and ‘rock ’n’ roll’"),
        ("'Twas in 's-Hertogenbosch at 't Hooft's", "’Twas in ’s-Hertogenbosch at ’t Hooft’s"),
        ("the 1990's and F-16's", "the 1990’s and F-16’s"),
        # Measures.
        ("5'6\" tall", "5′6″ tall"),
        ("at 45°30'15\" north", "at 45°30′15″ north"),
        ('a 12" wafer', "a 12″ wafer"),
        ('the "class of 12" says', "the “class of 12” says"),
        # What has no say in it.
        ("E*Trade \\ under_score `x` – “set” ‘already’", None),
        ("", None),
    ],
)
def test_marks(typed: str, set_: str | None) -> None:
    assert typographic(typed) == (typed if set_ is None else set_)


@given(st.text(alphabet="a1s \"'“”‘’(—-", max_size=30))
def test_what_is_set_stays_so(text: str) -> None:
    once = typographic(text)
    assert typographic(once) == once
    assert len(once) == len(text)
    assert not set("\"'") & set(once)
