"""Invisible characters of a source are listed.

Soft hyphens, zero-width spaces, no-break spaces, byte order marks and odd line ends come with texts
from web pages and PDF files. They do no harm: quotations are compared without them, so a passage
can be copied or typed as it looks. But a reader of the file should know of them, and a replacement
character (�) shows that a letter was lost. The text stays unchanged; name the character under
`oddities` of its source, and the notice disappears.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedSource
from atlas.text.languages import primary
from atlas.text.unseen import noun_of

SEVERITY = "notice"
GOOD = """\
oddities:
  - Has three soft hyphens, where the page breaks words.
"""
BAD = """\
# the text has soft hyphens, and no oddity of its source names them
"""
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
class _Met:
    """A kind of character: how often, and where first."""

    times: int
    line: int
    column: int


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Count what no oddity names."""
    for source in atlas.sources.values():
        noted = " ".join(source.record.oddities).casefold()
        unseen = [
            f"{met.times:,} × {name} (first in line {met.line}, column {met.column})"
            for name, met in _met(source).items()
            if name.casefold() not in noted
        ]
        if unseen:
            yield Finding(
                source.document,
                (*source.at, "file"),
                f"seeds/{source.record.file} holds {'; '.join(unseen)}",
                found=source.record.file,
                fix="leave the text unchanged, and name the characters under `oddities`; "
                "quotations are compared without them",
            )


def _met(source: LoadedSource) -> dict[str, _Met]:
    met: dict[str, _Met] = {}
    text = source.text
    if source.digest != sha256(text.encode()).hexdigest():  # reading the file has taken it off
        met[noun_of("\ufeff")] = _Met(1, 1, 1)
    line, start = 1, 0
    for found in re.finditer(f"{_SUSPECT.pattern}|\n", text):
        character = found.group()
        if character != "\n" and not _belongs(text, found.start(), source):
            name = _LINE_ENDS.get(character) or noun_of(character)
            met.setdefault(name, _Met(0, line, found.start() - start + 1)).times += 1
        if character in ("\n", "\r", "\r\n"):
            line, start = line + 1, found.end()
    return met


def _belongs(text: str, at: int, source: LoadedSource) -> bool:
    """Whether the writing itself needs the character there."""
    character = text[at]
    if character in _MARKS_OF_DIRECTION:
        return primary(source.record.language) in _RIGHT_TO_LEFT
    if character in _JOINERS:  # in Persian and Indian writing, and inside emoji
        around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
        return any(unicodedata.category(c) in ("Lo", "Mn", "Mc", "So", "Sk") for c in around)
    return False
