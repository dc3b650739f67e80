"""Words are compared by what they say, whatever their form and spelling."""

import pytest

from atlas.text.content_words import any_related, content_words, related, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("laboratory", "laboratories"),
        ("lab", "Laboratory"),
        ("centre", "centers"),
        ("organised", "organizes"),
        ("programme", "program"),
        ("tumour", "tumors"),
        ("licence", "license"),
        ("start-ups", "startup"),
        ("company's", "company"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_words_that_say_nothing_are_left_out() -> None:
    assert content_words("The article tells of 40 things that it has had") == {}


def test_parts_of_a_word_with_a_hyphen_are_words() -> None:
    assert set(content_words("a plant-based drink") or ()) == {
        stem(word) for word in ("plantbased", "plant", "based", "drink")
    }


def test_languages_without_a_list_are_not_understood() -> None:
    assert content_words("o laboratório", "pt") is None


def test_families_of_words() -> None:
    assert related(stem("invest"), stem("investor"))
    assert not related(stem("contract"), stem("hospital"))
    assert not any_related(content_words("car parts") or (), content_words("cardiology") or ())
