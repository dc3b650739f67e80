"""Which numbers are parts of dates, and count nothing: "5 September", "in 2021", "2019–20"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Literal

from atlas.text.folding import FoldedText
from atlas.text.numbers.number import Number, Span
from atlas.text.numbers.patterns import Patterns
from atlas.text.printed_dates import find_dates
from atlas.text.years import YEARS, reading

_LAST_DAY = 31
_YEAR_SIGN = re.compile(r"\s?(?:年(?!間)|년(?!간))")
_OTHER_SIGN = re.compile(
    r"\s?(?:月(?!間)|월(?!간)|日(?!間)|号|號|일(?!간|째|\s?(?:동안|만|이상|이내|정도)))"
)
_SHORT = re.compile(r"\s?[-–/]\s?")


def dated(text: str, found: Iterable[Number], known: Patterns) -> Iterator[Number]:
    """The numbers, those of dates marked as such; four digits that may be a year are unread."""
    numbers = list(found)
    spans = _date_spans(text, known.language) if any(map(_may_be_dated, numbers)) else []
    for at, number in enumerate(numbers):
        last = numbers[at - 1] if at else None
        if not _may_be_dated(number):
            continue
        if _within(number, spans) or _short_year(text, last, number):
            numbers[at] = replace(number, kind="date", times=False)
        elif kind := _kind(text, number, known):
            numbers[at] = replace(number, kind=kind, times=False)
    for first, second in ((0, 1), (1, 0)):  # "June 21-22", "21 and 22 June"
        for at in range(len(numbers) - 1):
            pair = numbers[at : at + 2]
            if pair[first].kind == "date" and _two_days(text, pair[0], pair[1], known):
                numbers[at + second] = replace(pair[second], kind="date", times=False)
    yield from numbers


def _may_be_dated(number: Number) -> bool:
    plain = number.kind in ("count", "ordinal", "unread")
    return plain and number.scale == 1 and not number.currencies


def _date_spans(text: str, language: str) -> list[Span]:
    """Where the text prints dates, in order; years by themselves are left to ``reading``."""
    folded = FoldedText.of(text)
    spans = []
    for one in find_dates(text, language):
        if not re.fullmatch(r"\d{4}", one.text):
            passage = folded.passage(one.start, one.end)
            spans.append((passage.start, passage.end))
    return spans


def _within(number: Number, spans: list[Span]) -> bool:
    at = bisect_right(spans, (number.start, len(spans) and spans[-1][1])) - 1
    return at >= 0 and number.end <= spans[at][1]


def _kind(text: str, number: Number, known: Patterns) -> Literal["date", "unread", ""]:
    """What a number is by what stands beside it: part of a date, unreadable, or neither."""
    printed = text[number.start : number.end]
    if known.ideographic and number.readings:
        if _YEAR_SIGN.match(text, number.end) and number.value >= min(YEARS):
            return "date"
        if _OTHER_SIGN.match(text, number.end) and number.value <= _LAST_DAY:
            return "date"
    if not printed[:1].isdigit() or not number.readings:
        return ""
    near = text[max(0, number.start - 24) : number.start]
    if number.value <= _LAST_DAY and number.value == int(number.value):
        beside = known.month_after.match(text, number.end) or known.month_before.search(near)
        return "date" if beside else ""
    if not re.fullmatch(r"\d{4}", printed):
        return ""
    short = re.match(r"[-–/]\d{2}(?!\d)", text[number.end : number.end + 4])
    if int(number.value) in YEARS and (known.month_before.search(near) or short):
        return "date"
    meant = reading(text, number.start, number.end, known.language)
    return "date" if meant == "year" else "unread" if meant == "either" else ""


def _two_days(text: str, first: Number, second: Number, known: Patterns) -> bool:
    gap = text[first.end : second.start]
    if not (known.range.fullmatch(gap) or known.pair.fullmatch(gap)):
        return False
    if not all(0 < number.value <= _LAST_DAY for number in (first, second)):
        return False
    return not re.match(r"\s+[a-z]{3,}s\b", text[second.end : second.end + 20])


def _short_year(text: str, last: Number | None, number: Number) -> bool:
    """The 20 of "2019–20"."""
    return bool(
        last
        and last.kind == "date"
        and re.fullmatch(r"\d{4}", last.text)
        and re.fullmatch(r"\d{2}", text[number.start : number.end])
        and re.fullmatch(r"[-–—/]", text[last.end : number.start])
    )
