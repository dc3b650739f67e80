"""Who does what to whom in a sentence, in its active and passive forms."""

from __future__ import annotations

import pytest

from atlas.text.directions import Directed, acts, possessions, relations, ways

NAMES = {"a": ["Acme"], "b": ["Beta Hospital", "Beta"], "g": ["Gamma"]}


@pytest.mark.parametrize(
    ("text", "sort", "giver", "taker"),
    [
        ("Acme acquired Beta.", "own", "a", "b"),
        ("Beta was bought by Acme.", "own", "a", "b"),
        ("Beta, which Acme acquired in 2020, closed.", "own", "a", "b"),
        ("Beta, a subsidiary of Acme, closed.", "own", "a", "b"),
        ("Acme and its subsidiary Beta", "own", "a", "b"),
        ("the acquisition of Beta by Acme", "own", "a", "b"),
        ("Beta was sold to Acme.", "own", "a", "b"),
        ("Acme supplies pumps to Beta Hospital.", "give", "a", "b"),
        ("Acme supplies Beta with pumps.", "give", "a", "b"),
        ("Beta buys its pumps from Acme.", "give", "a", "b"),
        ("The company licensed it to Beta.", "give", "a", "b"),
        ("Acme invested €5 million in Beta.", "money", "a", "b"),
        ("Beta, backed by Acme, opened.", "money", "a", "b"),
        ("Beta received a loan from Acme.", "money", "a", "b"),
        ("a fund of Beta, managed by Gamma", "manage", "g", "b"),
        ("Beta, which Gamma manages", "manage", "g", "b"),
    ],
)
def test_a_relation_is_read_in_its_direction(text: str, sort: str, giver: str, taker: str) -> None:
    assert relations(text, NAMES, "a") == {Directed(sort, giver, taker)}


@pytest.mark.parametrize(
    "text",
    [
        "Acme ran a trial with Beta.",
        "Acme bought a plant with Beta.",
        "Acme and Beta own a plant.",
        "Acme agreed with Beta. Gamma sold pumps.",
        "Acme met Beta and Gamma.",
    ],
)
def test_what_two_do_together_has_no_direction(text: str) -> None:
    assert relations(text, NAMES, "a") == set()


def test_a_title_without_a_subject_is_on_the_subject_of_the_page() -> None:
    assert relations("Pumps bought from Beta", NAMES, "a", title=True) == {
        Directed("give", "b", "a")
    }
    assert relations("Pumps bought from Beta", NAMES, "a") == set()


def test_what_belongs_to_whom() -> None:
    assert possessions("through Beta's own channels", NAMES) >= {("channel", "b")}
    assert possessions("through the channels of Beta", NAMES) == {("channel", "b")}
    assert possessions("a partner of Beta", NAMES) == set()


def test_who_acts() -> None:
    assert {who for _, who in acts("Beta has promised to buy pumps.", NAMES)} == {"b"}
    assert acts("The nurses are employed by Gamma.", NAMES) == {("employ", "g")}
    assert acts("Acme has a paid holiday", {"x": ["Xenon"]}) == set()


def test_from_where_to_where() -> None:
    assert list(ways("It moved from Basel to Lyon, and from 3 to 5.")) == [
        ("Basel", "Lyon"),
        ("3", "5"),
    ]
