from __future__ import annotations

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.png import png
from atlas.pictures.draw.svg import Sheet, element

_BEGINS = b"\x89PNG\r\n\x1a\n"


def _drawn(text: str, **attributes: str) -> bytes:
    sheet = Sheet("p", caption=Caption())
    words = element("text", text, x=10, y=30, **attributes)
    return png(sheet.svg(words, height=50, kind="k", title="t", desc="d"))


def test_a_picture_is_drawn_twice_as_large() -> None:
    drawn = _drawn("")
    assert drawn.startswith(_BEGINS)
    width, height = (int.from_bytes(drawn[at : at + 4], "big") for at in (16, 20))
    assert (width, height) == (2 * (680 + 32), 2 * (50 + 32))


def test_words_are_drawn_in_both_weights_and_the_same_each_time() -> None:
    nothing, plain, strong = _drawn(""), _drawn("Köln"), _drawn("Köln", font_weight="600")
    assert len({nothing, plain, strong}) == 3
    assert plain == _drawn("Köln")


def test_letters_beyond_ascii_are_in_the_font() -> None:
    """A letter that a font lacks is drawn as the same box as any other."""
    letters = "éßøčşŻ€–’→≈"
    assert len({_drawn(letter) for letter in letters}) == len(letters)
