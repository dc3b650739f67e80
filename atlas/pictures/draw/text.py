"""How wide text will be, and how it breaks into lines, without asking a font.

Widths are those of Source Sans 3 semibold, rounded up by class of character: the regular weight is
some 3 % narrower, so the estimate errs on the side of room.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Advance widths in em.
_CLASSES = {
    0.20: " ",
    0.29: "',.:;Iijl|·’‘",
    0.36: "!()-[]{}frt/\\",
    0.46: '*?szc"“”',
    0.50: "JLYFevyx–_",
    0.53: "0123456789#$+<=>^~×EVXZS`agkT",
    0.57: "Abdhnopqu",
    0.62: "BCDGKPR&",
    0.68: "HNUOQ",
    0.76: "Mw",
    0.96: "W—%m@…",
}
_KNOWN = {character: width for width, characters in _CLASSES.items() for character in characters}
_WIDEST_SYMBOL = 1.4
_OTHER = 0.75
_BREAK_AFTER = re.compile(r"(?<=[-–—/])(?=\w)| ")
ELLIPSIS = "…"


def text_width(text: str, size: float, *, spacing: float = 0) -> float:
    """Width of text at a font size, in the unit of the size, with letter spacing in em."""
    return size * (sum(map(_widths.__getitem__, text)) + spacing * len(text))


class _Widths(dict[str, float]):
    """The width of each character, worked out once."""

    def __missing__(self, character: str) -> float:
        self[character] = width = _width(character)
        return width


def _width(character: str) -> float:
    base = unicodedata.normalize("NFD", character)[0]
    if base in _KNOWN:  # é is as wide as e
        return _KNOWN[base]
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0
    if category == "So":
        return _WIDEST_SYMBOL
    return 1 if unicodedata.east_asian_width(character) in "WF" else _OTHER


_widths = _Widths(_KNOWN)


@lru_cache(maxsize=4096)  # the same name is in many pictures
def wrap(text: str, width: float, size: float, max_lines: int) -> tuple[str, ...]:
    """Break text into lines of at most ``width``; what does not fit ends in an ellipsis.

    Breaks at spaces and after hyphens and slashes, and inside a word only when it is wider than
    a whole line. Lines are made about equally long, so that no word is left alone on the last.
    """
    lines = _filled(text, width, size)
    if len(lines) > max_lines:
        last = lines[max_lines - 1]
        while last and text_width(last + ELLIPSIS, size) > width:
            last = last[:-1]
        return (*lines[: max_lines - 1], last.rstrip(" ,;:-–(") + ELLIPSIS)
    longest_word = max(text_width(word.rstrip(), size) for word in _words(text, width, size))
    narrower = width
    while narrower > longest_word and len(balanced := _filled(text, narrower, size)) == len(lines):
        lines = balanced
        narrower -= size / 2
    return tuple(lines)


def _filled(text: str, width: float, size: float) -> list[str]:
    """Lines filled one after the other."""
    lines: list[str] = []
    line = ""
    for word in _words(text, width, size):
        if not line or text_width((line + word).rstrip(), size) <= width:
            line += word
        else:
            lines.append(line.rstrip())
            line = word
    return [*lines, line.rstrip()]


def _words(text: str, width: float, size: float) -> list[str]:
    """Unbreakable pieces, each with the space that follows it."""
    pieces: list[str] = []
    at = 0
    for found in _BREAK_AFTER.finditer(text):
        pieces.append(text[at : found.end()])
        at = found.end()
    pieces.append(text[at:])
    return [part for piece in pieces for part in _cut(piece, width, size)]


def _cut(piece: str, width: float, size: float) -> list[str]:
    """A word as it is, or in parts that fit when it is wider than a line."""
    if text_width(piece.rstrip(), size) <= width:
        return [piece]
    parts = [""]
    for character in piece:
        if parts[-1] and text_width(parts[-1] + character, size) > width and character != " ":
            parts.append("")
        parts[-1] += character
    return parts
