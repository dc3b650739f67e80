"""Numbers in English text: digits, number words, scales, percentages, money and ordinals.

Understood: ``1,100``, ``2.2 billion``, ``US$338 million``, ``€2m``, ``40 percent``, ``23rd``,
``twenty-three``, ``two hundred and five``, ``two dozen``, ``half``. Vague words ("dozens",
"several", "millions of") are no numbers. A number has no sign: a fall is told in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

# Up to nineteen and then by tens, from nought and from first.
_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_ONES = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
    twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"""
_ORDINAL_TENS = """twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
    ninetieth"""
_CARDINALS = {word: value for value, word in enumerate(_ONES.split())} | {
    word: value * 10 for value, word in enumerate(_TENS.split(), 2)
}
_ORDINALS = {word: value for value, word in enumerate(_ORDINAL_ONES.split(), 1)} | {
    word: value * 10 for value, word in enumerate(_ORDINAL_TENS.split(), 2)
}
_LARGE = {
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_SCALES = _LARGE | {
    "hundred": Decimal(100),
    "dozen": Decimal(12),
    "mn": Decimal(10**6),
    "bn": Decimal(10**9),
    "tn": Decimal(10**12),
}
#: Scales only when they touch the digits: "5m" may also be five metres.
_TOUCHING = {"k": Decimal(10**3), "m": Decimal(10**6)}
_DOLLARS = frozenset({"USD", "AUD", "CAD", "HKD", "SGD", "NZD", "TWD"})
_CODES = {
    code: frozenset({code})
    for code in ("USD", "EUR", "GBP", "CNY", "JPY", "KRW", "INR", "CHF", "HKD", "SGD")
}
#: What may stand before digits, and the currencies it can mean.
_BEFORE = _CODES | {
    "US$": frozenset({"USD"}),
    "HK$": frozenset({"HKD"}),
    "A$": frozenset({"AUD"}),
    "C$": frozenset({"CAD"}),
    "S$": frozenset({"SGD"}),
    "NT$": frozenset({"TWD"}),
    "$": _DOLLARS,
    "€": frozenset({"EUR"}),
    "£": frozenset({"GBP"}),
    "¥": frozenset({"CNY", "JPY"}),
    "₩": frozenset({"KRW"}),
    "₹": frozenset({"INR"}),
    "RMB": frozenset({"CNY"}),
}
_AFTER = {
    **{code.lower(): meant for code, meant in _BEFORE.items() if code.isalpha()},
    **dict.fromkeys(("yuan", "renminbi"), frozenset({"CNY"})),
    "won": frozenset({"KRW"}),
    "yen": frozenset({"JPY"}),
    **dict.fromkeys(("euro", "euros"), frozenset({"EUR"})),
    "pounds": frozenset({"GBP"}),
    "dollars": _DOLLARS,
    "francs": frozenset({"CHF"}),
}
_TOKEN = re.compile(
    rf"""
      (?P<currency>(?<![^\W\d_])(?:{
        "|".join(re.escape(sign) for sign in sorted(_BEFORE, key=len, reverse=True))
    })(?=\s?\d))
    | (?P<name>[^\W\d_]+\d\w*)                     # a number inside a name: "B12"
    | (?P<digits>(?:\d{{1,3}}(?:[,\u00a0\u2009\u202f]\d{{3}})+(?!\d)|\d+)(?:\.\d+)?)
    | (?P<percent>%|％)
    | (?P<word>[^\W\d_]+)
    """,
    re.VERBOSE,
)
_JOINS = re.compile(r"\s*-?\s*")
_RANGE = re.compile(r"\s*(?:to|and|or|-|–|—)\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Number:
    """A number as printed. ``start`` and ``end`` span it with its currency sign and scale.

    ``readings`` are the values it can mean: two for "5m", and for the 2 of "2 to 3 billion".
    ``currencies`` are the ISO 4217 codes its sign can mean; empty without one.
    ``scale`` is a million for "2 million".
    """

    text: str
    start: int
    end: int
    readings: tuple[Decimal, ...]
    ordinal: bool = False
    percent: bool = False
    currencies: frozenset[str] = frozenset()
    scale: Decimal = Decimal(1)

    @property
    def value(self) -> Decimal:
        """The first reading."""
        return self.readings[0]


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number in a text, in order."""
    tokens = [
        _Token(str(match.lastgroup), match.group(), *match.span())
        for match in _TOKEN.finditer(text)
    ]
    found = list(_numbers(text, tokens))
    for index, (first, second) in enumerate(pairwise(found)):
        if _RANGE.fullmatch(text, first.end, second.start):
            found[index] = _as_range(first, second)
    return tuple(found)


def _numbers(text: str, tokens: list[_Token]) -> Iterator[Number]:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if token.kind == "digits":
            before = tokens[index - 1] if index else None
            money = before if before and before.kind == "currency" else None
            index, number = _from_digits(text, tokens, index)
            if money:
                number = replace(
                    number,
                    start=money.start,
                    readings=number.readings[:1],
                    currencies=_BEFORE[money.text],
                )
        elif token.kind == "word" and (read := _from_words(text, tokens, index)):
            index, number = read
        else:
            index += 1
            continue
        index, number = _with_unit(text, tokens, index, number)
        yield replace(number, text=text[number.start : number.end])


def _from_digits(text: str, tokens: list[_Token], index: int) -> tuple[int, Number]:
    token = tokens[index]
    value = Decimal(re.sub(r"[^\d.]", "", token.text))
    number = Number(token.text, token.start, token.end, (value,))
    after = _next(text, tokens, index)
    if after and after.start == token.end:
        suffix = after.text.lower()
        if suffix in ("st", "nd", "rd", "th"):
            return index + 2, replace(number, end=after.end, ordinal=True)
        if suffix in _TOUCHING:
            scaled = value * _TOUCHING[suffix]
            return index + 2, replace(
                number, end=after.end, readings=(scaled, value), scale=_TOUCHING[suffix]
            )
    while after and after.text.lower() in _SCALES:
        index += 1
        scale = number.scale * _SCALES[after.text.lower()]
        number = replace(number, end=after.end, readings=(value * scale,), scale=scale)
        after = _next(text, tokens, index)
    return index + 1, number


def _from_words(text: str, tokens: list[_Token], index: int) -> tuple[int, Number] | None:
    """Read number words from ``index`` on: where they end, and the number; ``None`` if none."""
    first = tokens[index]
    total, current = Decimal(0), Decimal(0)
    last: _Token | None = None
    room = Decimal("Infinity")  # what may be added must be smaller: 20 + 3, 100 + 23
    ordinal = False
    token: _Token | None = first
    if first.text.lower() == "half":
        return index + 1, Number(first.text, first.start, first.end, (Decimal("0.5"),))
    while token and token.kind == "word" and not ordinal:
        word = token.text.lower()
        value = Decimal(_CARDINALS.get(word, _ORDINALS.get(word, -1)))
        if 0 <= value < room:
            current += value
            ordinal = word in _ORDINALS
            room = Decimal(10) if value >= 20 else Decimal(0)
        elif word in _SCALES and (current or total):
            if word in _LARGE:
                total, current = total + current * _LARGE[word], Decimal(0)
                room = Decimal(100)
            else:
                current *= _SCALES[word]
                room = Decimal(100) if word == "hundred" else Decimal(0)
        elif token is first and word in ("a", "an") and _is_scale(_next(text, tokens, index)):
            current = Decimal(1)
        elif word == "and" and room == 100 and _is_small(_next(text, tokens, index)):
            pass
        else:
            break
        last = token
        token = _next(text, tokens, index)
        index += 1
    if last is None:
        return None
    scale = _LARGE.get(last.text.lower(), Decimal(1))
    read = Number("", first.start, last.end, (total + current,), ordinal=ordinal, scale=scale)
    return index, read


def _with_unit(text: str, tokens: list[_Token], index: int, number: Number) -> tuple[int, Number]:
    """Add a percent sign or the name of a currency that follows at ``index``."""
    words = [token for token in tokens[index : index + 2] if token.kind in ("word", "percent")]
    if not words or not _JOINS.fullmatch(text, number.end, words[0].start):
        return index, number
    first = words[0].text.lower()
    if words[0].kind == "percent" or first in ("percent", "percentage", "pct"):
        return index + 1, replace(number, end=words[0].end, percent=True)
    if first == "per" and len(words) == 2 and words[1].text.lower() == "cent":
        return index + 2, replace(number, end=words[1].end, percent=True)
    if first in _AFTER and not number.currencies:
        return index + 1, replace(number, end=words[0].end, currencies=_AFTER[first])
    return index, number


def _as_range(first: Number, second: Number) -> Number:
    """The 2 of "2 to 3 billion yuan" can mean two billion yuan too."""
    scaled = () if second.scale == 1 or first.scale != 1 else (first.value * second.scale,)
    return replace(
        first,
        readings=(*first.readings, *scaled),
        percent=first.percent or second.percent,
        currencies=first.currencies or second.currencies,
    )


def _next(text: str, tokens: list[_Token], index: int) -> _Token | None:
    """The token after ``index`` when no more than a space or hyphen lies between."""
    if index + 1 >= len(tokens):
        return None
    after = tokens[index + 1]
    return after if _JOINS.fullmatch(text, tokens[index].end, after.start) else None


def _is_scale(token: _Token | None) -> bool:
    return token is not None and token.text.lower() in ("dozen", "hundred", *_LARGE)


def _is_small(token: _Token | None) -> bool:
    word = token.text.lower() if token else ""
    return word in _CARDINALS or word in _ORDINALS
