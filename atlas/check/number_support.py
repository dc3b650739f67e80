"""Whether the numbers of our own prose and values are printed in the passages."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from atlas.dates import PartialDate
from atlas.model import Amount, Statement
from atlas.model.fields import Dated
from atlas.model.parts import ModelField, parts
from atlas.problems import FieldPath
from atlas.text.folding import fold_plain
from atlas.text.numbers import Number, find_numbers

MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
}
_MONTH_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH_AFTER = re.compile(rf"\s+(?:of\s+)?(?:{_MONTH_WORD})\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTH_WORD})\.?\s+$", re.IGNORECASE)


@dataclass(frozen=True)
class Support:
    """What our numbers may rest on: those printed in passages, and dates of the statement."""

    printed: tuple[Number, ...]
    years: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()

    def __or__(self, other: Support) -> Support:
        return Support(
            self.printed + other.printed, self.years | other.years, self.days | other.days
        )


def support(quotes: Iterable[str], dates: Iterable[PartialDate] = ()) -> Support:
    """What some passages and dates support."""
    years, days = set(), set()
    for when in dates:
        for point in (when.start, when.end):
            if point:
                years.add(point.earliest.year)
                if len(point.text.rstrip("~?%")) == len("2019-09-01"):
                    days.add(point.earliest.day)
    printed = [number for quote in quotes for number in find_numbers(quote)]
    return Support(tuple(printed), frozenset(years), frozenset(days))


def dates(statement: Statement) -> list[PartialDate]:
    """The dates of a statement; what supports them is the business of date-not-supported."""
    return [when for _, when, _ in dated_fields(statement)]


def dated_fields(statement: Statement) -> Iterator[tuple[FieldPath, PartialDate, Dated | None]]:
    """The dates of a statement by field, and what each dates."""
    for part in parts(statement, _is_date):
        yield part.at, part.value, part.use.dates


def unsupported(text: str, names: Iterable[str], ground: Support) -> list[Number]:
    """The numbers of our prose that nothing supports. Those inside ``names`` do not count.

    "One" is left out, since it mostly is no number.
    """
    text = without(text, names)
    return [
        number
        for number in find_numbers(text)
        if number.text.lower() != "one" and not _supported(text, number, ground)
    ]


def matching(amount: Amount, printed: Sequence[Number]) -> list[Number]:
    """The printed numbers that an amount can be: same value, percent for percent, same money."""
    value = abs(amount.number)
    return [
        number
        for number in printed
        if value in number.readings
        and not number.ordinal
        and (number.percent or amount.unit != "%")
        and (not amount.currency or not number.currencies or amount.currency in number.currencies)
    ]


def same(ours: Number, printed: Number) -> bool:
    """Whether a number of our prose is one that a passage prints.

    "Third" is supported by "third" and "three", "three" by "three" alone. "First" needs "first"
    or a digit, since the word "one" proves no first.
    """
    if not set(ours.readings) & set(printed.readings):
        return False
    if ours.ordinal:
        return printed.ordinal or printed.text.lower() != "one"
    if printed.ordinal or (ours.percent and not printed.percent):
        return False
    money = ours.currencies, printed.currencies
    return not all(money) or bool(money[0] & money[1])


def without(text: str, names: Iterable[str]) -> str:
    """The text with every occurrence of the names taken out."""
    for name in sorted(map(fold_plain, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "·", text, flags=re.IGNORECASE)
    return text


def _is_date(found: ModelField) -> bool:
    return found.is_date


def _supported(text: str, number: Number, ground: Support) -> bool:
    if any(same(number, printed) for printed in ground.printed):
        return True
    if _is_day(text, number):
        printed_days = {value for printed in ground.printed for value in printed.readings}
        return number.value in ground.days or number.value in printed_days
    return len(number.text) == 4 and number.text.isdecimal() and int(number.text) in ground.years


def _is_day(text: str, number: Number) -> bool:
    if not 1 <= number.value <= 31:
        return False
    return bool(_MONTH_AFTER.match(text, number.end) or _MONTH_BEFORE.search(text[: number.start]))
