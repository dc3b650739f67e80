"""Lists of names that a text prints: "in Toulouse, Hamburg and Bangalore"."""

from __future__ import annotations

import re

from atlas.text.folding import fold_plain

#: A longer text is no passage.
_LONGEST = 2000
_WORD = r"[A-ZÀ-Þ][\w'&.-]{0,40}"
_SMALL = r"(?:(?:of|and|de|du|des|la|der|und|für|for|the) ){0,2}"
_NAME = rf"{_WORD}(?: {_SMALL}{_WORD}){{0,6}}"
_BEFORE = r"(?:the |in |at |à |la |le |les )?"
_COMMA = rf", {_BEFORE}"
_AND = rf",? (?:and|or|as well as|et|ou|und|oder|y|e|o|en|of|&) {_BEFORE}"
_LIST = re.compile(rf"({_NAME}(?:{_COMMA}{_NAME})*?){_AND}({_NAME})")


def listed_names(text: str) -> list[list[str]]:
    """The lists of two names and more, in order, each with its names as printed."""
    return [
        [name.rstrip(".") for name in (*re.split(_COMMA, found[1]), found[2])]
        for found in _LIST.finditer(fold_plain(text)[:_LONGEST])
    ]
