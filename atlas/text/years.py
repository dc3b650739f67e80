"""Whether four digits are a year, or count what follows them: "in 2021", "2021 hospitals".

==============================  ===========================================
printed                         read
==============================  ===========================================
Acme grew 2021; in 2021 Acme    a year
2021 hospitals, 1200 Betten     a count
in 2021 hospitals were built    a count, since both can be meant
im Jahr 2021 Kliniken           a year, by the words before it
in 1200; 1200; Via Roma, 1589   a year; neither; neither
==============================  ===========================================
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from atlas.text.languages import primary

Reading = Literal["year", "count", "either"]
#: Years that need no word before them; those before are as often a price or a number of a house.
YEARS = range(1500, 2101)
#: What stands before a year, by language; pieces of regular expressions.
_BEFORE = {
    "en": r"in|since|by|from|until|till|to|during|of|for|before|after|through|early|late|mid|year"
    r"|end|fiscal|and|between|spring|summer|autumn|fall|winter|throughout|circa|around",
    "de": r"im\s+jahre?|jahr|seit|bis|ab|von|ende|anfang|mitte|in|nach|vor|frühjahr|sommer|herbst"
    r"|winter|und|quartal|für",
    "fr": r"en|depuis|dès|fin|début|mi|courant|année|années|jusqu['’]en|avant|après|horizon|de|à|et"
    r"|pour|printemps|été|automne|hiver|exercice|l['’]an|d['’]ici(?:\s+à)?|entre|trimestre",
    "es": r"en|desde|hasta|año|años|de|del|a|finales|principios|mediados|para|durante|el|antes"
    r"|y|e|ejercicio|primavera|verano|otoño|invierno|entre|trimestre|semestre",
    "pt": r"em|desde|até|ano|anos|de|do|a|final|início|meados|para|durante|e|exercício|entre"
    r"|primavera|verão|outono|inverno|trimestre|semestre|no\s+ano",
    "it": r"nel|dal|del|al|entro\s+il|il|fine|inizio|anno|anni|metà|in|di|e|per\s+il|primavera"
    r"|estate|autunno|inverno|entro|trimestre|semestre|tra|fra",
    "nl": r"in|sinds|vanaf|tot|eind|begin|medio|jaar|jaren|van|voor|na|en|tegen|voorjaar|zomer"
    r"|najaar|herfst|winter|kwartaal|tussen",
}
_FIGURES = ("zh", "ja", "ko")
#: Languages whose nouns all begin with a capital.
_CAPITALS = ("de",)
#: What follows a year and is no noun that it could count.
_NO_NOUN = re.compile(
    r"and|the|with|when|while|after|before|from|for|but|was|were|had|has|have|will|would|where|which|who"
    r"|that|this|its|their|our|his|her|at|by|than|then|until|since|through|into|over|under|between"
    r"|because|although|also|is|are|or|as|to|of|in|on|said|says|saw|until|amid|during|compared|plus|thus"
    r"|and|across|towards|perhaps|always|less|sales|results|figures|earnings|revenues?"
    r"|und|mit|als|wurde|wurden|hat|haben|der|die|das|den|dem|bei|für|von|zum|zur|ist|sind|war|waren"
    r"|avec|est|sont|les|des|une|par|pour|dans|sur|qui|que|ans|mais|puis|sans|plus|dès|vers|très|nous|vous|ils"
    r"|con|los|las|del|por|para|que|fue|fueron|más|tras|entre|unos|unas"
    r"|com|uma|dos|das|foi|foram|pela|pelo|nos|nas|aos|seus|mais|após|pelos|pelas"
    r"|della|delle|dei|gli|che|per|con|nel|sono|stato|stata|nei|dai|sui|ai|agli|poi|oggi|quasi|suoi"
    r"|met|voor|van|het|een|werd|werden|door|naar|heeft|hebben|zijn|tussen|binnen|boven|buiten|eens|reeds"
    r"|opened|announced|signed|began|started"
)
_NOUN = re.compile(r"[\s-]([a-zà-ÿ]{3,})\b")
_UNIT = re.compile(r"\s?(?:[kcm]?m[²³]?|[kMG]W|[mk]g|ha|km/h|°|Hz|kcal)(?!\w)")
_GERMAN_NOUN = re.compile(r"\s+[A-ZÄÖÜ][a-zäöüß]{3,}")
_GERMAN_ADJECTIVE = re.compile(
    r"\s+(?:neue|weitere|zusätzliche|junge|eigene|große|kleine|verschiedene|deutsche|klinische)[nr]?"
    r"\s+[A-ZÄÖÜ]"
)
_PLURAL = {
    "it": r"[a-zà-ÿ]+i",
    "nl": r"[a-zà-ÿ]+(?:en|s)",
    "": r"[a-zà-ÿ]+(?:s|x)|people|staff|men|women|children",
}
#: Before the number of a house, an article, a page.
_LABEL_BEFORE = re.compile(
    r"(?:#|§|\b(?:nr?|no|nos|v|art|p|pp|pag|nº|n°|núm|num)\.?|\b(?:Via|Rua|Calle|Avenida|Av\.|Avda\.)"
    r"\s[^,.;:()\d]{2,40},)\s?$",
    re.IGNORECASE,
)
_NEAR = 24
#: Weak: these stand before a count as well ("von 2021 Kliniken").
_WEAK = re.compile(r"\b(?:von|in|und|für|of|for|to|and|de|à|et|y|e|a|di|van|en|voor|between)\s+$")


def reading(text: str, start: int, end: int, language: str, year: int | None = None) -> Reading:
    """What the four digits from ``start`` to ``end`` are: "year", "count" or "either".

    ``year``: what they are worth, if they are words; 0 for one that needs a word before it.
    """
    code = primary(language)
    before = text[max(0, start - 4 * _NEAR) : start]
    opened = bool(_before(code).search(before[-_NEAR:]))
    if _LABEL_BEFORE.search(before) or _UNIT.match(text, end):
        return "count"
    if (int(text[start:end]) if year is None else year) not in YEARS and not opened:
        return "count"
    counted = _counted(text, end, code)
    if not counted:
        return "year"
    if not opened:
        return "count" if counted == "sure" else "either"
    strong = code in _CAPITALS and not _WEAK.search(before)
    return "either" if counted == "sure" and not strong else "year"


def before_year(language: str) -> re.Pattern[str]:
    """What stands before a year in a language, at the end of a text."""
    return _before(primary(language))


def _counted(text: str, end: int, code: str) -> str:
    """Whether a noun follows that four digits could count: "sure", "maybe", or empty for none."""
    if code in _FIGURES:
        span = re.match(r"\s?[-–~～]\s?\d{4}", text[end : end + 8])
        return "" if span or not re.match(r"\s?\w", text[end : end + 2]) else "sure"
    if code in _CAPITALS:
        if _GERMAN_NOUN.match(text, end) or _GERMAN_ADJECTIVE.match(text, end):
            return "sure"
        return ""
    noun = _NOUN.match(text, end)
    if noun is None or _NO_NOUN.fullmatch(noun.group(1)):
        return ""
    plural = re.fullmatch(_PLURAL.get(code, _PLURAL[""]), noun.group(1))
    return "sure" if plural else "maybe"


@cache
def _before(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[^\w])(?:{_BEFORE.get(code, '(?!)')})\s+$", re.IGNORECASE)
