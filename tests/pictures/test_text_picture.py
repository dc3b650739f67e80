from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.pictures.text_picture import CitedPart, CitedText, text_picture, text_svg
from tests.pictures.drawn import by_class, links, parsed, size_of


def text_of(length: int, *spans: tuple[int, int]) -> CitedText:
    parts = tuple(CitedPart(s, e, f"#at-{s}", f"Words from {s}") for s, e in spans)
    return CitedText(length, parts, sum(e - s for s, e in spans) / length)


def widths(svg: str, name: str) -> float:
    return sum(float(e.attrib["width"]) for e in by_class(svg, name) if e.tag.endswith("rect"))


def test_cited_parts_take_the_share_of_the_picture_that_they_have_of_the_text() -> None:
    svg = text_svg(text_of(2000, (0, 500), (900, 1400)))
    key = 18
    assert widths(svg, "pic-cited") - key == pytest.approx(
        (widths(svg, "pic-uncited") - key) / 2, abs=1
    )


def test_each_part_leads_to_where_it_is_shown_and_is_no_stop_for_the_tab_key() -> None:
    svg = text_svg(text_of(3000, (10, 20), (700, 1500)))
    assert links(svg) == {"#at-10": ["Words from 10"], "#at-700": ["Words from 700"]}
    assert {e.attrib["tabindex"] for e in parsed(svg).iter("a")} == {"-1"}


def test_it_says_in_words_what_it_shows() -> None:
    assert text_of(1000, (100, 400), (500, 700)).description == (
        "50% of the text is cited, in 2 parts. "
        "The longest part that is not cited has 300 characters."
    )
    assert text_of(10).description.startswith("0% of the text is cited, in 0 parts.")


def test_a_text_without_a_character_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one character"):
        text_svg(CitedText(0, (), 0))


def test_a_very_long_text_stays_a_small_picture() -> None:
    svg = text_svg(text_of(4_000_000, (5, 3_000_000)))
    assert size_of(svg).height < 320


def test_both_forms_have_ids_of_their_own() -> None:
    picture = text_picture(text_of(100, (1, 9)))
    assert picture.count('id="_text-wide-title"') == picture.count('id="_text-narrow-title"') == 1


@given(
    st.integers(1, 20_000).flatmap(
        lambda length: st.tuples(
            st.just(length),
            st.lists(st.integers(0, length), max_size=12, unique=True).map(sorted),
        )
    )
)
def test_nothing_is_drawn_outside(case: tuple[int, list[int]]) -> None:
    length, borders = case
    svg = text_svg(text_of(length, *zip(borders[::2], borders[1::2], strict=False)))
    size = size_of(svg)
    for rect in by_class(svg, "pic-cited"):
        x, y, width, height = (float(rect.attrib[k]) for k in ("x", "y", "width", "height"))
        assert 0 <= x <= x + width <= size.width + 0.2
        assert 0 <= y <= y + height <= size.height
