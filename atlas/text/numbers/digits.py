r"""Numbers in digits, by the signs of a language.

======================  ==============  =========================================
printed                 language        read
======================  ==============  =========================================
1,500  1 500  1'500     en              1500
1,50,000                en              150000 (Indian groups)
1.500                   de, es, pt ...  1500
1.234,5  1,234.5        any             1234.5 (both signs: sure)
1.5                     en; de          1.5; not read (a date? a version?)
1.500                   en              not read (1500, as much of Europe prints?)
2½  2 1/2  .5  5×10⁶    any             2.5  2.5  0.5  5000000
10⁶  500³               any             1000000; not read (a power? a note?)
3/4  24/7  10:30  9:5   any             a fraction; labels
05.09.2019  2019-09-05  any             parts of a date
4.0                     any             a label behind a name ("Industry 4.0")
======================  ==============  =========================================
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from atlas.text.numbers.number import Kind, Number
from atlas.text.numbers.vocabulary import Signs

_BLANK = " \u00a0\u2009\u202f\u2007"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_RUN = re.compile(
    rf"""
    (?<!\d)(?<!\d[.,])
    (?:\d+(?:[.,]\d+|['’]\d{{3}}(?!\d)|[{_BLANK}]\d{{3}}(?![\d]|[.,]\d{{3}}(?!\d)))*
      | (?<![\w.,])\.\d+
      | [{_VULGAR}])
    """,
    re.VERBOSE,
)
_DATES = re.compile(
    r"(?<![\d/.-])(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?![\d/]|[.-]\d)"
)
_POWER = re.compile(
    rf"\s*[×x]\s*10(?:\^(\d{{1,2}})|([{_RAISED}]{{1,2}}))|(?<=10)([{_RAISED}]{{1,2}})"
)
_FRACTION = re.compile(r"(?<![\d/.,:-])(?:(\d{1,6})\s+)?(\d{1,2})[/⁄](\d{1,3})(?![\d/⁄:.-])")
#: Longer runs are no number that anybody counts.
_MAX_DIGITS = 18


def digits(text: str, signs: Signs) -> Iterator[Number]:
    """The numbers in digits of a text, in order, without what stands before and after them."""
    taken = -1
    for found in sorted([*_dates(text), *_fractions(text)], key=lambda number: number.start):
        if found.start >= taken:
            yield from _runs(text, max(taken, 0), found.start, signs)
            yield found
            taken = found.end
    yield from _runs(text, max(taken, 0), len(text), signs)


def fraction_sign(text: str, index: int) -> Decimal | None:
    """What a sign such as ½ is worth, if there is one at a place."""
    sign = text[index : index + 1]
    if not sign or sign not in _VULGAR:
        return None
    return Decimal(unicodedata.numeric(sign)).quantize(Decimal("0.000001"))


def _dates(text: str) -> Iterator[Number]:
    for match in _DATES.finditer(text):
        for part in re.finditer(r"\d+", match.group()):
            start = match.start() + part.start()
            yield Number(
                part.group(), start, start + len(part.group()), (Decimal(part.group()),), "date"
            )


def _fractions(text: str) -> Iterator[Number]:
    for match in _FRACTION.finditer(text):
        whole, above, below = (int(part or 0) for part in match.groups())
        if not 0 < above < below or below > 100 or (whole and below > 16):
            continue
        if match.group(1) is None and (below > 10 and below not in (12, 16, 20, 100)):
            continue
        value = Decimal(whole) + Decimal(above) / Decimal(below)
        kind: Kind = "count" if whole else "fraction"
        yield Number(match.group(), *match.span(), (value,), kind)


def _runs(text: str, start: int, end: int, signs: Signs) -> Iterator[Number]:
    for match in _RUN.finditer(text, start, end):
        yield from _read(text, match.group(), match.start(), signs)


def _read(text: str, run: str, at: int, signs: Signs) -> Iterator[Number]:
    """A run of digits and signs; two numbers where its blanks cannot join it into one."""
    end = at + len(run)
    parts = re.split(rf"[{_BLANK}]", run)
    if len(parts) > 1 and not re.fullmatch(r"\d{1,3}", parts[0]):
        first = parts[0]
        yield from _read(text, first, at, signs)
        yield from _read(text, run[len(first) + 1 :], at + len(first) + 1, signs)
        return
    if (worth := fraction_sign(run, 0)) is not None:
        yield Number(run, at, end, (worth,), "fraction")
        return
    values, kind = _values(run, signs)
    if len(re.sub(r"\D", "", run)) > _MAX_DIGITS:
        values, kind = (), "unread"
    number = Number(run, at, end, values, "unread" if kind else "count")
    yield _with_signs(text, number)


def _values(run: str, signs: Signs) -> tuple[tuple[Decimal, ...], str]:
    """(what a run is worth, why it is not read)."""
    plain = re.sub(rf"[{_BLANK}'’]", "", run)
    blanks = plain != run
    points, commas = plain.count("."), plain.count(",")
    if plain.startswith("."):
        return (Decimal(plain),), ""
    if not points and not commas:
        return (Decimal(plain),), ""
    if points and commas:
        last = max(plain.rfind("."), plain.rfind(","))
        group, decimal = (",", ".") if plain[last] == "." else (".", ",")
        whole, part = plain[:last], plain[last + 1 :]
        if group in part or plain.count(decimal) > 1 or not _grouped(whole, group):
            return (), "signs"
        return (Decimal(f"{whole.replace(group, '')}.{part}"),), ""
    sign = "." if points else ","
    if points + commas > 1:
        if blanks or not _grouped(plain, sign):
            return (), "signs"
        return (Decimal(plain.replace(sign, "")),), ""
    whole, part = plain.split(sign)
    value = Decimal(f"{whole}.{part}")
    if blanks:
        return (value,), ""
    if sign == signs.decimal:
        if len(part) == 3 and len(whole) <= 3 and whole != "0":
            return (value, value * 1000), "group or decimals"
        return (value,), ""
    if sign == signs.group and _grouped(plain, sign):
        return (Decimal(whole + part),), ""
    return (value,), "decimal mark of another language"


def _grouped(digits: str, sign: str) -> bool:
    """Whether digits stand in groups of three, or in India's of two before the last three."""
    return bool(
        re.fullmatch(rf"[1-9]\d{{0,2}}(?:{re.escape(sign)}\d{{3}})+", digits)
        or (sign == "," and re.fullmatch(r"[1-9]\d?(?:,\d\d)*,\d{3}", digits))
    )


def _with_signs(text: str, number: Number) -> Number:
    """Add powers, raised digits and signs such as ½ that follow the digits."""
    end = number.end
    power = _POWER.match(text, end)
    if power and (power.group(3) is None or text[number.start : end] == "10"):
        ten, raised, own = power.groups()
        exponent = int(ten or "".join(str(_RAISED.index(d)) for d in raised or own))
        base = number.readings[0] if own is None and number.readings else Decimal(1)
        return _extended(text, number, power.end(), base * Decimal(10) ** min(exponent, 30))
    if text[end : end + 1] in _RAISED and end < len(text):
        while end < len(text) and text[end] in _RAISED:
            end += 1
        return Number(text[number.start : end], number.start, end, (), "unread")
    blank = end < len(text) and text[end] in _BLANK
    part = fraction_sign(text, end + blank)
    if part is not None and number.readings:
        return _extended(text, number, end + blank + 1, number.readings[0] + part)
    return number


def _extended(text: str, number: Number, end: int, value: Decimal) -> Number:
    return Number(text[number.start : end], number.start, end, (value,))
