from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from atlas.pictures.draw.text import ELLIPSIS, text_width, wrap

_NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=120).map(
    lambda text: " ".join(text.split())
)


def test_width_grows_with_size_and_spacing() -> None:
    assert text_width("Asan", 28) == 2 * text_width("Asan", 14)
    assert text_width("ABC", 10, spacing=0.1) == text_width("ABC", 10) + 3


def test_accents_add_nothing_and_chinese_is_square() -> None:
    assert text_width("é", 10) == text_width("e", 10)
    assert text_width("e\u0301", 10) == text_width("e", 10)
    assert text_width("药明", 10) == 20


@given(_NAMES, st.floats(80, 300), st.integers(1, 4))
def test_no_line_is_wider_than_allowed(text: str, width: float, most: int) -> None:
    lines = wrap(text, width, 14, most)
    assert 1 <= len(lines) <= most
    assert all(text_width(line, 14) <= width for line in lines)


@given(_NAMES)
def test_nothing_is_lost_when_there_are_lines_enough(text: str) -> None:
    lines = wrap(text, 120, 14, 1000)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_are_balanced() -> None:
    name = "Wuxi International Life Science Innovation Park"
    assert wrap(name, 270, 14, 3) == ("Wuxi International Life", "Science Innovation Park")


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    lines = wrap("word " * 40, 100, 14, 2)
    assert len(lines) == 2
    assert lines[1].endswith("word" + ELLIPSIS)


def test_a_word_wider_than_a_line_is_cut() -> None:
    assert len(wrap("x" * 100, 100, 14, 20)) > 5


def test_breaks_after_hyphen_and_slash() -> None:
    assert wrap("Rhein-Neckar", 50, 14, 2) == ("Rhein-", "Neckar")
