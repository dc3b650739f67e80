"""Find quotations in sources, and say how close the nearest passage is when one is not there.

A quotation is compared after folding (see ``folding``), whatever the ends of lines did to it (see
``line_breaks``), and must start and end where words do (see ``scripts``). ``[…]`` or ``[...]``
stands for left-out words: the fragments around it must follow each other in the source. A whole
quotation spans at most 1,500 characters of the source, and a fragment has at least two words or
eight characters (four in scripts that write syllables or words), so that none can be pieced
together from crumbs.
"""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from atlas.text.folding import FoldedText, Passage, fold_plain
from atlas.text.line_breaks import find_across_lines
from atlas.text.scripts import width, word_may_end

#: The longest stretch of a source that one quotation may span, in folded characters.
MAX_SPAN = 1500
#: No source repeats one passage more often than this; what does is not looked at further.
MAX_MATCHES = 1000
MIN_FRAGMENT_WORDS = 2
MIN_FRAGMENT_CHARACTERS = 8

_OMISSION = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]")
# Aligning takes time in proportion to both lengths: longer sources are narrowed to a block first.
_BLOCK = 20_000
_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"\w+(?:[.,'-]\w+)*|[^\w\s]")

#: The raw spans of a quotation's fragments, in order: one span, or more with `[…]`.
Match = tuple[Passage, ...]
_Finder = Callable[[FoldedText, str, int, int], tuple[int, int] | None]


@dataclass(frozen=True)
class Difference:
    """Where a quotation and the nearest passage part: the words on either side ("" for none)."""

    quoted: str
    printed: str


@dataclass(frozen=True)
class Nearest:
    """The passage most like a quotation. ``score`` runs from 0 to 100.

    ``differences`` are those of words and signs; ``spaces``, of a passage where nothing but blanks
    differs, the words around each. ``out_of_order`` when the source prints every fragment, but not
    in this order or not so close together.
    """

    passage: Passage
    score: float
    differences: tuple[Difference, ...]
    spaces: tuple[Difference, ...] = ()
    out_of_order: bool = False


def fragments(quote: str) -> list[str]:
    """The folded parts of a quotation between its ``[…]``."""
    return [fold_plain(part) for part in _OMISSION.split(quote)]


def fault(quote: str) -> str:
    """What makes a quotation unfit to be looked for, or an empty string."""
    parts = fragments(quote)
    for part in parts:
        if len(part.split()) < MIN_FRAGMENT_WORDS and width(part) < MIN_FRAGMENT_CHARACTERS:
            if not part:
                return "starts or ends with `[…]`, or has two in a row"
            least = f"{MIN_FRAGMENT_WORDS} words or {MIN_FRAGMENT_CHARACTERS} characters"
            return f"is too short in '{part}', where {least} is the least"
    if sum(map(len, parts)) > MAX_SPAN:
        return f"is longer than {MAX_SPAN:,} characters; quote the words that carry the statement"
    return ""


def find_quote(source: FoldedText, quote: str) -> list[Match]:
    """Every place where the source prints the quotation, in order.

    Empty when it prints it nowhere, or when the quotation has a ``fault``. With fragments, the
    closest ones are taken.
    """
    if fault(quote):
        return []
    parts = fragments(quote)
    return _matches(source, parts, _strictly) or _matches(source, parts, _across_lines)


def _matches(source: FoldedText, parts: list[str], find: _Finder) -> list[Match]:
    first, *others = parts
    matches: list[Match] = []
    last_end = -1
    span = find(source, first, 0, sys.maxsize)
    while span and len(matches) < MAX_MATCHES:
        spans = [span]
        limit = min(span[0] + MAX_SPAN, len(source.text))
        for other in others:
            found = find(source, other, spans[-1][1], limit)
            if found is None:
                break
            spans.append(found)
        if len(spans) == len(others) + 1:
            if spans[-1][1] == last_end:
                matches.pop()  # this start is nearer to the same end
            last_end = spans[-1][1]
            matches.append(tuple(source.passage(*span) for span in spans))
        span = find(source, first, span[0] + 1, sys.maxsize)
    return matches


def nearest(source: FoldedText, quote: str) -> Nearest | None:
    """The passage most like a quotation that is not found, and where they differ.

    Of a quotation in fragments, the first fragment that the source does not print counts. ``None``
    where nothing compares.
    """
    parts = [part[:MAX_SPAN] for part in fragments(quote) if part]
    missing = [part for part in parts if _find(source.text, part) < 0]
    wanted = (missing or parts or [""])[0]
    if not source.text or not wanted:
        return None
    if missing and (near := _but_for_blanks(source, wanted)):
        return near
    offset = _likely_block(source.text, wanted)
    aligned = fuzz.partial_ratio_alignment(wanted, source.text[offset : offset + _BLOCK])
    if aligned is None or aligned.dest_start == aligned.dest_end:
        return None
    span = offset + aligned.dest_start, offset + aligned.dest_end
    near = _compared(source, wanted, *_whole_words(source.text, *span), aligned.score)
    return near if missing else replace(near, differences=(), spaces=(), out_of_order=True)


