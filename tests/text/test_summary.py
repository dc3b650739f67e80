from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.summary import emphasised, parse_summary


def test_paragraphs_of_sentences_with_citations() -> None:
    [[first, second], [third]] = parse_summary(
        "It signed a *memorandum* [@a].\nThen it built. [@b; @c/d][@e]\n\nIt ends [@a] here [@f]."
    )
    assert (first.text, first.citations) == ("It signed a *memorandum*.", ("a",))
    assert (second.text, second.citations) == ("Then it built.", ("b", "c/d", "e"))
    assert (third.text, third.citations) == ("It ends here.", ("a", "f"))
    assert all(part.cited_to_the_end for part in (first, second, third))


def test_a_citation_in_the_middle_is_not_at_the_end() -> None:
    [[sentence]] = parse_summary("It signed [@a] in May.")
    assert sentence.citations == ("a",)
    assert not sentence.cited_to_the_end


def test_broken_citations_are_reported() -> None:
    for text in ("It signed [@a.", "It signed [@A b].", "It signed [@].", "It signed @[a]."):
        [[sentence]] = parse_summary(text)
        assert sentence.broken


def test_nothing_to_read() -> None:
    assert parse_summary("") == []
    assert parse_summary(" \n\n ") == []


@given(st.text(alphabet="ab .[]@;/*\n", max_size=80))
def test_nothing_makes_it_fail(text: str) -> None:
    for paragraph in parse_summary(text):
        for sentence in paragraph:
            assert sentence.text == sentence.text.strip()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It signed a *memorandum*, *not* a “*contract*”.", ["memorandum", "not", "contract"]),
        ("It is *“open”* and (*free of charge*).", ["“open”", "free of charge"]),
        ("The *E*Trade way* of work", ["E*Trade way"]),
        ("It met E*Trade and O*Net in Lyon", []),
        ("It met Wham* and Toys*, M*A*S*H and *Star", []),
        ("It met *NSYNC and Toys* in Lyon", []),
        ("5 * 3 * 2 and 5*3*2, with notes (*) and (*)", []),
        ("under_score_s, __init__, \\*stay\\* and **so**", []),
    ],
)
def test_emphasis_stands_around_whole_words(text: str, words: list[str]) -> None:
    parts = list(emphasised(text, ["*NSYNC", "Toys*", "M*A*S*H"]))
    assert [part for part, strong in parts if strong] == words
    assert "".join(f"*{part}*" if strong else part for part, strong in parts) == text


@given(st.text(alphabet="ab *.(“", max_size=60), st.lists(st.text("a*", min_size=1, max_size=3)))
def test_nothing_of_a_sentence_is_lost(text: str, names: list[str]) -> None:
    parts = list(emphasised(text, names))
    assert "".join(f"*{part}*" if strong else part for part, strong in parts) == text
