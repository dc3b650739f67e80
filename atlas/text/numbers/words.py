"""Numbers in words, in the languages that write blanks between words: text2num finds them.

What it takes for numbers and is none is left out: "million" without a number before it, ordinals
that are fractions ("two thirds") are put right by ``join``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import text_to_num

from atlas.text.numbers.language import Words
from atlas.text.numbers.number import Kind, Number
from atlas.text.numbers.vocabulary import powers

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")
#: What text2num reads and is a number before a noun in the plural only: "neuf" is new, too.
_NONE = {
    "fr": {"neuf", "neuve"},
}
#: Words that text2num reads and that count nothing at all.
_NEVER = {"en": {"ones", "o"}, "es": {"unos", "unas"}, "pt": {"uns", "umas"}}
#: What text2num does not know, as it knows it.
_SPELT = {"veintiún": "veintiuno"}
#: "Mehrere hundert" says no number.
_VAGUE = re.compile(
    r"\b(?:several|few|many|some\s+of|mehrere|einige|viele|paar|plusieurs|varios|varias|algunos|algunas"
    r"|vários|várias|alguns|algumas|diversi|diverse|alcune|alcuni|parecchi|enkele|meerdere|tientallen)\s+$",
    re.IGNORECASE,
)
#: "Point five million" is less than five, and "at this point five million" is not.
_POINT = re.compile(
    r"(?<!this )(?<!that )(?<!the )(?<!some )(?<!any )(?<!which )(?<!one )(?<!every )\bpoint\s+$",
    re.I,
)
_PLURAL = re.compile(r"\s+[^\W\d_]+[sx]\b")


@dataclass(frozen=True)
class _Token:
    """A word or sign as text2num wants it."""

    word: str
    start: int
    end: int
    apart: bool

    def text(self) -> str:
        """What is printed, as text2num knows it."""
        return _SPELT.get(self.word.lower(), self.word)

    def nt_separated(self, previous: _Token) -> bool:
        """Whether more than a blank or hyphen lies between it and the one before."""
        return self.apart

    def not_a_number_part(self) -> bool:
        """Nothing is known to be no part of a number."""
        return False


def in_words(text: str, language: str, words: Words) -> Iterator[Number]:
    """The numbers in words of a text, in order."""
    tokens = _tokens(text)
    scales = {re.compile(piece, re.IGNORECASE): worth for piece, worth in powers(language).items()}
    for found in text_to_num.find_numbers(tokens, language, threshold=0.0):
        run = tokens[found.start : found.end]
        start, end = run[0].start, run[-1].end
        printed = text[start:end]
        if any(token.word.isdigit() for token in run):
            continue
        if printed.casefold() in _NEVER.get(language, ()):
            continue
        if printed.casefold() in _NONE.get(language, ()) and not _PLURAL.match(text, end):
            continue
        value = Decimal(repr(found.value))
        last = run[-1].word
        scale = next((worth for piece, worth in scales.items() if piece.fullmatch(last)), None)
        if scale is None and len(run) == 1 and any(p.fullmatch(last.rstrip("sn")) for p in scales):
            continue  # "thousands of"
        if scale == value and len(run) == 1 and not found.is_ordinal:
            if _VAGUE.search(text[max(0, start - 16) : start]):
                continue
            article = re.search(
                rf"\b(?:{words.articles})[\s-]+$", text[max(0, start - 12) : start], re.I
            )
            if article is None:
                if printed[-1:] == "s" or value > 1000 or language == "en":
                    continue  # "millions of"
            else:
                start -= len(article.group())
        if _POINT.search(text[max(0, start - 24) : start]):
            yield Number(printed, start, end, (), "unread")
            continue
        kind: Kind = "ordinal" if found.is_ordinal else "count"
        yield Number(text[start:end], start, end, (value,), kind, scale=scale or Decimal(1))


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    last = 0
    for match in _TOKEN.finditer(text):
        apart = bool(re.search(r"\S|\n|\s{3}", text[last : match.start()]))
        found.append(_Token(match.group(), *match.span(), apart))
        last = match.end()
    return found
