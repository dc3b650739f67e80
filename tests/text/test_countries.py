"""Countries go by their names in any language and by the words made from them."""

import pytest

from atlas.text.countries import country_names, is_land, prints_people, same_land


def test_names_in_several_languages() -> None:
    assert {"Germany", "Alemanha", "德国"} <= set(country_names("DE", "pt", "zh"))
    assert "Korea" in country_names("KR")
    assert country_names("ZZ", "no-such-language") in ((), ("Unknown Region",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chinese", "China"),
        ("Dutch", "Netherlands"),
        ("Peruvian", "Peru"),
        ("Canadian", "Canada"),
        ("European", "Europe"),
        ("Brazil", "Brazilian"),
        ("American", "US"),
    ],
)
def test_words_of_one_country(one: str, other: str) -> None:
    assert same_land(one, other)
    assert same_land(other, one)
    assert is_land(one)


@pytest.mark.parametrize(
    ("one", "other"), [("Austria", "Australia"), ("Kobe", "Kobelco"), ("Berlin", "Bern")]
)
def test_words_of_two_places(one: str, other: str) -> None:
    assert not same_land(one, other)


@pytest.mark.parametrize(
    ("text", "code", "language"),
    [
        ("eine französische Firma", "FR", "de"),
        ("una empresa alemana", "DE", "es"),
        ("des sociétés allemandes", "DE", "fr"),
        ("aziende giapponesi", "JP", "it"),
        ("uma empresa holandesa", "NL", "pt"),
        ("een Duitse firma", "DE", "nl"),
        ("ein US-amerikanischer Fonds", "US", "de"),
    ],
)
def test_adjectives_of_countries_in_other_languages(text: str, code: str, language: str) -> None:
    assert prints_people(text, code, language)


@pytest.mark.parametrize(
    ("text", "code", "language"),
    [
        ("eine niederländische Firma", "BE", "de"),
        ("uma empresa portuguesa", "BR", "pt"),
        ("una empresa alemana", "FR", "es"),
        ("eine französische Firma", "FR", "xx"),
    ],
)
def test_no_adjective_of_a_country(text: str, code: str, language: str) -> None:
    assert not prints_people(text, code, language)
