"""A weekday fits the date.

A weekday beside a date of ours is that of the date. Where a passage puts one, in whatever language,
to the date of the statement, or where a title, a text or a passage
names one day of the week by itself and not the day of the statement's date, one that differs is a
notice: mostly the day was counted wrongly from the source's own date, or the year is wrong. If the
weekday is that of something else, waive the rule. So is the date of a source, where its
`published_quote` puts a weekday to a day that has another one in the year of `published`.
"""

import calendar
from collections.abc import Iterator
from datetime import date

from atlas.check.number_support import dates
from atlas.check.passages import passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.problems import FieldPath
from atlas.text.content_words import PROSE
from atlas.text.printed_dates import find_dates
from atlas.text.weekdays import dated_weekdays, weekdays

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
title: Agreement signed on a Tuesday
date: 2019-11-05
"""
BAD = """\
title: Agreement signed on Monday, 5 November 2019
date: 2019-11-05
"""
#: Any date has each weekday once in so many years, but 29 February.
_YEARS = 12
_Differing = tuple[FieldPath, str, int, date, bool]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the weekdays in each statement with its date."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if found := next(_differing(atlas, statement), None):
                field, text, weekday, day, sure = found
                yield Finding(
                    profile.document,
                    (*at, *field),
                    f"names a {calendar.day_name[weekday]}, but {day.isoformat()} is a "
                    f"{calendar.day_name[day.weekday()]}",
                    found=text,
                    fix="correct the date or the weekday; or waive weekday-differs, if the weekday "
                    "is that of something else",
                    notice=not sure,
                )
    yield from _published(atlas)


def _published(atlas: Atlas) -> Iterator[Finding]:
    """Sources whose date has another year than the weekday in its quotation allows."""
    for source in atlas.sources.values():
        when, quote = source.record.published, source.record.published_quote
        if not (when and when.earliest and when.latest and quote):
            continue
        years = range(when.earliest.year, min(when.latest.year, when.earliest.year + _YEARS) + 1)
        found = [
            one for year in years for one in dated_weekdays(quote, source.record.language, year)
        ]
        if found and all(weekday != day.weekday() for weekday, day in found):
            weekday, day = found[0]
            yield Finding(
                source.document,
                (*source.at, "published"),
                f"the quotation names a {calendar.day_name[weekday]}, but {day.isoformat()} is a "
                f"{calendar.day_name[day.weekday()]}",
                found=when.text,
                fix=f"{_other_years(weekday, day)}correct the date, or quote the words that give "
                "the year",
                notice=True,
            )


def _other_years(weekday: int, day: date) -> str:
    """The years next to that of a day in which it has a weekday."""
    near = (year for gap in range(1, _YEARS) for year in (day.year - gap, day.year + gap))
    days = ((year, _in_year(day, year)) for year in near)
    fits = sorted([year for year, other in days if other and other.weekday() == weekday][:2])
    return f"it is one in {' and '.join(map(str, fits))}: " if fits else ""


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:  # 29 February
        return None


def _differing(atlas: Atlas, statement: Statement) -> Iterator[_Differing]:
    ours: list[tuple[FieldPath, str]] = [(("title",), statement.title), (("text",), statement.text)]
    year = statement.when.year if statement.when else None
    for field, text in ours:
        for weekday, day in dated_weekdays(text, PROSE, year):
            if weekday != day.weekday():
                yield field, text, weekday, day, True
    days = list(_days(statement))
    if not days:
        return
    told = [(passage.at, passage.quote, passage.language) for passage in passages(atlas, statement)]
    for field, text, language in [*((*own, PROSE) for own in ours), *told]:
        named = weekdays(text, language)
        beside = dated_weekdays(text, language, year)
        wrong = [(told, day) for told, day in beside if day in days and told != day.weekday()]
        if wrong:
            yield field, text, *wrong[0], False
        elif (
            len(named) == 1
            and not named & {day.weekday() for day in days}
            and not _prints_day(text, language, days)
        ):
            yield field, text, named.pop(), days[0], False


def _prints_day(text: str, language: str, days: list[date]) -> bool:
    """Whether a text prints one of some days; a weekday elsewhere in it is then of another."""
    printed = [meaning for one in find_dates(text, language) for meaning in one.meanings]
    return any(meaning.endswith(f"{day:-%m-%d}") for meaning in printed for day in days)


def _days(statement: Statement) -> Iterator[date]:
    """The dates of a statement that are known to the day."""
    for when in dates(statement):
        if when.earliest and when.earliest == when.latest:
            yield when.earliest
