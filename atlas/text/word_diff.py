"""Two wordings compared word by word, for readers."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

#: Less alike than this, two wordings are easier to read one after the other.
_ALIKE = 0.5
#: Comparing takes time that grows with the square of the words.
_MOST_WORDS = 1000


@dataclass(frozen=True)
class Piece:
    """Words that stayed, went or came."""

    text: str
    change: Literal["same", "removed", "added"]


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """What became of the words of ``old``; white space counts as one blank."""
    before, after = old.split(), new.split()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if max(len(before), len(after)) > _MOST_WORDS or matcher.ratio() < _ALIKE:
        return replaced(old, new)
    found: tuple[Piece, ...] = ()
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "equal":
            found += _pieces(before[i:j], "same")
        else:
            found += _pieces(before[i:j], "removed") + _pieces(after[k:m], "added")
    return found


def replaced(old: str, new: str) -> tuple[Piece, ...]:
    """The whole of one wording in place of the other."""
    return _pieces(old.split(), "removed") + _pieces(new.split(), "added")


def _pieces(words: list[str], change: Literal["same", "removed", "added"]) -> tuple[Piece, ...]:
    return (Piece(" ".join(words), change),) if words else ()
