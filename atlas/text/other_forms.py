"""How a text writes a name of ours otherwise: "Hambourg", "toulousaine", "Parisian"."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from atlas.text.names import plain_letters
from atlas.text.words import WORD

# What French, Italian, Spanish, Portuguese, German and Dutch put to the name of a place.
_ADJECTIVE = re.compile(
    r"(?:iens?|iennes?|ais|aises?|ois|oises?|ains?|aines?|ins|ines?|andes?|eens?|eennes?|iques?"
    r"|ese|esi|an[aoi]s?|in[aoi]s?|en[aoi]s?|u?ens[ei]s?|eñ[ao]s?|eir[ao]s?|es[ae]s?|er|erin"
    r"|isch\w{0,2}|s[ae]?)"
)
_ENGLISH = re.compile(r"(?:i?ans?|ese|ers?|ites?)")
#: Words for places that do not begin with our name for them: beginnings, without accents.
_IRREGULAR = {
    "basel": "basler",
    "cologne": "kolner",
    "florence": "florentin",
    "geneva": "genfer|ginevrin|ginebrin",
    "glasgow": "glaswegian",
    "lisbon": "lisboet|lissabon",
    "madrid": "madrilen|madrilegn",
    "manchester": "mancunian",
    "milan": "mailander",
    "moscow": "muscovite|moskauer|moscovit",
    "munich": "munch[e]?ner|munichois|muniques|monaques",
    "naples": "neapolitan|napolitain|napoletan",
    "rome": "roman[aoeis]?s?\\b|romain|romisch|romer\\b",
    "sao paulo": "paulistan",
    "venice": "venetian|venezian|venitien",
    "vienna": "wiener|viennois|vienes|viennes",
    "zurich": "zurcher|zurich",
}
_SHORTEST = 4
#: So alike are "Hambourg" and "Hamburg" (93), "Geneva" and "Genève" (83), out of 100.
_ALIKE = 70


def adjective_of(name: str, text: str, *, english: bool = False) -> str:
    """The word of a text that is made of the name of a place, as "toulousaine"; empty for none.

    In English it has a capital: "Parisian", "New Yorker".
    """
    if irregular := _IRREGULAR.get(plain_letters(name)):
        for found in WORD.finditer(text):
            lower = english and found.group().islower()
            if not lower and re.match(irregular, plain_letters(found.group())):
                return found.group()
    before, _, last = plain_letters(name).rpartition(" ") if english else ("", "", name)
    stem = plain_letters(last)
    stem = stem[:-1] if stem[-1:] in "aeiou" else stem
    if len(stem) < _SHORTEST or " " in last or before not in plain_letters(text):
        return ""
    endings = _ENGLISH if english else _ADJECTIVE
    for found in WORD.finditer(text):
        if english and found.group().islower():
            continue
        plain = plain_letters(found.group())
        ending = plain[len(stem) :].removeprefix(stem[-1])  # "lyonnaise"
        if plain.startswith(stem) and endings.fullmatch(ending):
            return found.group()
    return ""


def spelling_of(name: str, text: str) -> str:
    """The word with a capital that is most like a name; empty where none is."""
    wanted = plain_letters(name)
    if len(wanted) < _SHORTEST or " " in name:
        return ""
    alike: list[tuple[float, str]] = [
        (fuzz.ratio(wanted, plain_letters(word)), word)
        for word in WORD.findall(text)
        if word[0].isupper() and plain_letters(word[0]) == wanted[0]
    ]
    best = max(alike, default=(0, ""))
    return best[1] if best[0] >= _ALIKE else ""
