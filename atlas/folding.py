"""Fold text so that what reads the same compares the same, and remember where it came from.

Folded away: Unicode form (NFKC), runs of white space, the kind of quotation mark and of dash, and
characters without a face (soft hyphens, zero-width spaces). Letter case stays. Every folded
character knows the span of the raw text it stands for, so a match in the folded text is a place in
the raw one.
"""

from __future__ import annotations

import unicodedata
from array import array
from dataclasses import dataclass, field
from functools import lru_cache

_DOUBLE_QUOTES = "“”„‟«»〝〞〟＂″‶"
_SINGLE_QUOTES = "‘’‚‛‹›`´ʼʹ′‵＇"
_DASHES = "‐‑‒–—―−﹘﹣－⁃"
_FACES = {
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DASHES, "-"),
}


@dataclass(frozen=True)
class Passage:
    """A span of a source's raw text: ``start`` inclusive, ``end`` exclusive, in characters."""

    start: int
    end: int


@dataclass(frozen=True)
class FoldedText:
    """Folded text with the raw span of each of its characters."""

    raw: str
    text: str
    starts: array[int] = field(repr=False)
    ends: array[int] = field(repr=False)

    def passage(self, start: int, end: int) -> Passage:
        """The raw span of the folded characters from ``start`` to before ``end``; not empty."""
        return Passage(self.starts[start], self.ends[end - 1])

    @classmethod
    def of(cls, raw: str) -> FoldedText:
        """Fold a text. White space at its ends folds to nothing."""
        parts: list[str] = []
        starts, ends = array("L"), array("L")
        pending_space: tuple[int, int] | None = None
        position, length = 0, len(raw)
        while position < length:
            start = position
            position += 1
            # A base character and the marks on it fold together: "e" + acute is "é".
            while position < length and _continues(raw[position]):
                position += 1
            for character in _fold_segment(raw[start:position]):
                if character == " ":
                    pending_space = (pending_space[0] if pending_space else start, position)
                    continue
                if pending_space and parts:
                    parts.append(" ")
                    starts.append(pending_space[0])
                    ends.append(pending_space[1])
                pending_space = None
                parts.append(character)
                starts.append(start)
                ends.append(position)
        return cls(raw, "".join(parts), starts, ends)


@lru_cache(maxsize=8192)
def fold_plain(raw: str) -> str:
    """The folded text alone, for comparing."""
    return FoldedText.of(raw).text


def _continues(character: str) -> bool:
    """True for a mark or a Hangul vowel or final that joins the character before it."""
    if character < "\u0300":
        return False
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff"


def _fold_segment(segment: str) -> str:
    if len(segment) == 1 and "!" <= segment <= "~" and segment != "`":
        return segment
    folded = ""
    # The faces come first, because NFKC takes some of these marks apart.
    for character in unicodedata.normalize("NFKC", "".join(_FACES.get(c, c) for c in segment)):
        if character.isspace():
            folded += " "
        elif unicodedata.category(character) != "Cf":
            folded += _FACES.get(character, character)
    return folded
