"""Whether the numbers of our own prose and values are printed in the passages."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from atlas.check.printed_numbers import Printed, printed_numbers
from atlas.dates import PartialDate
from atlas.load import Atlas
from atlas.model import Amount, Statement
from atlas.model.parts import ModelField, parts
from atlas.model.use import Dated
from atlas.problems import FieldPath
from atlas.text.folding import fold_plain
from atlas.text.numbers import Number, find_numbers
from atlas.text.numbers.money import money

MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
}
_MONTH_WORD = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH_AFTER = re.compile(rf"\s+(?:of\s+)?(?:{_MONTH_WORD})\b", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTH_WORD})\.?\s+$", re.IGNORECASE)
_SHARE = re.compile(r"%|per\s?cent", re.IGNORECASE)
_MULTIPLE = re.compile(r"times|fold|multiple|factor", re.IGNORECASE)
#: What "$", "pounds" and "rupees" mean where nothing else is said.
_USUAL = frozenset({"USD", "GBP", "INR"})
#: How our prose says what a passage prints with a minus sign.
_FALL = re.compile(
    r"\b(?:fall|fell|falling|fallen|decline\w*|declining|loss\w*|lost|losing|lose|drop\w*|decreas\w+"
    r"|reduc\w+|cut\w*|shr[aiu]nk\w*|down|deficit|minus|negative|lower|less|below|slump\w*|slid\w*"
    r"|dipp?\w*|contract\w*|shed)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Support:
    """What our numbers may rest on: those printed in passages, and dates of the statement.

    ``free`` are values that hold in any guise, such as derived ones.
    """

    printed: tuple[Number, ...]
    years: frozenset[int] = frozenset()
    days: frozenset[int] = frozenset()
    free: frozenset[Decimal] = frozenset()

    def __or__(self, other: Support) -> Support:
        return Support(
            self.printed + other.printed,
            self.years | other.years,
            self.days | other.days,
            self.free | other.free,
        )


def support(printed: Iterable[Number], dates: Iterable[PartialDate] = ()) -> Support:
    """What some printed numbers and dates support."""
    years, days = set(), set()
    for when in dates:
        for point in (when.start, when.end):
            if point:
                years.add(point.earliest.year)
                if len(point.text.rstrip("~?%")) == len("2019-09-01"):
                    days.add(point.earliest.day)
    return Support(tuple(printed), frozenset(years), frozenset(days))


def support_of(atlas: Atlas, statement: Statement) -> Support:
    """What the passages and dates of a statement support."""
    printed = printed_numbers(atlas, statement)
    return support((item.number for item in printed), dates(statement))


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
    text = without(fold_plain(text), names)
    return [
        number
        for number in find_numbers(text)
        if number.text.lower() != "one" and not _supported(text, number, ground)
    ]


def matching(amount: Amount, printed: Sequence[Number]) -> list[Number]:
    """The printed numbers that an amount can be: same value, share for share, same money."""
    return [number for number in printed if is_amount(amount, number)]


def doubtful_currency(amount: Amount, found: Sequence[Number]) -> str:
    """The money that is printed, where its sign or name can mean another currency than an amount's.

    Empty where one is sure, or means this one if nothing else is said ("$", "pounds").
    """
    sure = amount.currency in _USUAL or any(len(number.currencies) == 1 for number in found)
    return "" if sure else found[0].text


def shown(number: Number) -> str:
    """The value of a number as `derived` and waivers name it; of a fraction, four decimals."""
    value = round(number.value, 4) if number.kind == "fraction" else number.value
    return format(value.normalize(), "f")


def same(ours: Number, printed: Number) -> bool:
    """Whether a number of our prose is one that a passage prints.

    "Third" is supported by "third" and "three", "three" by "three" alone. "First" needs "first"
    or a digit, since the word "one" proves no first. A share needs a share or a fraction, a count
    a count, and the number of a name or a date is no count.
    """
    if "unread" in (ours.kind, printed.kind):
        return ours.text == printed.text
    if ours.kind == "label" or printed.kind == "label":
        return _same_label(ours, printed)
    parts_of_one = {ours.kind, printed.kind}
    if parts_of_one == {"fraction", "share"}:
        share, part = (ours, printed) if ours.kind == "share" else (printed, ours)
        return _rounds(share.value, part.value * 100)
    if not set(ours.readings) & set(printed.readings):
        return False
    if ours.kind == "ordinal":
        return printed.kind in ("ordinal", "date") or (
            printed.kind == "count" and printed.text.lower() != "one"
        )
    if ours.kind == "date":
        return printed.kind in ("date", "count", "ordinal")
    if ours.kind == "times" or printed.kind == "times":
        return {ours.kind, printed.kind} == {"times"} or (ours.times or printed.times)
    if ours.kind != printed.kind:
        return False
    return bool(ours.currencies & printed.currencies) or ours.currencies == printed.currencies


def without(text: str, names: Iterable[str]) -> str:
    """The text with every occurrence of the names taken out."""
    for name in sorted(map(fold_plain, names), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "·", text, flags=re.IGNORECASE)
    return text


def _is_date(found: ModelField) -> bool:
    return found.is_date


def is_amount(amount: Amount, number: Number) -> bool:
    """Whether a printed number can be an amount."""
    value, unit = abs(amount.number), amount.unit or ""
    share = bool(_SHARE.search(unit)) and "point" not in unit
    if number.negative and amount.number > 0:
        return False
    if number.kind == "fraction":
        if share:
            return _rounds(value, number.value * 100)
        return not amount.currency and _rounds(value, number.value)
    if value not in number.readings:
        return False
    if number.kind == "share":
        return share
    if number.kind == "points":
        return "point" in unit
    if number.kind == "times":
        return bool(_MULTIPLE.search(unit))
    if number.kind != "count" or share:
        return False
    if number.compares and not _MULTIPLE.search(unit):  # "2.5 times as many clinics"
        return False
    if amount.currency:
        return amount.currency in number.currencies
    return not number.currencies or _names_money(unit, number)


def _names_money(unit: str, number: Number) -> bool:
    """Whether a unit says in words the money of a printed number: "million US dollars"."""
    name = money("en").after.search(unit)
    if name is None:
        return False
    codes = money("en").of(name.group())
    return bool(codes & number.currencies) or name.group() in number.text


def _rounds(ours: Decimal, exact: Decimal) -> bool:
    """Whether a number is what another comes to, rounded as it is printed: 67 for two-thirds."""
    exponent = ours.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return abs(ours - exact) <= Decimal(10) ** -places / 2


def _same_label(ours: Number, printed: Number) -> bool:
    if not set(ours.readings) & set(printed.readings):
        return False
    if ours.kind == printed.kind:
        names = {number.name.rstrip("s") for number in (ours, printed)}
        return len(names) == 1 or any(not name.isascii() for name in names)
    if printed.kind == "ordinal":
        return True
    # "Boeing 747" may be printed as a number of its own.
    return ours.kind == "label" and ours.text.isdigit() and ours.name[-1:].isdigit()


def _supported(text: str, number: Number, ground: Support) -> bool:
    if ground.free.intersection(number.readings):
        return True
    for printed in ground.printed:
        if same(number, printed) and (
            not printed.negative or number.negative or _FALL.search(text)
        ):
            return True
    if number.kind == "date" or _is_day(text, number):
        printed_days = {value for printed in ground.printed for value in printed.readings}
        if number.value in ground.days or (_is_day(text, number) and number.value in printed_days):
            return True
    return len(number.text) == 4 and number.text.isdecimal() and int(number.text) in ground.years


def _is_day(text: str, number: Number) -> bool:
    if not 1 <= number.value <= 31:
        return False
    return bool(_MONTH_AFTER.match(text, number.end) or _MONTH_BEFORE.search(text[: number.start]))


__all__ = [
    "MONTHS",
    "Printed",
    "Support",
    "dated_fields",
    "dates",
    "doubtful_currency",
    "is_amount",
    "matching",
    "same",
    "shown",
    "support",
    "support_of",
    "unsupported",
    "without",
]
