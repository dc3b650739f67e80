"""Addresses that open a web page at some words of it: text fragments (``#:~:text=start,end``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from urllib.parse import quote

#: So many words begin and end what is looked for; more where these stand earlier in the text too.
_FEWEST_WORDS = 4
#: A passage of so few words is looked for as a whole.
_WHOLE = 2 * _FEWEST_WORDS
#: A browser looks for words inside one block, which a line of the archived text is at most.
_LINE = re.compile(r"[^\r\n]+")
# Where a script has no blanks between words, a clause is the least that surely ends where one does.
_WORD = re.compile(r"[^\s、，。！？；：「」『』（）《》]+")
# Signs at the ends, which web pages set otherwise: quotation marks, brackets, dots.
_SIGNS = re.compile(r"^[^\w$€£¥₩₹]+|[^\w%]+$")

_QUOTE = re.compile("[\"'“”„‘’‚«»]")
#: Fewer words beside a quotation mark than these are too few to look for.
_FEWEST_QUOTED = 2
_Span = tuple[int, int]


def with_fragment(url: str, text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The address of a page that opens at some spans of its text and shows them marked.

    A browser that does not know text fragments, and one that does not find the words, opens the
    page as usual. The address is given back as it is when the spans hold no word.
    """
    found = [directive for span in spans if (directive := _directive(text, *span))]
    if not found:
        return url
    return f"{url}{'' if '#' in url else '#'}:~:{'&'.join(found)}"


def _directive(text: str, start: int, end: int) -> str:
    lines = [words for line in _LINE.finditer(text, start, end) if (words := _words(text, line))]
    if not lines:
        return ""
    whole = len(lines) == 1 and len(lines[0]) <= _WHOLE
    first, last = _up_to_quote(text, lines[0]), _from_quote(text, lines[-1])
    if whole and not (len(first) < len(lines[0]) and first[-1] < last[0]):
        return f"text={_encoded(text[lines[0][0][0] : lines[0][-1][1]])}"
    # Beginning and end must not meet.
    meet = len(lines) == 1 and len(first) == len(lines[0])
    most = len(first) - min(_FEWEST_WORDS, len(first) // 2) if meet else len(first)
    closing = last[-min(_FEWEST_WORDS, len(last)) :]
    opening = _opening(text, first[: max(most, 1)])
    return f"text={_encoded(opening)},{_encoded(text[closing[0][0] : closing[-1][1]])}"


def _up_to_quote(text: str, words: list[_Span]) -> list[_Span]:
    """The words before the first quotation mark inside, which the page may set otherwise."""
    for at, (one, other) in enumerate(pairwise(words), 1):
        if _QUOTE.search(text, one[1], other[0]) and at >= _FEWEST_QUOTED:
            return words[:at]
    return words


def _from_quote(text: str, words: list[_Span]) -> list[_Span]:
    """The words after the last quotation mark inside."""
    for at in range(len(words) - _FEWEST_QUOTED, 0, -1):
        if _QUOTE.search(text, words[at - 1][1], words[at][0]):
            return words[at:]
    return words


def _words(text: str, line: re.Match[str]) -> list[_Span]:
    """Where the words of a line stand, without signs around them."""
    found = []
    for word in _WORD.finditer(text, *line.span()):
        kept = _SIGNS.sub("", word[0])
        if kept:
            at = word.start() + word[0].index(kept)
            found.append((at, at + len(kept)))
    return found


def _opening(text: str, words: list[_Span]) -> str:
    """The first words, so many that they stand here first."""
    start = words[0][0]
    for _, end in words[_FEWEST_WORDS - 1 :]:
        if text.find(text[start:end]) == start:
            return text[start:end]
    return text[start : words[min(_FEWEST_WORDS, len(words)) - 1][1]]


def _encoded(words: str) -> str:
    """Percent-encoded; a hyphen, a comma or an ampersand would read as a sign of the syntax."""
    return quote(" ".join(words.split()), safe="").replace("-", "%2D")
