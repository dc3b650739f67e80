from __future__ import annotations

import pytest

from atlas.text.other_forms import adjective_of, spelling_of


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Toulouse", "la start-up toulousaine Lexigone", "toulousaine"),
        ("Lyon", "deux sociétés lyonnaises", "lyonnaises"),
        ("Berlin", "eine Berliner Firma", "Berliner"),
        ("Milan", "un'azienda milanese", "milanese"),
        ("Paris", "un bureau à Lyon", ""),
        ("Lyon", "Lyonsgate", ""),
        ("Munich", "das Münchner Labor", "Münchner"),
        ("Madrid", "el laboratorio madrileño", "madrileño"),
        ("Vienna", "ein Labor in Wien", ""),
        ("Rome", "un romancier", ""),
    ],
)
def test_adjectives_of_places(name: str, text: str, found: str) -> None:
    assert adjective_of(name, text) == found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Paris", "A Parisian start-up", "Parisian"),
        ("Vienna", "a Viennese bank", "Viennese"),
        ("New York", "a New Yorker fund", "Yorker"),
        ("Rome", "a Roman museum", "Roman"),
        ("Rome", "a Romanian museum", ""),
        ("New York", "a fund of Yorkers", ""),
        ("Hamburg", "they sell hamburgers", ""),
        ("Madrid", "A Parisian start-up", ""),
    ],
)
def test_english_adjectives_of_places(name: str, text: str, found: str) -> None:
    assert adjective_of(name, text, english=True) == found


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("Hamburg", "un bureau à Hambourg en mai", "Hambourg"),
        ("Geneva", "à Genève", "Genève"),
        ("Brussels", "à Bruxelles", "Bruxelles"),
        ("Hamburg", "un hamburger à Paris", ""),
    ],
)
def test_spellings_of_other_languages(name: str, text: str, found: str) -> None:
    assert spelling_of(name, text) == found
