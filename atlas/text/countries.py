"""Countries in text: their names in any language, and the words made from them.

Names are those of CLDR. That "Chinese" goes with "China" follows from the endings of English;
those that do not ("Dutch") are listed.
"""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError

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
