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


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "in excess of 40", {"over"}),
        ("en", "40-odd doctors", {"over", "about"}),
        ("en", "just shy of 40", {"nearly"}),
        ("en", "~40, I mean", {"about"}),
        ("en", "≥ 40 doctors", {"at-least"}),
        ("en", "no more than 40", {"up-to"}),
        ("en", "no fewer than 40", {"at-least"}),
        ("en", "all but 40", {"except"}),
        ("en", "nearly doubled", {"nearly"}),
        ("en", "more than a total of 40", {"over"}),
        ("en", "40 doctors at most", {"up-to"}),
        ("de", "knapp 40 Ärzte", {"nearly", "under"}),
        ("de", "bis zu 40 Ärzte", {"up-to"}),
        ("fr", "près de 40 médecins", {"nearly"}),
        ("fr", "une vingtaine de sites", {"about"}),
        ("fr", "près du quart des sites", {"nearly"}),
        ("fr", "plus d’une centaine de sites", {"over"}),
        ("fr", "près d’une centaine de sites", {"nearly", "about"}),
        ("es", "más de un centenar de sitios", {"over"}),
        ("es", "creció hasta 40 millones", set()),
        ("es", "hasta 40 sitios", {"up-to"}),
        ("nl", "steeg tot 40 sites", set()),
        ("nl", "tot 40 sites", {"up-to"}),
        ("fr", "jusqu’à 40 sites", {"up-to"}),
        ("es", "unos 40 sitios", {"about"}),
        ("pt", "cerca de 40 hospitais", {"about"}),
        ("it", "oltre 40 siti", {"over"}),
        ("nl", "ruim 40 banen", {"over", "about"}),
        ("zh", "60多家医院", {"over"}),
        ("zh", "近60家医院", {"nearly"}),
        ("zh", "60家以上", {"over", "at-least"}),
        ("ja", "100社以上", {"over", "at-least"}),
        ("ja", "約100社", {"about"}),
        ("ja", "100社未満", {"under"}),
        ("ko", "60여 곳", {"over", "about"}),
        ("ko", "약 60곳", {"about"}),
        ("ko", "60곳 이상", {"over", "at-least"}),
    ],
)
def test_hedges_by_language(language: str, text: str, expected: set[str]) -> None:
    [number] = find_numbers(text, language)
    assert qualifiers(text, number, language) == expected


def test_the_ends_of_a_range_are_hedged() -> None:
    first, second = find_numbers("between 10 and 15")
    assert "at-least" in qualifiers("between 10 and 15", first)
    assert "up-to" in qualifiers("between 10 and 15", second)


def test_hedges_anywhere() -> None:
    assert qualifiers_around("more than we thought, and about all") == {"over", "about"}
