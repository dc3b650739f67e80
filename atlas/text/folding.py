"""Fold text so that what reads the same compares the same, and remember where it came from.

Folded away: Unicode form (NFKC), runs of white space, the kind of quotation mark and of dash, and
characters without a face (soft hyphens, zero-width spaces). Letter case stays, and so does what
carries meaning: raised digits, ½ and ™ are not 2, 1 2 and TM. Every folded character knows the span
of the raw text it stands for, so a match in the folded text is a place in the raw one.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

_DOUBLE_QUOTES = "“”„‟«»〝〞〟＂″‶"
_SINGLE_QUOTES = "‘’‚‛‹›`´ʼʹ′‵＇"
_DASHES = "‐‑‒–—―−﹘﹣－⁃"
# Folds to itself: ASCII with single spaces, unless a mark may follow.
_PLAIN = re.compile(r"[!-_a-~]+(?: [!-_a-~]+)*(?![^\x00-\x7f])")
_FACES = {
    **dict.fromkeys(_DOUBLE_QUOTES, '"'),
    **dict.fromkeys(_SINGLE_QUOTES, "'"),
    **dict.fromkeys(_DASHES, "-"),
}


# Compatibility forms that say more than the plain characters they come apart into.
_MEANS_MORE = ("<super>", "<fraction>", "<circle>")


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

    def span(self, passage: Passage) -> tuple[int, int]:
        """The folded characters that stand for a raw span: start inclusive, end exclusive."""
        return bisect_left(self.starts, passage.start), bisect_left(self.starts, passage.end)

    @cached_property
    def lined(self) -> str:
        """The folded text, with a line's end where it has a blank for one."""
        characters = list(self.text)
        for at, character in enumerate(characters):
            if character == " " and "\n" in self.raw[self.starts[at] : self.ends[at]]:
                characters[at] = "\n"
        return "".join(characters)

    @classmethod
    def of(cls, raw: str) -> FoldedText:
        """Fold a text. White space at its ends folds to nothing."""
        parts: list[str] = []
        starts, ends = array("L"), array("L")
        space: Passage | None = None  # seen, and not yet known to stand between words

        def add(folded: str, from_: range, to: range) -> None:
            nonlocal space
            if space and parts:
                parts.append(" ")
                starts.append(space.start)
                ends.append(space.end)
            space = None
            parts.append(folded)
            starts.extend(from_)
            ends.extend(to)

        position = 0
        while position < len(raw):
            start = position
            if run := _PLAIN.match(raw, start):
                position = run.end()
                add(run.group(), range(start, position), range(start + 1, position + 1))
                continue
            position += 1
            # A base character and the marks on it fold together: "e" + acute is "é".
            while position < len(raw) and _continues(raw[position]):
                position += 1
            for character in _fold_segment(raw[start:position]):
                if character == " ":
                    space = Passage(space.start if space else start, position)
                else:
                    add(character, range(start, start + 1), range(position, position + 1))
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
    if unicodedata.decomposition(segment[0]).startswith(_MEANS_MORE):
        return unicodedata.normalize("NFC", segment)
    folded = ""
    # The faces come first, because NFKC takes some of these marks apart.
    for character in unicodedata.normalize("NFKC", "".join(_FACES.get(c, c) for c in segment)):
        if character.isspace():
            folded += " "
        elif unicodedata.category(character) != "Cf":
            folded += _FACES.get(character, character)
    return folded
