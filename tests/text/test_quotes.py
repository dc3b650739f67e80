from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from atlas.text.folding import FoldedText, Passage
from atlas.text.quotes import MAX_SPAN, Difference, fault, find_quote, fragments, nearest, prints
from tests.checkout import INVENTED

TEXTS = [file.read_text("utf-8") for file in sorted((INVENTED / "seeds").glob("*.txt"))]
FOLDED = [FoldedText.of(text) for text in TEXTS]

SOURCE = FoldedText.of(
    "Sanofi “will\nsign” a con\u00adtract – worth $1,100.5 – in Suzhou.\n"
    "It will sign a contract in Chengdu."
)


def found(quote: str) -> list[list[str]]:
    return [
        [SOURCE.raw[span.start : span.end] for span in match] for match in find_quote(SOURCE, quote)
    ]


def test_form_does_not_count() -> None:
    assert found('"will sign" a contract - worth') == [
        ["“will\nsign” a con\u00adtract – worth"],
    ]


def test_letters_and_case_count() -> None:
    assert not found("will sign a Contract in Chengdu")
    assert not found("will sign the contract in Chengdu")


@pytest.mark.parametrize(
    "quote", ["sanofi will", "contract - worth $1", "worth $1,100", "ll sign a"]
)
def test_quotation_ends_where_words_end(quote: str) -> None:
    assert not found(quote)


def test_fragments_follow_one_another() -> None:
    assert found("contract – worth […] in Suzhou") == [["con\u00adtract – worth", "in Suzhou"]]
    assert found("contract – worth [...] in Chengdu")
    assert not found("in Suzhou […] contract – worth")


def test_fragments_are_the_closest_ones() -> None:
    source = FoldedText.of("one two, one two, three four")
    [(first, _)] = find_quote(source, "one two […] three four")
    assert first == Passage(9, 16)


def test_every_occurrence_is_found() -> None:
    source = FoldedText.of("one two three. " * 3)
    assert [match[0].start for match in find_quote(source, "one two three")] == [0, 15, 30]


def test_quotation_spans_a_bounded_stretch() -> None:
    near, far = "x " * 700, "x " * 800
    for between, count in ((near, 1), (far, 0)):
        source = FoldedText.of(f"begin here {between} end there")
        assert len(find_quote(source, "begin here […] end there")) == count
    assert "longer than" in fault("word " * (MAX_SPAN // 4))


@pytest.mark.parametrize(
    "quote", ["China", "[…] of China", "first words […] 40", "a […] […] b", ""]
)
def test_too_little_is_no_quotation(quote: str) -> None:
    assert fault(quote)
    assert not find_quote(SOURCE, quote)


def test_omission_is_written_in_three_ways() -> None:
    assert fragments("a b […] c d [...] e f [ . . . ] g h") == ["a b", "c d", "e f", "g h"]


def test_nearest_shows_where_the_words_part() -> None:
    near = nearest(SOURCE, "It will sign two contracts in Chengdu")
    assert near
    assert SOURCE.raw[near.passage.start : near.passage.end] == "It will sign a contract in Chengdu"
    assert near.differences == (Difference("two contracts", "a contract"),)
    assert near.score > 80


def test_nearest_of_fragments_is_that_of_the_missing_one() -> None:
    near = nearest(SOURCE, "It will sign […] in Chongqing.")
    assert near
    assert near.differences == (Difference("Chongqing", "Chengdu"),)


def test_nearest_has_no_differences_when_only_the_order_is_wrong() -> None:
    near = nearest(SOURCE, "in Chengdu […] It will sign")
    assert near
    assert not near.differences


def test_nearest_finds_its_way_in_a_long_source() -> None:
    source = FoldedText.of(
        "nothing of the kind here. " * 20_000 + "A memorandum with the city of Wuxi."
    )
    near = nearest(source, "a contract with the city of Wuxi")
    assert near
    assert near.passage.start > 500_000


def test_nearest_of_nothing() -> None:
    assert nearest(FoldedText.of(""), "some words") is None
    assert nearest(SOURCE, "[…]") is None


def test_names_are_printed_in_any_case_but_short_capitals() -> None:
    assert prints("at the ASAN Medical Center in", "Asan Medical Center")
    assert not prints("Asan Medical Centers", "Asan Medical Center")
    assert prints("approved in the US.", "US")
    assert not prints("it helps us.", "US")
    assert not prints("anything", " ")


# Properties, over whole sources in several scripts.


@st.composite
def passages(draw: st.DrawFn) -> tuple[FoldedText, str, int]:
    """A run of whole words of a source, and where it begins."""
    folded = draw(st.sampled_from(FOLDED))
    words = list(re.finditer(r"\S+", folded.raw))
    count = draw(st.integers(4, min(12, len(words))))
    first = draw(st.integers(0, len(words) - count))
    start, end = words[first].start(), words[first + count - 1].end()
    return folded, folded.raw[start:end], start


def varied(text: str, data: st.DataObject) -> str:
    """The same text in another form."""
    faces = [set('“”"„«»'), set("‘’'"), set("–—-‑")]
    out = ""
    for character in text:
        for face in faces:
            if character in face:
                character = data.draw(st.sampled_from(sorted(face)))
        if character.isspace():
            character = data.draw(st.sampled_from([" ", "  ", "\n", "\u00a0 ", "\t"]))
        out += character + data.draw(st.sampled_from(["", "", "", "\u00ad", "\u200b"]))
    return unicodedata.normalize(data.draw(st.sampled_from(["NFC", "NFD", "NFKD"])), out)


@given(passages(), st.data())
def test_a_passage_is_found_in_any_form(
    passage: tuple[FoldedText, str, int], data: st.DataObject
) -> None:
    folded, text, start = passage
    quote = varied(text, data)
    assert start in [match[0].start for match in find_quote(folded, quote)]


@given(passages(), st.integers(0, 11), st.sampled_from(["quux", "Xylem", "4711"]))
def test_a_passage_with_a_changed_word_is_not_found(
    passage: tuple[FoldedText, str, int], index: int, other: str
) -> None:
    folded, text, _ = passage
    words = text.split()
    words[index % len(words)] = other
    assert other not in folded.text
    assert not find_quote(folded, " ".join(words))
    near = nearest(folded, " ".join(words))
    assert near
    assert any(other in difference.quoted for difference in near.differences)


@given(passages(), st.integers(1, 4))
def test_a_passage_with_its_middle_left_out_is_found(
    passage: tuple[FoldedText, str, int], cut: int
) -> None:
    folded, text, _ = passage
    words = text.split()
    assume(len(words) > cut + 4)
    quote = " ".join([*words[:2], "[…]", *words[2 + cut :]])
    assert not fault(quote)
    assert find_quote(folded, quote)


@given(st.text(max_size=300), st.text(max_size=60))
@example("a b a b", "a b […] a b")
@example("[…]", "[…]")
def test_nothing_makes_it_fail(source: str, quote: str) -> None:
    folded = FoldedText.of(source)
    for match in find_quote(folded, quote):
        for span in match:
            assert 0 <= span.start < span.end <= len(source)
    near = nearest(folded, quote)
    assert near is None or 0 <= near.passage.start < near.passage.end <= len(source)
