from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atlas.text.summary import parse_summary


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


def test_broken_citations_are_told() -> None:
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
