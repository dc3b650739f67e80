"""Split sources into sentences, and find the sentence around a passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import sentencex

from atlas.text.folding import Passage
from atlas.text.languages import primary

# The splitter's time grows with the square of a run of quotation marks.
_MAX_PIECE = 5_000
_OPENING = re.compile(r"(?<=\s)[“‘„«(\[\"']+\s*$")


def split_sentences(text: str, language: str = "en") -> tuple[Passage, ...]:
    """The sentences of a text in a language (BCP 47), in order.

    Each lies within one line; white space is left out.
    """
    found: list[Passage] = []
    position = 0
    for line in text.splitlines(keepends=True):
        for piece in _pieces(line):
            found.extend(_sentences_of_piece(piece, position, language))
            position += len(piece)
    return tuple(found)


def sentence_around(sentences: Sequence[Passage], passage: Passage) -> Passage:
    """From the start of the first sentence the passage touches to the end of the last.

    The passage itself where it touches none.
    """
    first = bisect_right(sentences, passage.start, key=lambda sentence: sentence.end)
    last = bisect_right(sentences, passage.end - 1, key=lambda sentence: sentence.start) - 1
    if first > last:
        return passage
    return Passage(
        min(sentences[first].start, passage.start), max(sentences[last].end, passage.end)
    )


def _pieces(line: str) -> Iterator[str]:
    """A line in pieces of bounded length, cut after a full stop, or else at a space."""
    while len(line) > _MAX_PIECE:
        cut = line.rfind(". ", 0, _MAX_PIECE) + 2
        if cut < 2:
            cut = line.rfind(" ", 0, _MAX_PIECE) + 1
        cut = cut or _MAX_PIECE
        yield line[:cut]
        line = line[cut:]
    yield line


def _sentences_of_piece(line: str, position: int, language: str) -> list[Passage]:
    parts = [str(part) for part in sentencex.segment(primary(language), line.rstrip())]
    if "".join(parts) != line.rstrip():
        parts = [line]  # never lose text to the splitter
    for index, part in enumerate(parts[:-1]):
        # It leaves the quotation mark that opens a sentence with the one before.
        if mark := _OPENING.search(part):
            parts[index] = part[: mark.start()]
            parts[index + 1] = mark.group() + parts[index + 1]
    found = []
    for part in parts:
        inner = part.strip()
        if inner:
            start = position + part.index(inner)
            found.append(Passage(start, start + len(inner)))
        position += len(part)
    return found


def first_sentence(text: str) -> str:
    """The first sentence of an English text."""
    spans = split_sentences(text)
    return text[spans[0].start : spans[0].end] if spans else ""
