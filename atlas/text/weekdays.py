"""Days of the week in text, in any language that CLDR knows.

===============================  ========
printed                          language
===============================  ========
Tuesday, 5 November 2019         en
Dienstag, den 5. November        de
le mardi 5 novembre              fr
2019年11月5日（火）              ja
11月5日星期二                    zh
11월 5일(화)                     ko
===============================  ========
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from atlas.text.folding import fold_plain
from atlas.text.languages import primary
from atlas.text.printed_dates import find_dates
from atlas.text.printed_dates.moment import NO_YEAR
from atlas.text.scripts import without_blanks

#: What may stand between a weekday and its date.
_GAP = r"[.,]?\s?(?:(?:the|den|dem|der|le|el|il|o|de|dia|día|giorno|op)\s)?$"
_LONGEST = 24
_BEHIND = ("zh", "ja", "ko")


def dated_weekdays(
    text: str, language: str = "en", year: int | None = None
) -> Iterator[tuple[int, date]]:
    """Weekdays that a text in a language puts beside a date, Monday as 0, with that date.

    Without a year in the text it is the one given; what is no date, or can mean several, is left
    out.
    """
    folded = fold_plain(text)
    for one in find_dates(folded, language):
        day = _day(one.meanings, year)
        weekday = _beside(folded, one.start, one.end, language) if day else None
        if day and weekday is not None:
            yield weekday, day


def weekdays(text: str, language: str) -> set[int]:
    """The weekdays that a text names, Monday as 0; empty for a language without their names."""
    folded = fold_plain(text).casefold()
    return {
        day
        for name, day in _names(primary(language), "wide").items()
        if (name in folded if without_blanks(name) else _word(name).search(folded))
    }


def _day(meanings: tuple[str, ...], year: int | None) -> date | None:
    if len(meanings) != 1:
        return None
    edtf = meanings[0].replace(NO_YEAR, str(year)) if year else meanings[0]
    try:
        return date.fromisoformat(edtf)
    except ValueError:
        return None


def _beside(text: str, start: int, end: int, language: str) -> int | None:
    before = _before(primary(language)).search(text[max(0, start - _LONGEST) : start])
    found = before or _after(primary(language)).match(text, end)
    if found is None:
        return None
    name = found.group(1).casefold()
    every = (_names(primary(language), width) for width in ("wide", "abbreviated"))
    return next((names[name] for names in every if name in names), None)


@lru_cache(maxsize=64)
def _before(language: str) -> re.Pattern[str]:
    every = _any(language, longer_than=1)
    return re.compile(rf"(?<!\w)({every}){_GAP}", re.IGNORECASE)


@lru_cache(maxsize=64)
def _after(language: str) -> re.Pattern[str]:
    # In brackets one sign will do; without, the whole name, and in scripts without blanks only.
    every = _any(language)
    long = _any(language, longer_than=1) if language in _BEHIND else "(?!)"
    return re.compile(rf"(?:\s?\((?=(?:{every})\))|\s?(?=(?:{long})))({every})", re.IGNORECASE)


def _any(language: str, longer_than: int = 0) -> str:
    names = {**_names(language, "wide"), **_names(language, "abbreviated")}
    kept = sorted((name for name in names if len(name) > longer_than), key=len, reverse=True)
    return "|".join(map(re.escape, kept)) or "(?!)"


@lru_cache(maxsize=256)
def _names(language: str, width: str) -> dict[str, int]:
    """The weekdays of a language by name, in small letters and without a full stop."""
    try:
        days = Locale.parse(language).days["format"][width]
    except (UnknownLocaleError, ValueError, KeyError):
        return {}
    return {fold_plain(name).casefold().rstrip("."): day for day, name in days.items()}


@lru_cache(maxsize=2048)
def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name)}\b")
