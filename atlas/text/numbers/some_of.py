"""Fractions made of two numbers: "one hospital in three", "nine out of ten", "jede dritte Klinik".

================================  ========  =======
printed                           language  read
================================  ========  =======
one in five; 8 out of 10          en        1/5 4/5
one hospital in three uses it     en        1/3
neuf médecins sur dix             fr        9/10
one hospital in three cities      en        1, 3
every third hospital              en        1/3
jede dritte Klinik                de        1/3
un hôpital sur quatre             fr        1/4
uno de cada tres; um em cada dez  es, pt    1/3 1/10
een op de vijf ziekenhuizen       nl        1/5
3社に1社; 10人中8人               ja        1/3 4/5
每三人就有一人                    zh        1/3
세 곳 중 한 곳; 10명 중 8명       ko        1/3 4/5
================================  ========  =======

Those of Chinese, Japanese and Korean are read in ``ideographs``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas.text.numbers.number import Number
from atlas.text.numbers.patterns import Patterns
from atlas.text.numbers.touching import VERB

_TIME = re.compile(
    r"[\s-]+(?:year|month|week|day|hour|minute|decade|quarter|jahr|monat|woche|tag|ans|mois|jour|semaine"
    r"|año|mes|día|semana|ano|dia|anni|mesi|giorn|jaar|maand|week|dag|(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day|time|mal|fois|vez|volta|keer)",
    re.I,
)
#: What "in three" is of, where it is not the whole: "one hospital in three cities".
_PLACES = {
    "de": re.compile(r"\s+[A-ZÄÖÜ]"),
    "it": re.compile(r"\s+[a-zà-ÿ]{3,}[ie]\b"),
    "nl": re.compile(r"\s+[a-zà-ÿ]{3,}(?:en|s)\b"),
}
#: Where "nine hospitals in ten" is said of more than one, and hardly means anything else.
_SEVERAL = ("en", "fr", "es", "pt", "it")
_PLURAL = re.compile(r"\s+([a-zà-ÿ]{3,}[sx])\b")
#: The least that is divided, and the most: "one in two" to "one in a thousand".
_WHOLES = (*range(2, 21), 30, 50, 100, 1000)


def shares_of_some(text: str, found: list[Number], known: Patterns) -> Iterator[Number]:
    """The numbers, each two that make a fraction as one."""
    index = 0
    while index < len(found):
        first = found[index]
        after = found[index + 1] if index + 1 < len(found) else None
        if every := _every(text, first, known):
            yield every
        elif after and _makes_fraction(text, first, after, known):
            span = first.start, after.end
            yield Number(text[slice(*span)], *span, (first.value / after.value,), "fraction")
            index += 1
        else:
            yield first
        index += 1


def _every(text: str, number: Number, known: Patterns) -> Number | None:
    """ "Every third hospital" is one of three, and "every third year" is none."""
    if number.kind != "ordinal" or not 2 <= number.value <= 10 or _TIME.match(text, number.end):
        return None
    before = known.every.search(text[max(0, number.start - 12) : number.start])
    if before is None:
        return None
    start = number.start - len(before.group())
    return Number(text[start : number.end], start, number.end, (1 / number.value,), "fraction")


def _makes_fraction(text: str, first: Number, after: Number, known: Patterns) -> bool:
    if not (first.kind == after.kind == "count") or first.currencies or first.scale != 1:
        return False
    if not 0 < first.value < after.value or after.value not in _WHOLES:
        return False
    if _TIME.match(text, after.end):
        return False
    if known.out_of.fullmatch(text, first.end, after.start):
        return True
    if first.value != 1 and (after.value > 10 or known.language not in _SEVERAL):
        return False
    if not known.one_of.fullmatch(text, first.end, after.start):
        return False
    if of := _PLACES.get(known.language):
        return of.match(text, after.end) is None
    plural = _PLURAL.match(text, after.end)
    return plural is None or (known.language == "en" and bool(VERB.fullmatch(plural.group(1))))
