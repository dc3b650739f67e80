from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atlas.text.word_diff import Piece, word_diff

words = st.lists(st.sampled_from(["a", "b", "c", "dd", "e."]), max_size=12).map(" ".join)


def test_changed_words_stand_beside_those_they_replace() -> None:
    assert word_diff("it plans ten sites in China", "it opened ten sites in Asia") == (
        Piece("it", "same"),
        Piece("plans", "removed"),
        Piece("opened", "added"),
        Piece("ten sites in", "same"),
        Piece("China", "removed"),
        Piece("Asia", "added"),
    )


def test_wordings_with_little_in_common_follow_each_other() -> None:
    assert word_diff("one two three", "four five one six") == (
        Piece("one two three", "removed"),
        Piece("four five one six", "added"),
    )


def test_very_long_texts_are_not_compared() -> None:
    old, new = "a " * 5000, "a " * 5001
    assert [piece.change for piece in word_diff(old, new)] == ["removed", "added"]


@given(words, words)
def test_both_wordings_can_be_read_back(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert " ".join(p.text for p in pieces if p.change != "added") == old
    assert " ".join(p.text for p in pieces if p.change != "removed") == new