def prints(text: str, words: str) -> bool:
    """Whether a text prints some words, at word boundaries and in any case.

    Short names in capitals ("US", "CICC") keep their case: "us" is another word.
    """
    folded, wanted = fold_plain(text), fold_plain(words)
    if not (wanted.isupper() and len(wanted) <= 4):
        folded, wanted = folded.casefold(), wanted.casefold()
    return bool(wanted) and _find(folded, wanted) >= 0


def _find(text: str, wanted: str, start: int = 0, limit: int = sys.maxsize) -> int:
    """Index of ``wanted`` between word boundaries, or -1."""
    while (start := text.find(wanted, start, limit)) >= 0:
        if word_may_end(text, start) and word_may_end(text, start + len(wanted)):
            return start
        start += 1
    return -1


def _strictly(source: FoldedText, wanted: str, start: int, limit: int) -> tuple[int, int] | None:
    found = _find(source.text, wanted, start, limit)
    return (found, found + len(wanted)) if found >= 0 else None


def _across_lines(
    source: FoldedText, wanted: str, start: int, limit: int
) -> tuple[int, int] | None:
    for span in find_across_lines(source, wanted, start, limit):
        if all(word_may_end(source.text, end) for end in span):
            return span
    return None


def _likely_block(text: str, wanted: str) -> int:
    """Where the block begins that shares most words with the quotation."""
    if len(text) <= _BLOCK:
        return 0
    words = set(_WORD.findall(wanted))
    starts = range(0, len(text) - _BLOCK // 2, _BLOCK // 2)
    return max(starts, key=lambda at: len(words & set(_WORD.findall(text, at, at + _BLOCK))))


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to the words it cuts, by no more than a long word on either side."""
    for _ in range(40):
        if start and not text[start - 1].isspace():
            start -= 1
        if end < len(text) and not text[end].isspace():
            end += 1
    return start, end


def _compared(source: FoldedText, wanted: str, start: int, end: int, score: float) -> Nearest:
    """Compare word by word; words that only the passage has, at its ends, are left out of it."""
    quoted = _TOKEN.findall(wanted)
    tokens = list(_TOKEN.finditer(source.text, start, end))
    printed = [token.group() for token in tokens]
    changes = difflib.SequenceMatcher(None, quoted, printed, autojunk=False).get_opcodes()
    if len(changes) > 1 and changes[0][0] == "insert":
        start = tokens[changes.pop(0)[4]].start()
    if len(changes) > 1 and changes[-1][0] == "insert":
        end = tokens[changes.pop()[3] - 1].end()
    differences = (
        Difference(" ".join(quoted[a:b]), " ".join(printed[c:d]))
        for kind, a, b, c, d in changes
        if kind != "equal"
    )
    return Nearest(source.passage(start, end), score, tuple(differences))


def _but_for_blanks(source: FoldedText, wanted: str) -> Nearest | None:
    """The passage that has the same characters, and its blanks elsewhere."""
    ours = [at for at, character in enumerate(wanted) if character != " "]
    theirs = [at for at, character in enumerate(source.text) if character != " "]
    packed = source.text.replace(" ", "")
    start = -1
    while (start := packed.find(wanted.replace(" ", ""), start + 1)) >= 0:
        places = theirs[start : start + len(ours)]
        first, end = places[0], places[-1] + 1
        if word_may_end(source.text, first) and word_may_end(source.text, end):
            spaces = tuple(_spaces(wanted, ours, source.text, places))
            return Nearest(source.passage(first, end), 100, (), spaces)
    return None


def _spaces(wanted: str, ours: list[int], text: str, theirs: list[int]) -> Iterator[Difference]:
    """The words around each blank that only one side has; the places are of all characters."""
    begin, differ = 0, False
    for at in range(1, len(ours) + 1):
        if at < len(ours):
            blanks = ours[at] - ours[at - 1] > 1, theirs[at] - theirs[at - 1] > 1
        else:
            blanks = True, True
        if all(blanks):  # both go on to another word
            if differ:
                quoted = wanted[ours[begin] : ours[at - 1] + 1]
                yield Difference(quoted, text[theirs[begin] : theirs[at - 1] + 1])
            begin, differ = at, False
        elif any(blanks):
            differ = True
