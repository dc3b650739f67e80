"""Whether a date is printed: as one expression, at least as precise, in what an editor quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from atlas.check.evidence import evidence_of
from atlas.check.passages import CitedPassage, passages
from atlas.dates import PartialDate, Point
from atlas.load import Atlas, LoadedSource
from atlas.model import Evidence, Statement
from atlas.text.folding import FoldedText, Passage, fold_plain
from atlas.text.languages import primary
from atlas.text.printed_dates import READ, PrintedDate, day_first, find_dates
from atlas.text.printed_dates.moment import NO_YEAR

# Any year with a 29 February stands for one that is not printed.
_SOME_YEAR = "2000"


@dataclass(frozen=True)
class PrintedDates:
    """The dates that some passages print. ``unread``: languages whose dates are not all read."""

    dates: tuple[PrintedDate, ...]
    unread: frozenset[str] = frozenset()

    def print(self, when: PartialDate, *, years: bool = True) -> bool:
        """Whether they print a date, or what is more precise; ``years``: with its year."""
        if not years and all(len(end.text.rstrip("~?%")) == 4 for end in _ends(when)):
            return True
        return any(True for _ in self._prints(when, years))

    def print_point(self, edtf: str, *, years: bool = True) -> bool:
        """Whether they print one end of a date."""
        return any(_prints(one, edtf, years) for one in self.dates)

    def ambiguous(self, when: PartialDate) -> PrintedDate | None:
        """An expression that prints it, where it can mean another day as well and no other does."""
        found = list(self._prints(when, years=True))
        return found[0] if found and all(len(one.meanings) > 1 for one in found) else None

    def _prints(self, when: PartialDate, years: bool) -> Iterator[PrintedDate]:
        """The expressions that print it whole; else those that print its ends, if all do."""
        whole = [one for one in self.dates if _is_span(one, when)]
        each = [[one for one in self.dates if _prints(one, end.text, years)] for end in _ends(when)]
        yield from whole
        if all(each):
            for found in each:
                yield from found


def _ends(when: PartialDate) -> list[Point]:
    return [end for end in dict.fromkeys((when.start, when.end)) if end]


def printed_dates(atlas: Atlas, statement: Statement) -> PrintedDates:
    """The dates that the passages of a statement print."""
    if told := passages(atlas, statement):
        return _sum(map(_of_passage, told))
    every = (item for _, item in evidence_of(statement) if item.role != "contradicts")
    return printed_by(atlas, every)


def printed_by(atlas: Atlas, evidence: Iterable[Evidence]) -> PrintedDates:
    """The dates that some quotations print, each in the language of its source."""
    return _sum(
        printed_in(source, item.quote)
        if (source := atlas.sources.get(item.source))
        else PrintedDates(find_dates(item.quote))
        for item in evidence
    )


def printed_in(source: LoadedSource, quote: str) -> PrintedDates:
    """The dates that a quotation prints, in the language and order of its source."""
    language = source.record.language
    dates = find_dates(quote, language, _order(source.text, language))
    unread = frozenset() if primary(language) in READ else frozenset({language})
    return PrintedDates(tuple(dates), unread)


def without_printed(text: str, told: PrintedDates, dates: Iterable[PartialDate]) -> str:
    """Our text without the dates that passages or dates of ours have; bare years stay."""
    own = [PrintedDate(0, 0, "", (when.text,)) for when in dates]
    known = PrintedDates((*told.dates, *own))
    text = fold_plain(text)
    for one in reversed(find_dates(text)):
        whole = PartialDate.parse(one.meanings[0].replace(NO_YEAR, _SOME_YEAR))
        year_alone = one.text in one.meanings
        if not year_alone and known.print(whole, years=NO_YEAR not in one.meanings[0]):
            text = f"{text[: one.start]}·{text[one.end :]}"
    return text


def _sum(found: Iterable[PrintedDates]) -> PrintedDates:
    every = list(found)
    return PrintedDates(
        tuple(one for some in every for one in some.dates),
        frozenset(language for some in every for language in some.unread),
    )


def _of_passage(passage: CitedPassage) -> PrintedDates:
    """Those of its fragments that mean the same in their whole sentence."""
    source, begin = passage.source, passage.sentences.start
    around = FoldedText.of(passage.around)
    whole = printed_in(source, passage.around).dates
    kept: list[PrintedDate] = []
    unread: frozenset[str] = frozenset()
    for span in passage.spans:
        own = printed_in(source, source.text[span.start : span.end])
        unread |= own.unread
        offset, _ = around.span(Passage(span.start - begin, span.end - begin))
        kept += [one for one in own.dates if _same_in(whole, one, offset)]
    return PrintedDates(tuple(kept), unread)


def _same_in(whole: Iterable[PrintedDate], one: PrintedDate, offset: int) -> bool:
    """Whether an expression is one of its sentence, or a coarser part of one."""
    begin, end = one.start + offset, one.end + offset
    around = [other for other in whole if other.start < end and begin < other.end]
    return not around or any(other.text == one.text or _holds(one, other) for other in around)


def _holds(coarse: PrintedDate, fine: PrintedDate) -> bool:
    """Whether all that one expression can mean lies within what another can."""
    return all(any(_within(inner, outer) for outer in coarse.meanings) for inner in fine.meanings)


def _within(inner: str, outer: str) -> bool:
    if NO_YEAR in outer:
        inner = inner.replace(inner[:4], NO_YEAR)
    inside, outside = _parse(inner), _parse(outer)
    return bool(inside and outside and _lies_in(inside, outside))


def _is_span(printed: PrintedDate, when: PartialDate) -> bool:
    """Whether an expression means the same days, as the third quarter and July to September do."""
    if not (when.is_span and when.start and when.end) or when.either:
        return False
    return any(
        bounds and (bounds.earliest, bounds.latest) == (when.earliest, when.latest)
        for bounds in map(_parse, printed.meanings)
    )


def _prints(printed: PrintedDate, wanted: str, years: bool) -> bool:
    """Whether an expression means a point in time, or one within it; a span counts by its ends."""
    wanted = wanted.rstrip("~?%")
    if not years:
        wanted = NO_YEAR + wanted[4:]
    return any(
        _is_within(moment if years else NO_YEAR + moment[4:], wanted)
        for meaning in printed.meanings
        for moment in (meaning, *meaning.split("/"))
        if years or "/" not in moment
    )


def _is_within(moment: str, wanted: str) -> bool:
    if moment == wanted or wanted == NO_YEAR:
        return True
    if NO_YEAR in moment and NO_YEAR not in wanted:
        return False
    ours, theirs = _season(wanted), _season(moment)
    if ours is not None:  # printed as such: no month shows a winter
        return ours == theirs and moment[:4] == wanted[:4]
    return _within(moment, wanted) and (theirs is None or len(wanted) == len(NO_YEAR))


def _season(edtf: str) -> int | None:
    """Which season a date is of, from 0 for spring; that of one hemisphere is one of both."""
    month = edtf[5:7]
    return (int(month) - 21) % 4 if month.isdigit() and 21 <= int(month) <= 32 else None


def _lies_in(inside: PartialDate, outside: PartialDate) -> bool:
    first, last = inside.earliest, inside.latest
    begin, end = outside.earliest, outside.latest
    return bool(first and last and begin and end and begin <= first and last <= end)


@lru_cache(maxsize=4096)
def _parse(edtf: str) -> PartialDate | None:
    """A meaning with its bounds; in some year where it has none."""
    try:
        return PartialDate.parse(edtf.replace(NO_YEAR, _SOME_YEAR))
    except ValueError:
        return None


@lru_cache(maxsize=64)
def _order(text: str, language: str) -> bool | None:
    return day_first(language, text)
