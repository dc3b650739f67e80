"""What a number counts is what stands with it."""

import pytest

from atlas.text.content_words import content_words
from atlas.text.counted import counted_by, nouns_of, same_sort, stands_alone
from atlas.text.numbers import find_numbers


def _nouns(text: str) -> list[str]:
    return list(nouns_of(text, find_numbers(text)[0]).values())


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("it has 40 rooms for guests", ["rooms"]),
        ("12 of the biggest crops grow", ["biggest", "crops"]),
        ("forty start-ups joined Acme’s network", ["start-ups", "start", "ups"]),
        ("the two bring money", []),
        ("all five a memorandum", []),
        ("40, which are clinics", []),
    ],
)
def test_words_that_a_number_of_ours_counts(text: str, nouns: list[str]) -> None:
    assert _nouns(text) == nouns


def test_a_number_counts_up_to_the_next() -> None:
    text = "12 crops on 300 farms"
    first, second = find_numbers(text)
    assert "farm" not in counted_by(text, first)
    assert "farm" in counted_by(text, second)


def test_a_number_without_a_noun_of_its_own() -> None:
    text = "10 patients with diabetes and 60 with cancer"
    first, second = find_numbers(text)
    assert not stands_alone(text, first)
    assert stands_alone(text, second)


@pytest.mark.parametrize(
    ("ours", "theirs", "same"),
    [
        ("staff", "people", True),
        ("people", "volunteers", True),
        ("people", "hospitals", False),
        ("people", "centers", False),
        ("start-ups", "companies", True),
        ("start-ups", "hospitals", False),
        ("stores", "shops", True),
    ],
)
def test_names_of_one_sort_of_thing(ours: str, theirs: str, same: bool) -> None:
    assert same_sort(content_words(ours) or {}, content_words(theirs) or {}) is same
