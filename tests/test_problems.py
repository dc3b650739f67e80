from __future__ import annotations

import pytest

from atlas.problems import did_you_mean


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("laboratry", ["labour", "laboratory"], "laboratory"),
        # Begun and not ended: closer in letters is not closer in meaning.
        ("acme/polar", ["acme/solar", "acme/polar-research-fund-of-2020"], "polar-research"),
        # Begun, and two go on: whichever looks more alike.
        ("acme/lab", ["acme/laboratory-abroad", "acme/labs"], "acme/labs"),
        ("a", ["abc"], ""),
        ("unlike", ["everything"], ""),
    ],
)
def test_the_word_that_was_meant(word: str, known: list[str], meant: str) -> None:
    advice = did_you_mean(word, known)
    assert meant in advice
    assert bool(meant) == bool(advice)
