"""Dates as texts print them: one expression each, with what it means in EDTF.

Read are English, German, French, Spanish, Portuguese, Italian, Dutch, Chinese, Japanese and Korean;
of other languages the names of months and dates in digits. An expression is read whole: "5 to 7
Sept. 2019" is one, "September" and a "2019" elsewhere are two. Without its year it means XXXX-09.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from atlas.text.folding import FoldedText
from atlas.text.languages import primary
from atlas.text.printed_dates.eastern import eastern_dates, eastern_part
from atlas.text.printed_dates.korean import korean_dates, korean_part
from atlas.text.printed_dates.moment import Found, Meaning
from atlas.text.printed_dates.numeric import day_first, numeric_dates
from atlas.text.printed_dates.western import part_before, worded_dates
from atlas.text.printed_dates.words import words
from atlas.text.printed_dates.years_in_letters import years_in_letters

__all__ = ["READ", "PrintedDate", "day_first", "find_dates"]

#: The languages whose dates are read in full.
READ = ("en", "de", "fr", "es", "pt", "it", "nl", "zh", "ja", "ko")
_EASTERN = ("zh", "ja", "ko")
_ARTICLES = r"(?:(?:the|le|la|el|il|o|dem|den|zum|het) |l')?"
# Further apart, two dates are not of one expression.
_FARTHEST = 24
# The longest word for an era before a date.
_NEAR = 8
# "44 BC", "im 5. Jahrhundert v. Chr.", "av. J.-C.", "a. C.".
_BC_AFTER = re.compile(
    r",? ?(?:(?:de |del |do )?\d{1,3} )?(?:B\.? ?C\.?(?: ?E\.?)?(?!\w)|v\. ?(?:Chr|u\. Z)"
    r"|vor Christ|av(?:\.|ant) ?J[-.]|a\. ?C\.|antes de (?:Cristo|C\.)|avanti Cristo|voor Christus)"
)
_BC_BEFORE = re.compile(r"(?:公元前|西元前|紀元前|纪元前|기원전|\bB\.?C\.?) ?$")
_EASTERN_SPANS = r" ?(?:至|到|~|-|—|〜|から|부터|에서) ?"


@dataclass(frozen=True)
class PrintedDate:
    """One printed expression, by its place in the folded text.

    ``meanings`` are EDTF, with XXXX for a year that is not printed; more than one where it can be
    read in more ways. ``part``: "early", "middle" or "late" in it. ``fiscal``: of a financial year.
    """

    start: int
    end: int
    text: str
    meanings: tuple[str, ...]
    part: str = ""
    fiscal: bool = False


@lru_cache(maxsize=8192)
def find_dates(
    text: str, language: str = "en", first: bool | None = None
) -> tuple[PrintedDate, ...]:
    """The dates that a text in a language prints, in order.

    ``first``: whether the day comes before the month in numbers; what the language has if ``None``.
    """
    folded = FoldedText.of(text)
    first = day_first(language) if first is None else first
    spoken, every = primary(language), [*numeric_dates(folded, language, first)]
    if spoken == "ko":
        every += korean_dates(folded.text)
    elif spoken in _EASTERN:
        every += eastern_dates(folded.text, spoken)
    else:
        every += worded_dates(folded.text, spoken)
        every += years_in_letters(folded.text, spoken)
    apart = [
        _with_part(folded.text, one, spoken)
        for one in _longest([one for one in every if one])
        if not _before_christ(folded.text, one)
    ]
    return tuple(
        PrintedDate(
            one.start,
            one.end,
            folded.text[one.start : one.end],
            tuple(map(str, one.meanings)),
            one.part,
            one.fiscal,
        )
        for one in _joined(folded.text, apart, language)
    )


def _longest(every: list[Found]) -> list[Found]:
    """Those that do not overlap, the longest first."""
    kept: list[Found] = []
    taken = bytearray(max((one.end for one in every), default=0))
    for one in sorted(every, key=lambda one: (one.start - one.end, one.start)):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _before_christ(text: str, one: Found) -> bool:
    """Whether it is of an era that EDTF has other years for."""
    return bool(
        _BC_AFTER.match(text, one.end)
        or _BC_BEFORE.search(text, max(0, one.start - _NEAR), one.start)
    )


def _with_part(text: str, one: Found, language: str) -> Found:
    if language in _EASTERN:
        read_part = korean_part if language == "ko" else eastern_part
        return replace(one, part=read_part(text[one.start : one.end]))
    start, part = part_before(text, one.start, language)
    return replace(one, start=start, part=part) if part else one


def _joined(text: str, apart: list[Found], language: str) -> list[Found]:
    """The same with spans put together, and years that stand once given to all they are of."""
    done: list[Found] = []
    given = False  # whether the last one got its year from what follows it
    for one in reversed(apart):
        following = done[-1] if done else None
        if following is None or following.start - one.end > _FARTHEST:
            done.append(one)
            given = False
            continue
        span, listed = _between(text, one, following, language, given)
        given = (span or listed) and not one.has_year and following.has_year
        if given:
            one = _given(one, following)
        if span and one.has_year and not following.has_year and primary(language) in _EASTERN:
            following = _given(following, one, at_start=True)
        joined = _span(one, following) if span else None
        if joined:
            done[-1] = joined
        else:
            done.append(one)
    return done[::-1]


def _between(
    text: str, one: Found, following: Found, language: str, given: bool
) -> tuple[bool, bool]:
    """Whether what stands between two dates makes them a span, and whether a list.

    A comma makes a list where what follows it is in one: "March, May and July 2019".
    """
    between = text[one.end : following.start]
    alike = one.precision == following.precision
    if primary(language) in _EASTERN:
        listed = alike and re.fullmatch(" ?[、和与與及와과] ?", between)
        return bool(re.fullmatch(_EASTERN_SPANS, between)), bool(listed)
    say = words(primary(language))
    span = re.fullmatch(rf" ?(?:{say.spans}) ?{_ARTICLES}", between, re.IGNORECASE)
    comma = ",|" if given else ""
    listed = alike and re.fullmatch(
        rf" ?(?:{comma}{say.lists}) ?{_ARTICLES}", between, re.IGNORECASE
    )
    if listed and re.search(
        rf"\b(?:{say.between}) {_ARTICLES}$",
        text[max(0, one.start - _FARTHEST) : one.start],
        re.IGNORECASE,
    ):
        return True, True
    return bool(span), bool(listed)


def _given(one: Found, other: Found, *, at_start: bool = False) -> Found:
    """A date without its year in the year of another, if that is one."""
    years = {
        (meaning.moments[-1] if at_start else meaning.first).year for meaning in other.meanings
    }
    year = years.pop()
    if years:
        return one
    return replace(one, meanings=tuple(meaning.in_year(year) for meaning in one.meanings))


def _span(first: Found, last: Found) -> Found | None:
    """Two dates as the ends of a span, where both are sure and in order."""
    if len(first.meanings) > 1 or len(last.meanings) > 1:
        return None
    begin, end = first.meanings[0], last.meanings[0]
    if begin.last or end.last or begin.first.has_year != end.first.has_year:
        return None
    meaning = Meaning(begin.first, end.first)
    if not meaning.valid or begin == end:
        return None
    return Found(first.start, last.end, (meaning,), first.part and last.part, first.fiscal)
