"""The search is given the words that people type for what a text prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.search_words import other_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A plain English text of 2019, with Johnson & Johnson's 3.5% and O'Brien", "brien"),
        ("Müller", "muller mueller"),
        ("Mu\u0308ller", "muller mueller"),
        ("Nhi Đồng", "dong"),
        ("Straße", "strasse"),
        ("Ørsted", "orsted oersted"),
        ("AT & T, R and D, Q + A", "att rd qa"),
        ("to Johnson and on", ""),
        ("L’Oréal", "l’oreal oreal"),
        ("恒瑞医药", "瑞医药 医药 药"),
        ("한미약품", "미약품 약품 품"),
        ("ＡＢＣ", "abc"),
        ("", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    assert other_words(text) == words


def test_a_long_text_without_spaces_has_short_parts() -> None:
    assert max(map(len, other_words("医药股份有限公司" * 500).split())) <= 8
    assert len(other_words("医药股份有限公司" * 500).split()) < 20


@given(st.text(max_size=60))
def test_each_word_stands_once(text: str) -> None:
    words = other_words(text).split(" ")
    assert len(words) == len(set(words))
