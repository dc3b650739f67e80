"""Countries go by their names in any language and by the words made from them."""

import pytest

from atlas.text.countries import country_names, is_land, same_land


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
