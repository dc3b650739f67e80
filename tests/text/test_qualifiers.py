from __future__ import annotations

import pytest

from atlas.text.numbers import find_numbers
from atlas.text.qualifiers import qualifiers, qualifiers_around


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 40 medicines", {"over"}),
        ("over US$160 billion", {"over"}),
        ("nearly 20 innovative medicines", {"nearly"}),
        ("close to €400 million", {"nearly"}),
        ("at least three areas", {"at-least"}),
        ("up to 80 per cent", {"up-to"}),
        ("some 50 hospitals", {"about"}),
        ("fewer than ten", {"under"}),
        ("50 or more", {"over", "at-least"}),
        ("60+ enterprises", {"over", "at-least"}),
        ("30 years or so", {"about"}),
        ("over three years", set()),
        ("moreover 5", set()),
        ("more than enough, 5", set()),
        ("5 hospitals", set()),
    ],
)
def test_hedge_of_a_number(text: str, expected: set[str]) -> None:
    [number] = find_numbers(text)
    assert qualifiers(text, number) == expected


def test_hedges_anywhere() -> None:
    assert qualifiers_around("more than we thought, and about all") == {"over", "about"}
