"""The hedges of a number: "more than 40", "nearly 20", "30 or so"."""

from __future__ import annotations

import re

from atlas.text.numbers import Number

#: Words before a number → the qualifiers of the model they may be written as.
_PHRASES: dict[str, tuple[str, ...]] = {
    "more than": ("over",),
    "greater than": ("over",),
    "over": ("over",),
    "above": ("over",),
    "exceeding": ("over",),
    "upwards of": ("over", "at-least"),
    "at least": ("at-least",),
    "no fewer than": ("at-least",),
    "no less than": ("at-least",),
    "not less than": ("at-least",),
    "a minimum of": ("at-least",),
    "nearly": ("nearly",),
    "almost": ("nearly",),
    "close to": ("nearly",),
    "just under": ("nearly", "under"),
    "about": ("about",),
    "around": ("about",),
    "some": ("about",),
    "roughly": ("about",),
    "approximately": ("about",),
    "circa": ("about",),
    "an estimated": ("about",),
    "up to": ("up-to",),
    "as many as": ("up-to",),
    "as much as": ("up-to",),
    "a maximum of": ("up-to",),
    "no more than": ("up-to",),
    "not more than": ("up-to",),
    "less than": ("under",),
    "fewer than": ("under",),
    "under": ("under",),
    "below": ("under",),
}
_PHRASE = "|".join(
    phrase.replace(" ", r"\s+") for phrase in sorted(_PHRASES, key=len, reverse=True)
)
_BEFORE = re.compile(rf"\b({_PHRASE})\s+(?:the\s+|a\s+)?$", re.IGNORECASE)
_NEAR = re.compile(rf"\b({_PHRASE})\b", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:\+|(?:or|and)\s+more\b)", re.IGNORECASE)
_OR_SO = re.compile(r"(?:\s+\w+)?\s+or\s+so\b", re.IGNORECASE)
# "Over three years" mostly means during them.
_DURATION = re.compile(r"[-\s]*(?:year|month|week|day|decade)", re.IGNORECASE)


def qualifiers(text: str, number: Number) -> frozenset[str]:
    """The qualifiers that a text gives a number; empty when it gives none."""
    if _MORE.match(text, number.end):
        return frozenset({"at-least", "over"})
    if _OR_SO.match(text, number.end):
        return frozenset({"about"})
    match = _BEFORE.search(text[max(0, number.start - 40) : number.start])
    if match is None:
        return frozenset()
    phrase = _plain(match)
    if phrase == "over" and _DURATION.match(text, number.end):
        return frozenset()
    return frozenset(_PHRASES[phrase])


def qualifiers_around(text: str) -> frozenset[str]:
    """Every qualifier a text uses anywhere."""
    found = {name for match in _NEAR.finditer(text) for name in _PHRASES[_plain(match)]}
    return frozenset(found)


def _plain(match: re.Match[str]) -> str:
    return " ".join(match.group(1).lower().split())
