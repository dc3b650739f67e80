from __future__ import annotations

import pytest

from atlas.text.clauses import clauses
from atlas.text.cues import cues


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Acme opened a plant and will open another.",
            ["Acme opened a plant", "and will open another."],
        ),
        (
            "Acme, which has 40 labs, will open a plant.",
            ["Acme, , will open a plant.", "which has 40 labs"],
        ),
        ("A, B and C have met.", ["A, B and C have met."]),
        ("Its plant, with 40 rooms, is planned.", ["Its plant, with 40 rooms, is planned."]),
        ("Acme denied that it had left.", ["Acme denied", "that it had left."]),
        ("It opened in Lyon before 2030.", ["It opened in Lyon before 2030."]),
        ("Acme grew; it opened a plant.", ["Acme grew", "; it opened a plant."]),
    ],
)
def test_clauses_of_a_sentence(sentence: str, expected: list[str]) -> None:
    known = cues("en")
    assert known
    found = [
        " ".join("".join(sentence[start:end] for start, end in clause.spans).split())
        for clause in clauses(sentence, known)
    ]
    assert found == [" ".join(text.split()) for text in expected]


def test_every_character_is_in_one_clause() -> None:
    known = cues("en")
    assert known
    sentence = (
        "Acme, which will grow, said that it opened a plant; and, if all goes well, will go on."
    )
    found = clauses(sentence, known)
    for index in range(len(sentence)):
        assert sum(clause.holds(index) for clause in found) == 1


def test_what_is_denied_is_denied_in_its_content() -> None:
    known = cues("en")
    assert known
    first, second = clauses("Acme denied that it had opened a plant.", known)
    assert second.above is first
    assert clauses("Acme has a plant that makes drugs.", known)[-1].above is None


def test_languages_without_cues_are_not_read() -> None:
    assert cues("sv") is None
    assert cues("de")
