"""The hedges of a number: "more than 40", "40-odd", "~40", "rund 40", "40社以上".

=====================================  =================
printed                                qualifiers
=====================================  =================
in excess of 40, > 40                  over
upwards of 40, 40+, 40 labs or more    over, at-least
at least 40, ≥ 40, no fewer than 40    at-least
just shy of 40, almost 40              nearly
just under 40, knapp 40                nearly, under
about 40, ~40, 40 or so, vingtaine     about
40-odd, gut 40                         over, about
up to 40, ≤ 40, no more than 40        up-to
fewer than 40, < 40                    under
10 to 15, between 10 and 15            the ends: at-least and up-to
all but 3                              except
=====================================  =================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from atlas.text.languages import primary
from atlas.text.numbers import Number
from atlas.text.numbers.language import ABOUT, LEAST, MOST, NEARLY, OVER, UNDER
from atlas.text.numbers.vocabulary import hedges_of

_SIGNS = {
    "~": ABOUT,
    "∼": ABOUT,
    "≈": ABOUT,
    "±": ABOUT,
    "＞": OVER,
    ">": OVER,
    "≥": LEAST,
    "⩾": LEAST,
    "＜": UNDER,
    "<": UNDER,
    "≤": MOST,
    "⩽": MOST,
}
_SIGN = re.compile(rf"([{''.join(_SIGNS)}])(=?)\s?$")
_LOW, _HIGH = frozenset({LEAST, OVER, ABOUT}), frozenset({MOST, UNDER, ABOUT})
_WITH_EQUALS = {OVER: LEAST, UNDER: MOST}
# "Over three years" mostly means during them.
_DURATION = re.compile(r"[-\s]*(?:year|month|week|day|decade|quarter|hour)", re.IGNORECASE)
_DURING = re.compile(r"(?:over|within|past|around|near|beyond|exceed\w*)", re.IGNORECASE)
#: What may stand between a hedge and its number: "more than a total of 40", "circa i due terzi".
_SMALL_WORDS = (
    r"the|an?|its|their|total|of|another|l[aeo]s?|el|os?|as?|il|gli|i|die|der|den|das|des|de|het"
    r"|un[ae]?|ein(?:e[nrm]?)?|un\s+total\s+de"
)
_FIGURES = ("zh", "ja", "ko")
#: What is counted, between a number and what hedges it: "40 new labs or more".
_COUNTED = r"(?:\s+[^\W\d_]+){0,2}?"


@dataclass(frozen=True)
class _Hedges:
    """The hedges of one language, as patterns; each group of a pattern is a row of its table."""

    rows: tuple[tuple[str, ...], ...]
    before: re.Pattern[str]
    near: re.Pattern[str]
    after: re.Pattern[str]

    def meant(self, match: re.Match[str]) -> frozenset[str]:
        """What a match of one of the patterns can be written as."""
        return frozenset(self.rows[int(str(match.lastgroup)[1:])])


def qualifiers(text: str, number: Number, language: str = "en") -> frozenset[str]:
    """The qualifiers that a text gives a number; empty when it gives none."""
    if number.edge:
        return _LOW if number.edge == "low" else _HIGH
    if number.about:
        own = frozenset({ABOUT, OVER} if primary(language) in _FIGURES else {ABOUT})
        beside = _beside(text, number, language)
        # "Plus d'une centaine" is over 100, "près d'une centaine" nearly and about.
        return beside if beside - {NEARLY, ABOUT} else beside | own
    return _beside(text, number, language)


def _beside(text: str, number: Number, language: str) -> frozenset[str]:
    before = text[max(0, number.start - 48) : number.start]
    if sign := _SIGN.search(before):
        meant = _SIGNS[sign.group(1)]
        return frozenset({_WITH_EQUALS.get(meant, meant) if sign.group(2) else meant})
    hedges = _hedges(primary(language))
    if hedges is None:
        return frozenset()
    if after := hedges.after.match(text, number.end):
        return hedges.meant(after)
    match = hedges.before.search(before)
    if match is None:
        return frozenset()
    printed = match.group(str(match.lastgroup))
    if _DURING.fullmatch(printed) and (number.kind == "date" or _DURATION.match(text, number.end)):
        return frozenset()
    return hedges.meant(match)


def qualifiers_around(text: str, language: str = "en") -> frozenset[str]:
    """Every qualifier a text uses anywhere."""
    hedges = _hedges(primary(language))
    if hedges is None:
        return frozenset()
    found = [hedges.meant(match) for match in hedges.near.finditer(text)]
    return frozenset().union(*found)


@cache
def _hedges(code: str) -> _Hedges | None:
    table = hedges_of(code)
    if not table:
        return None
    before = "|".join(f"(?P<b{row}>{words})" for row, (_, words, _) in enumerate(table) if words)
    after = "|".join(f"(?P<a{row}>{words})" for row, (_, _, words) in enumerate(table) if words)
    flags = re.IGNORECASE
    if code in _FIGURES:
        # What is counted may stand before the hedge: 100社以上.
        counter = r"\s?(?:[^\s\d、。，,.;；]{0,4}?)\s?"
        start, gap = "", r"\s?(?:了|为|有)?"
        closing = re.compile(rf"{counter}(?:{after})", flags)
    else:
        start = r"(?<![\w-])"
        gap = rf"(?:\s+|(?<=['’]))(?:(?:{_SMALL_WORDS})\s+){{0,3}}"
        closing = re.compile(rf"(?:{after.replace('{}', _COUNTED)})", flags)
    return _Hedges(
        tuple(qualifiers for qualifiers, _, _ in table),
        re.compile(rf"{start}(?:{before}){gap}$", flags),
        re.compile(rf"{start}(?:{before})", flags),
        closing,
    )
