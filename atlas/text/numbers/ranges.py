"""Ranges: "2 to 3 billion yuan" is two billion to three billion, and all of it yuan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from atlas.text.numbers.number import Number
from atlas.text.numbers.patterns import Patterns

_FROM = re.compile(r"(?:\bfrom|\bvon|\bde|\bdes|\bdo|\bda|\bdal\w*|\bdu|\bvan)\s+\D{0,4}$", re.I)
#: "51-49", "3-2": no range goes down.
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_COUNTED = re.compile(r"\s[a-z]{3,}s\b")
_THINGS = re.compile(
    r"\s(?:[a-zà-ÿ]{3,}(?:s|en|i)|people|staff|men|women|children|personnel|[A-ZÄÖÜ][a-zäöüß]{3,})\b"
)
_CODE = re.compile(r"[-‐‑–./]")
_TIGHT = re.compile(r"[-–—~～〜∼]")


def with_ranges(text: str, found: Iterable[Number], known: Patterns) -> Iterator[Number]:
    """The numbers, the two ends of each range made alike and marked."""
    last: Number | None = None
    for number in _without_codes(text, list(found)):
        if last is not None:
            last, number = _joined(text, last, number, known)
            yield last
        last = number
    if last is not None:
        yield last


def _without_codes(text: str, found: list[Number]) -> list[Number]:
    """The numbers, those of "212-902-3724" as labels: three joined by hyphens are no range."""
    begin = 0
    for at in range(1, len(found) + 1):
        joined = at < len(found) and _CODE.fullmatch(text, found[at - 1].end, found[at].start)
        if joined and found[at - 1].kind == found[at].kind == "count":
            continue
        if at - begin > len(("low", "high")):
            found[begin:at] = [replace(n, kind="label", name="code") for n in found[begin:at]]
        begin = at
    return found


def _joined(text: str, first: Number, second: Number, known: Patterns) -> tuple[Number, Number]:
    gap = text[first.end : second.start]
    if len(gap) > 16:
        return first, second
    ranged, paired = known.range.fullmatch(gap), known.pair.fullmatch(gap)
    if first.kind == "label" and ranged and _TIGHT.fullmatch(gap) and second.kind == "count":
        return first, replace(second, kind="label", name=first.name)
    if not (ranged or paired) or not _alike(first, second):
        return first, second
    # "US$5 million to 35 doctors" pays them.
    bare = second.kind == "count" and first.currencies and not second.currencies
    if bare and (first.scale != second.scale == 1 or _COUNTED.match(text, second.end)):
        return first, second
    # "Grew 3% to 40 people" names a rise and what it led to.
    if first.kind == "share" and second.kind == "count" and _THINGS.match(text, second.end):
        return first, second
    between = known.between.search(text[max(0, first.start - 16) : first.start])
    if second.kind == "date" or first.kind == "date":
        if first.kind == second.kind and _TIGHT.fullmatch(gap):
            reach = first.start, second.end
            return replace(first, reach=reach), replace(second, reach=reach)
        return first, second
    if _SCORE.fullmatch(text, first.start, second.end) and first.value > second.value:
        return replace(first, kind="label", name="score"), replace(
            second, kind="label", name="score"
        )
    is_range = bool(ranged or between)
    first, second = _shared(first, second, is_range)
    if not is_range or not first.readings or not second.readings or first.value >= second.value:
        return first, second
    changed = re.search(r"\w", gap) and _FROM.search(text[max(0, first.start - 12) : first.start])
    if first.kind == "ordinal" or (changed and not between):
        return first, second
    reach = first.start, second.end
    return replace(first, edge="low", reach=reach), replace(second, edge="high", reach=reach)


def _alike(first: Number, second: Number) -> bool:
    plain = ("count", "share", "points", "date", "ordinal", "unread")
    if first.kind not in plain or second.kind not in plain:
        return False
    if first.kind == second.kind:
        money = first.currencies, second.currencies
        return not all(money) or bool(money[0] & money[1])
    # "10 to 15 percent", and not "8% to £1.2 billion".
    plain_one = first if first.kind == "count" else second
    return plain_one.kind == "count" and not plain_one.currencies and plain_one.scale == 1


def _shared(first: Number, second: Number, is_range: bool) -> tuple[Number, Number]:
    """Give each end what only the other one has: a scale, a currency, the percent sign."""
    if second.scale != 1 and first.scale == 1 and first.kind == "count" and first.readings:
        scaled = first.readings[0] * second.scale
        if is_range:
            first = replace(first, readings=(scaled,), scale=second.scale)
        elif first.value < 1000:
            first = replace(first, readings=(*first.readings, scaled))
    if second.kind in ("share", "points") and first.kind == "count":
        first = replace(first, kind=second.kind)
    if is_range and first.kind in ("share", "points") and second.kind == "count":
        second = replace(second, kind=first.kind)
    if first.kind == second.kind == "count":
        if second.currencies and not first.currencies:
            first = replace(first, currencies=second.currencies, readings=first.readings[:1])
        elif is_range and first.currencies and not second.currencies:
            second = replace(second, currencies=first.currencies)
    return first, second
