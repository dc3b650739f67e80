"""Characters of a text that nobody sees, or that say that something was lost."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from hashlib import sha256

from atlas.text.languages import primary
from atlas.text.unseen import noun_of

_LINE_ENDS = {"\r\n": "Windows line end", "\r": "carriage return"}
#: Written from right to left: there marks of direction belong to the text.
_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_MARKS_OF_DIRECTION = "\u200e\u200f\u061c"
_JOINERS = "\u200c\u200d"
_SUSPECT = re.compile(
    "\r\n|[\r\u0085\u00a0\u00ad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\ufeff\ufffd"
    "\ufff9-\ufffb\ue000-\uf8ff]"
)


@dataclass
class Met:
    """A kind of character: how often it stands in a text, and where first."""

    times: int
    line: int
    column: int


def odd_characters(text: str, language: str, digest: str) -> dict[str, Met]:
    """The kinds of odd characters in a text by name, those left out that its writing needs.

    ``digest`` is the SHA-256 of the file, which differs from the text's where reading the file has
    taken a byte order mark off.
    """
    met: dict[str, Met] = {}
    if digest != sha256(text.encode()).hexdigest():
        met[noun_of("\ufeff")] = Met(1, 1, 1)
    line, start = 1, 0
    for found in re.finditer(f"{_SUSPECT.pattern}|\n", text):
        character = found.group()
        if character != "\n" and not _belongs(text, found.start(), language):
            name = _LINE_ENDS.get(character) or noun_of(character)
            met.setdefault(name, Met(0, line, found.start() - start + 1)).times += 1
        if character in ("\n", "\r", "\r\n"):
            line, start = line + 1, found.end()
    return met


def _belongs(text: str, at: int, language: str) -> bool:
    """Whether the writing itself needs the character there."""
    character = text[at]
    if character in _MARKS_OF_DIRECTION:
        return primary(language) in _RIGHT_TO_LEFT
    if character in _JOINERS:  # in Persian and Indian writing, and inside emoji
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        return any(unicodedata.category(c) in ("Lo", "Mn", "Mc", "So", "Sk") for c in around)
    return False
