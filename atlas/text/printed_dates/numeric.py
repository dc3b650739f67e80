"""Dates in digits: 2019-09-05, 5.9.2019, 05/09/2019, 09/2019, 2019-21.

Which comes first, day or month, is known from the language or its region, from other dates of the
same source, or where one number is no month. Where it is not known, both are meant. So they are of
2009-10, which is October or a span of two years; with a dash for a hyphen it is the span.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas.text.folding import FoldedText
from atlas.text.languages import primary
from atlas.text.printed_dates.moment import Found, Meaning, Moment, found

_BEFORE, _AFTER = r"(?<![\w.,/:$€£-])", r"(?![\w/]|[.,:-]\d)"
_YEAR = r"((?:1\d|20)\d\d)"
_YEAR_FIRST = re.compile(
    rf"{_BEFORE}{_YEAR}(?:([-/.])(\d\d?)\2(\d\d?)|\. (\d\d?)\. (\d\d?))\.?{_AFTER}"
)
_TOGETHER = re.compile(r"(?<![\w.,/:$€£-])((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?![\w]|[.,]\d)")
_YEAR_LAST = re.compile(rf"{_BEFORE}(\d\d?)([-/.])(\d\d?)\2({_YEAR}|\d\d){_AFTER}")
_YEAR_MONTH = re.compile(rf"{_BEFORE}{_YEAR}([-/.])(\d\d){_AFTER}")
_MONTH_YEAR = re.compile(rf"{_BEFORE}(0?[1-9]|1[0-2])[/.]{_YEAR}{_AFTER}")
_SPAN = re.compile(rf"{_BEFORE}{_YEAR}( ?[-/] ?)'?(\d\d){_AFTER}")
_YEARS = re.compile(rf"{_BEFORE}{_YEAR} ?[-/] ?{_YEAR}(?![\w/-]|[.,]\d)")
_DAY_MONTH = re.compile(r"(?<![\w.,/-])(\d\d?)\.(\d\d?)\.(?![\d\w])")
_DAYS = re.compile(
    rf"(?<![\w.,/-])(\d\d?)\.(?:(\d\d?)\.)? ?- ?(\d\d?)\.(\d\d?)\.{_YEAR}?(?![\d\w])"
)
# Quarters and halves as signs, which languages with words for a year's units print too: 4Q21.
_SYMBOL = re.compile(
    r"(?<![A-Za-z0-9])(?:(?P<first>[1-4])(?P<last>[QH])|(?P<letter>[QH])(?P<number>[1-4]))"
    r" ?(?P<year>(?:20)?\d\d)(?![\d.,%])"
)
_MONTH_FIRST = ("en-US", "en-PH", "en-PR")
_UNKNOWN = ("en", "en-CA", "zh", "ja", "ko")
_EASTERN = ("zh", "ja", "ko")
# A year of two digits up to this one is of our century.
_LATEST = 49


def day_first(language: str, text: str = "") -> bool | None:
    """Whether the day comes before the month; ``None`` where neither language nor text shows it."""
    orders = set()
    for one, _, other, *_ in _YEAR_LAST.findall(text):
        first, second = int(one), int(other)
        if (first > 12) != (second > 12) and max(first, second) <= 31:
            orders.add(first > 12)
    if len(orders) == 1:
        return orders.pop()
    if language in _MONTH_FIRST:
        return False
    return None if language in _UNKNOWN or primary(language) in _EASTERN else True


def numeric_dates(text: FoldedText, language: str, first: bool | None) -> Iterator[Found | None]:
    """The dates in digits; ``first`` says whether the day comes before the month."""
    for at in _YEAR_FIRST.finditer(text.text):
        month, day = at[3] or at[5], at[4] or at[6]
        yield found(*at.span(), Moment(at[1], int(month), int(day)))
    for at in _TOGETHER.finditer(text.text):
        yield found(*at.span(), Moment(at[1], int(at[2]), int(at[3])))
    for at in _YEAR_LAST.finditer(text.text):
        yield _year_last(at, language, first)
    for at in _YEAR_MONTH.finditer(text.text):
        if at[2] != "." or primary(language) in _EASTERN:
            yield found(*at.span(), *_month_or_span(at, text))
    for at in _SPAN.finditer(text.text):
        yield found(*at.span(), *_month_or_span(at, text))
    for at in _YEARS.finditer(text.text):
        yield found(*at.span(), Meaning(Moment(at[1]), Moment(at[2])))
    for at in _MONTH_YEAR.finditer(text.text):
        yield found(*at.span(), Moment(at[2], int(at[1])))
    if primary(language) == "de":
        yield from _german(text.text)
    if primary(language) in _EASTERN:
        for at in _SYMBOL.finditer(text.text):
            yield _symbol(at)


def _year_last(at: re.Match[str], language: str, first: bool | None) -> Found | None:
    one, other = int(at[1]), int(at[3])
    if len(at[4]) == 2:
        if primary(language) in _EASTERN:
            return found(*at.span(), Moment(_century(at[1].zfill(2)), other, int(at[4])))
        if at[2] == "." and primary(language) == "en":
            return None  # as likely a number of a version or chapter
    year = at[4] if len(at[4]) == 4 else _century(at[4])
    if first is None and at[2] == "." and primary(language) not in _EASTERN:
        first = True
    orders = [(other, one), (one, other)]
    kept = orders if first is None else orders[:1] if first else orders[1:]
    meant = found(*at.span(), *(Moment(year, *order) for order in kept))
    # 09/15/2019 is no other day, in whatever language.
    return meant or found(*at.span(), *(Moment(year, *order) for order in orders))


def _month_or_span(at: re.Match[str], text: FoldedText) -> list[Moment | Meaning]:
    year, sign, digits = at[1], at[2].strip(), at[3]
    meant: list[Moment | Meaning] = []
    dash = (
        sign == "-" and text.raw[text.starts[at.start(2)] : text.ends[at.end(2) - 1]].strip() != "-"
    )
    if 1 <= int(digits) <= 12 and not dash and " " not in at[2]:
        meant.append(Moment(year, int(digits)))
    if int(digits) > int(year[2:]) or (digits == "00" and year.endswith("99")):
        last = int(year[:2] + digits) + 100 * (digits == "00")
        meant.append(Meaning(Moment(year), Moment(str(last))))
    return meant


def _symbol(at: re.Match[str]) -> Found | None:
    letter, number = at["letter"] or at["last"], int(at["number"] or at["first"])
    year = at["year"] if len(at["year"]) == 4 else _century(at["year"])
    most, base = (4, 32) if letter == "Q" else (2, 39)
    return found(*at.span(), Moment(year, base + number)) if number <= most else None


def _german(text: str) -> Iterator[Found | None]:
    for at in _DAY_MONTH.finditer(text):
        yield found(*at.span(), Moment(month=int(at[2]), day=int(at[1])))
    for at in _DAYS.finditer(text):
        last = Moment(month=int(at[4]), day=int(at[3]))
        meant = Meaning(Moment(month=int(at[2] or at[4]), day=int(at[1])), last)
        yield found(*at.span(), meant.in_year(at[5]) if at[5] else meant)


def _century(digits: str) -> str:
    return ("20" if int(digits) <= _LATEST else "19") + digits
