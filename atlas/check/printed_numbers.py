"""The numbers of a statement's passages, each read where its source prints it.

A number is read in its whole sentence, in the language of the source: "500" quoted out of "500
million euros" is no number of the quotation, and "15" out of "10-15" is the end of a range.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from atlas.check.evidence import evidence_of
from atlas.load import Atlas, LoadedSource
from atlas.model import Evidence, Statement
from atlas.text.folding import fold_plain
from atlas.text.numbers import Number, find_numbers, goes_on, is_read
from atlas.text.quotes import Match

#: A passage printed more often than this is read in so many places only.
_MAX_PLACES = 10


@dataclass(frozen=True)
class Printed:
    """A number with the text in which its span lies, the language of that, and the source.

    ``elsewhere`` is the language in which it goes on, if that is another: it is left unread.
    """

    number: Number
    text: str
    language: str
    source: str
    elsewhere: str = ""


def printed_numbers(atlas: Atlas, statement: Statement) -> list[Printed]:
    """The numbers that the passages of a statement print; of those that contradict it none."""
    return [
        printed
        for _, item in evidence_of(statement)
        if item.role != "contradicts"
        for printed in printed_in(atlas, item)
    ]


def printed_in(atlas: Atlas, evidence: Evidence) -> Iterator[Printed]:
    """The numbers that a passage prints whole; those of the quotation where it is not found."""
    source = atlas.sources.get(evidence.source)
    language = source.record.language if source else "en"
    matches = source.find(evidence.quote)[:_MAX_PLACES] if source else []
    if not source or not matches:
        quote = fold_plain(evidence.quote)
        for number in find_numbers(quote, language):
            yield _printed(number, quote, language, evidence.source)
        return
    match = min(matches, key=lambda match: len(list(cut_numbers(source, match))))
    text = source.folded.lined
    for start, end in _spans(source, match):
        for number in _near(source, start, end):
            if start <= number.start and number.end <= end:
                yield _printed(number, text, language, evidence.source)


def _printed(number: Number, text: str, language: str, source: str) -> Printed:
    more = goes_on(text, number, language)
    if more is None:
        return Printed(number, text, language, source)
    elsewhere, end = more
    words = text[number.start : end]
    unread = replace(number, text=words, end=end, readings=(), kind="unread")
    return Printed(unread, text, language, source, elsewhere)


def cut_numbers(source: LoadedSource, match: Match) -> Iterator[Number]:
    """The numbers of a source of which a quotation prints a part, and not all."""
    for start, end in _spans(source, match):
        for number in _near(source, start, end):
            first, last = number.whole
            if first < end and start < last and not (start <= first and last <= end):
                yield number


def unread_sources(atlas: Atlas, statement: Statement) -> bool:
    """Whether a passage of a statement is in a language whose numbers are not read."""
    sources = [atlas.sources.get(item.source) for _, item in evidence_of(statement)]
    return any(source and not is_read(source.record.language) for source in sources)


def source_numbers(source: LoadedSource) -> tuple[Number, ...]:
    """Every number of a source, with spans in its folded text."""
    return find_numbers(source.folded.lined, source.record.language)


def _spans(source: LoadedSource, match: Match) -> Iterable[tuple[int, int]]:
    return [source.folded.span(part) for part in match]


def _near(source: LoadedSource, start: int, end: int) -> Iterator[Number]:
    """The numbers that touch a span, or stand in a range that does."""
    numbers = source_numbers(source)
    # The two ends of a range are next to each other.
    at = bisect_left(numbers, start, key=lambda number: number.end)
    for number in numbers[max(0, at - 1) :]:
        if number.start > end:
            break
        yield number
