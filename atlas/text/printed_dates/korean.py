"""Dates in Korean: 2019년 9월 5일, 2021년 3분기, 1990년대 중반."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from atlas.text.printed_dates.moment import NO_YEAR, Found, Meaning, Moment, decades, found
from atlas.text.printed_dates.units import (
    WESTERN,
    Patterns,
    bare,
    century,
    dates_by,
    part_at_end,
    years,
)

_BEFORE = r"(?<![\d.,])"
_PARTS = {
    "early": "초반|초순|상순|초기|초엽|초",
    "middle": "중반|중순|중기|중엽",
    "late": "후반|하순|말기|말엽|말",
}
_PART = rf"(?: ?(?:{'|'.join(_PARTS.values())})(?![가-힣]{{2}}))?"
_LATEST = 49
_HALVES = {"상반기": 40, "하반기": 41, "전반기": 40, "후반기": 41}
_SEASONS = {"봄": 21, "여름": 22, "가을": 23, "겨울": 24}
_JOIN = r" ?(?:~|-|〜|부터|에서) ?"


def korean_dates(text: str) -> Iterator[Found | None]:
    """The dates with their units, with those that stand in each other."""
    return dates_by(_patterns(), text)


def korean_part(printed: str) -> str:
    """Which part of it an expression means: "early", "middle" or "late"; else an empty string."""
    return part_at_end(_PARTS, printed)


def _month(at: re.Match[str]) -> Found | None:
    year, month = _year_of(at), int(at["month"])
    moment = Moment(year, month, int(at["day"]) if at["day"] else None)
    if at["last"]:
        return found(*at.span(), Meaning(moment, Moment(year, month, int(at["last"]))))
    if at["from"] and not at["day"]:
        return found(*at.span(), Meaning(Moment(year, int(at["from"])), moment))
    return found(*at.span(), moment)


def _short_year(at: re.Match[str]) -> Found | None:
    """08년 4월; without its month, two digits may be how long something took."""
    year = f"{20 if int(at['short']) <= _LATEST else 19}{at['short']}"
    return found(*at.span(), Moment(year, int(at["month"]), int(at["day"]) if at["day"] else None))


def _half(at: re.Match[str]) -> Found | None:
    return found(*at.span(), Moment(_year_of(at), _HALVES[at["half"]]))


def _quarter(at: re.Match[str]) -> Found | None:
    return found(*at.span(), Moment(_year_of(at), 32 + int(at["quarter"])))


def _season(at: re.Match[str]) -> Found | None:
    return found(*at.span(), Moment(_year_of(at), _SEASONS[at["season"]]))


def _year(at: re.Match[str]) -> Found | None:
    return found(*at.span(), Moment(_year_of(at)), fiscal=at["unit"] != "년")


def _decade(at: re.Match[str]) -> Found | None:
    return found(*at.span(), *decades(at["digits"]))


def _century(at: re.Match[str]) -> Found | None:
    return century(at, int(at["century"]))


def _year_of(at: re.Match[str]) -> str:
    year = at["year"] or NO_YEAR
    return year if len(year) == 4 else f"20{year}"


_YEAR = rf"(?P<year>{WESTERN}|(?<=')\d\d) ?년도?"
_OPTIONAL = rf"{_BEFORE}(?:{_YEAR} ?)?"
_PATTERNS = (
    (
        rf"{_OPTIONAL}(?:(?P<from>\d{{1,2}})(?: ?월)?{_JOIN})?(?P<month>\d{{1,2}}) ?월"
        rf"(?: ?(?P<day>\d{{1,2}}) ?일(?:{_JOIN}(?P<last>\d{{1,2}}) ?일)?|{_PART})",
        _month,
    ),
    (
        rf"{_BEFORE}(?P<short>\d\d) ?년 ?(?P<month>\d{{1,2}}) ?월(?: ?(?P<day>\d{{1,2}}) ?일)?",
        _short_year,
    ),
    (rf"{_OPTIONAL}(?P<half>{'|'.join(_HALVES)})", _half),
    (rf"{_OPTIONAL}(?P<quarter>[1-4]) ?/? ?4?분기", _quarter),
    (rf"{_BEFORE}{_YEAR} ?(?P<season>{'|'.join(_SEASONS)})", _season),
    (
        rf"{_BEFORE}(?P<year>{WESTERN}|(?<=')\d\d) ?(?P<unit>회계연도|년도|년(?!대)){_PART}",
        _year,
    ),
    (rf"{_BEFORE}(?P<digits>{WESTERN}|\d0)년대{_PART}", _decade),
    (rf"{_BEFORE}(?P<century>\d{{1,2}}) ?세기{_PART}", _century),
    (
        rf"{_BEFORE}(?P<first>{WESTERN})(?: ?년)?{_JOIN}(?P<last>{WESTERN}|\d\d) ?년(?!대)",
        years,
    ),
    (rf"(?<=[(「『《〈])(?:{WESTERN})(?=[)」』》〉,])", bare),
)


@cache
def _patterns() -> Patterns:
    """Compiled when they are needed: they take a while."""
    return [(re.compile(pattern), read) for pattern, read in _PATTERNS]
