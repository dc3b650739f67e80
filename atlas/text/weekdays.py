"""Days of the week in text, in any language that CLDR knows."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from atlas.text.folding import fold_plain
from atlas.text.scripts import without_blanks

_DAY, _MONTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", "|".join(calendar.month_name[1:])
_DATED = re.compile(
    rf"\b(?P<weekday>{'|'.join(calendar.day_name)}),? (?:the )?"
    rf"(?:{_DAY} (?:of )?(?P<month>{_MONTH})|(?P<first>{_MONTH}) {_DAY.replace('day', 'then')})"
    r"(?:,? (?P<year>\d{4}))?\b"
)


def dated_weekdays(text: str, year: int | None = None) -> Iterator[tuple[int, date]]:
    """Weekdays that an English text puts before a date, with that date.

    Without a year in the text it is the one given; what is no date is left out.
    """
    for found in _DATED.finditer(fold_plain(text)):
        month = list(calendar.month_name).index(found["month"] or found["first"])
        in_year = int(found["year"]) if found["year"] else year
        try:
            when = date(in_year or 0, month, int(found["day"] or found["then"]))
        except ValueError:
            continue
        yield list(calendar.day_name).index(found["weekday"]), when


def weekdays(text: str, language: str) -> set[int]:
    """The weekdays that a text names, Monday as 0; empty for a language without their names."""
    folded = fold_plain(text).casefold()
    return {
        day
        for name, day in _names(language).items()
        if (name in folded if without_blanks(name) else _word(name).search(folded))
    }


@lru_cache(maxsize=256)
def _names(language: str) -> dict[str, int]:
    try:
        days = Locale.parse(language).days["format"]["wide"]
    except (UnknownLocaleError, ValueError):
        return {}
    return {fold_plain(name).casefold(): day for day, name in days.items()}


@lru_cache(maxsize=2048)
def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(name)}\b")
