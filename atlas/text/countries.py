"""Countries in text: their names in any language, and the words made from them.

Names are those of CLDR. That "Chinese" goes with "China" follows from the endings of English;
those that do not ("Dutch") are listed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from atlas.text.languages import primary
from atlas.text.names import plain_letters

_OTHER_NAMES = {
    "AE": ("UAE", "Emirates"),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "U.K.", "Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "KR": ("Korea", "Republic of Korea", "ROK"),
    "MM": ("Burma",),
    "NL": ("Holland",),
    "TR": ("Turkey",),
    "US": ("US", "U.S.", "USA", "U.S.A.", "United States of America", "America"),
    "VN": ("Viet Nam",),
}
_ADJECTIVES = {
    "american": ("us", "usa", "u.s", "united states", "states"),
    "british": ("britain", "uk", "u.k", "kingdom", "united kingdom"),
    "burmese": ("myanmar",),
    "congolese": ("congo",),
    "cypriot": ("cyprus",),
    "danish": ("denmark",),
    "dutch": ("netherlands", "holland", "the netherlands"),
    "emirati": ("emirates", "uae"),
    "english": ("england",),
    "european": ("eu",),
    "filipino": ("philippines",),
    "finnish": ("finland",),
    "french": ("france",),
    "greek": ("greece",),
    "irish": ("ireland",),
    "ivorian": ("ivory", "ivoire"),
    "laotian": ("laos",),
    "lebanese": ("lebanon",),
    "norwegian": ("norway",),
    "panamanian": ("panama",),
    "peruvian": ("peru",),
    "philippine": ("philippines",),
    "polish": ("poland",),
    "portuguese": ("portugal",),
    "scottish": ("scotland",),
    "spanish": ("spain",),
    "swedish": ("sweden",),
    "swiss": ("switzerland",),
    "thai": ("thailand",),
    "turkish": ("turkey", "turkiye"),
    "welsh": ("wales",),
}
#: The country of a language that most of its speakers live elsewhere.
_HOMES = {"ar": "", "en": "GB", "pt": "PT", "sw": "", "yi": ""}
#: Adjectives of countries without a language of their own, by language; without accents.
_PEOPLE_ELSEWHERE: dict[str, dict[str, tuple[str, ...]]] = {
    "US": {
        "de": ("(?:us-)?amerikanisch",),
        "fr": ("americain",),
        "es": ("estadounidens", "american"),
        "pt": ("norte-american", "american", "estadunidens"),
        "it": ("statunitens", "american"),
        "nl": ("amerikaans",),
    },
    "GB": {
        "de": ("britisch",),
        "fr": ("britannique",),
        "es": ("britanic",),
        "pt": ("britanic",),
        "it": ("britannic",),
        "nl": ("brits",),
    },
    "BR": {"nl": ("braziliaans",)},
    "NL": {"es": ("holandes",), "fr": ("hollandais",), "de": ("hollandisch",)},
}
_INFLECTED = r"(?:h?[aeio]|e[rnms]|[aoe]s|s|ne?s?)?"
# Longest first, so that "Canadian" loses "ian" and not "an".
_ENDINGS = ("ese", "ian", "ean", "ish", "an", "ic", "ia", "a", "e", "i", "n", "o", "s", "y")
_ROOT = 4


@lru_cache(maxsize=4096)
def country_names(code: str, *languages: str) -> tuple[str, ...]:
    """The names of a country in some languages, other usual ones in English included."""
    names = list(_OTHER_NAMES.get(code, ()))
    for language in ("en", *languages):
        try:
            name = Locale.parse(language).territories.get(code)
        except (UnknownLocaleError, ValueError):
            continue
        if name:
            names.append(name)
    return tuple(dict.fromkeys(names))


def prints_people(text: str, code: str, language: str) -> bool:
    """Whether a text in a language other than English prints the adjective of a country.

    CLDR has it as the name of the country's language: "französische", "alemana", "giapponesi".
    """
    stems = _people(code, primary(language))
    plain = plain_letters(text)
    return any(re.search(rf"(?<!\w){stem}{_INFLECTED}(?!\w)", plain) for stem in stems)


@lru_cache(maxsize=4096)
def _people(code: str, language: str) -> tuple[str, ...]:
    """The adjectives of a country in a language, without accents and endings."""
    found = list(_PEOPLE_ELSEWHERE.get(code, {}).get(language, ()))
    try:
        names = Locale.parse(language).languages
    except (UnknownLocaleError, ValueError):
        return ()
    for own, whole in get_global("likely_subtags").items():
        if len(own) == 2 and _HOMES.get(own, whole.rpartition("_")[2]) == code and own in names:
            name = plain_letters(names[own])
            found.append(re.escape(name[:-1] if name[-1] in "aeio" else name))
    return tuple(found)


@lru_cache(maxsize=65536)
def same_land(one: str, other: str) -> bool:
    """Whether two words are of one country, people or region: "Chinese" and "China"."""
    one, other = plain_letters(one), plain_letters(other)
    if one == other or other in _ADJECTIVES.get(one, ()) or one in _ADJECTIVES.get(other, ()):
        return True
    return bool(_roots(one) & _roots(other))


@lru_cache(maxsize=8192)
def is_land(word: str) -> bool:
    """Whether a word names a country, its people or a continent."""
    return any(same_land(word, name) for name in _lands())


@cache
def _lands() -> frozenset[str]:
    names = [
        *Locale.parse("en").territories.values(),
        *(n for of in _OTHER_NAMES.values() for n in of),
    ]
    return frozenset(name for name in names if " " not in name)


def _roots(word: str) -> set[str]:
    """What may be left of a word without its ending."""
    roots = {word} | {word.removesuffix(ending) for ending in _ENDINGS}
    return {root for root in roots if len(root) >= _ROOT}
