"""How a text is written."""

import pytest

from atlas.text.scripts import in_latin_letters, without_blanks


@pytest.mark.parametrize("text", ["北京", "ひらがな", "ซาโนฟี่", "한미약품"])
def test_scripts_in_which_words_run_together(text: str) -> None:
    assert without_blanks(text)
    assert not in_latin_letters(text)


@pytest.mark.parametrize("text", ["Ação em São Paulo", "Đồng Nai", "R&D, 2019"])
def test_latin_letters(text: str) -> None:
    assert in_latin_letters(text)
    assert not without_blanks(text)


def test_other_letters_with_blanks() -> None:
    assert not in_latin_letters("Москва и область")
    assert not without_blanks("Москва и область")
