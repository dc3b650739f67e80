"""Which numbers are parts of dates, and count nothing: "5 September", "in 2021", "2019–20"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from atlas.text.numbers.number import Number
from atlas.text.numbers.patterns import Patterns

_LAST_DAY = 31
_YEARS = range(1500, 2101)
_YEAR_SIGN = re.compile(r"\s?(?:年(?!間)|년(?!간))")
_OTHER_SIGN = re.compile(r"\s?(?:月(?!間)|월(?!간)|日(?!間)|号|號)")
_NOUN = re.compile(r"[\s-]+([a-zà-ÿ]{3,})\b")
_NO_NOUN = re.compile(
    r"and|the|with|when|while|after|before|from|for|but|was|were|had|has|have|will|would|where|which|who"
    r"|that|this|its|their|our|his|her|at|by|than|then|until|since|through|into|over|under|between"
    r"|because|although|although|also|is|are|or|as|to|of|in|on|said|saw|until|amid|during|compared"
    r"|und|mit|als|wurde|wurden|hat|haben|der|die|das|den|dem|bei|für|von|zum|zur|ist|sind|war|waren"
    r"|avec|est|sont|les|des|une|par|pour|dans|sur|qui|que|con|los|las|del|por|para|que|fue|fueron"
    r"|com|uma|dos|das|foi|foram|pela|pelo|della|delle|dei|gli|che|per|con|nel|sono|stato|stata|met"
    r"|voor|van|het|een|werd|werden|door|naar|heeft|hebben|zijn|opened|announced|signed|began|started"
)
_SHORT = re.compile(r"\s?[-–/]\s?")


def dated(text: str, found: Iterable[Number], known: Patterns) -> Iterator[Number]:
    """The numbers, those of dates marked as such."""
    numbers = list(found)
    for at, number in enumerate(numbers):
        last = numbers[at - 1] if at else None
        if _of_date(text, number, known) or _short_year(text, last, number):
            numbers[at] = replace(number, kind="date", times=False)
    for first, second in ((0, 1), (1, 0)):  # "June 21-22", "21 and 22 June"
        for at in range(len(numbers) - 1):
            pair = numbers[at : at + 2]
            if pair[first].kind == "date" and _two_days(text, pair[0], pair[1], known):
                numbers[at + second] = replace(pair[second], kind="date", times=False)
    yield from numbers


def _of_date(text: str, number: Number, known: Patterns) -> bool:
    if number.kind not in ("count", "ordinal", "unread") or number.scale != 1 or number.currencies:
        return False
    printed = text[number.start : number.end]
    if known.ideographic and number.readings:
        if _YEAR_SIGN.match(text, number.end) and number.value >= min(_YEARS):
            return True
        if _OTHER_SIGN.match(text, number.end) and number.value <= _LAST_DAY:
            return True
    if not printed[:1].isdigit() or not number.readings:
        return False
    near = text[max(0, number.start - 24) : number.start]
    if number.value <= _LAST_DAY and number.value == int(number.value):
        return bool(known.month_after.match(text, number.end) or known.month_before.search(near))
    return bool(re.fullmatch(r"\d{4}", printed)) and _year(text, number, near, known)


def _year(text: str, number: Number, near: str, known: Patterns) -> bool:
    """Whether four digits are a year rather than a count of what follows them."""
    if int(number.value) not in _YEARS:
        return False
    if known.month_before.search(near) or re.match(r"[-–/]\d{2}(?!\d)", text[number.end :][:4]):
        return True
    noun = _NOUN.match(text, number.end)
    counts = noun and not _NO_NOUN.fullmatch(noun.group(1))
    if known.ideographic:
        return bool(re.match(r"\s?[-–~～]\s?\d{4}", text[number.end :][:8])) or not re.match(
            r"\s?\w", text[number.end :][:2]
        )
    if known.words.capitals:
        named = re.match(r"\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ][a-zäöüß]{3,}", text[number.end :][:48])
        return not named or bool(known.years.search(near))
    if not counts:
        return True
    plural = noun and re.search(r"(?:s|people|staff|x)$", noun.group(1))
    return bool(known.years.search(near)) and not plural


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
