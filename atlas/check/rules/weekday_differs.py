"""A weekday fits the date.

A weekday beside a date of ours is that of the date. Where a passage puts one, in whatever language,
to the date of the statement, or where a title, a text or a passage
names one day of the week by itself, and the statement has a date to the day, one that differs is a
notice: mostly the day was counted wrongly from the source's own date, or the year is wrong. If the
weekday is that of something else, waive the rule.
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
        elif len(named) == 1 and not named & {day.weekday() for day in days}:
            yield field, text, named.pop(), days[0], False


def _days(statement: Statement) -> Iterator[date]:
    """The dates of a statement that are known to the day."""
    for when in dates(statement):
        if when.earliest and when.earliest == when.latest:
            yield when.earliest
