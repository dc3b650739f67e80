"""The names of the months in any language, from CLDR."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

from atlas.text.folding import fold_plain
from atlas.text.languages import primary

#: Printed beside those of CLDR.
_ALSO = {
    "en": {"sept": 9},
    "de": {"jänner": 1, "feber": 2, "sept": 9, "märz": 3, "mär": 3, "mrz": 3, "jun": 6, "jul": 7,
           "septembers": 9, "oktobers": 10, "novembers": 11, "dezembers": 12},
    "fr": {"jan": 1, "fév": 2, "fevrier": 2, "avr": 4, "juill": 7, "aout": 8, "decembre": 12,
           "déc": 12},
    "es": {"setiembre": 9, "set": 9, "sep": 9, "sept": 9},
    "pt": {"marco": 3},
    "it": {"genn": 1, "febbr": 2, "giugn": 6, "sett": 9},
    "nl": {"sept": 9, "sep": 9, "mrt": 3, "maa": 3},
}  # fmt: skip


@cache
def month_names(language: str) -> dict[str, int]:
    """The months by their names written out, in small letters; empty where CLDR has none."""
    return _names(language, "wide")


@cache
def short_months(language: str) -> dict[str, int]:
    """The months by their abbreviations, in small letters and without full stops."""
    short = {**_names(language, "abbreviated"), **_ALSO.get(primary(language), {})}
    return {name: month for name, month in short.items() if name not in month_names(language)}


def _names(language: str, width: str) -> dict[str, int]:
    try:
        months = Locale.parse(primary(language)).months
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        fold_plain(name).casefold().rstrip("."): month
        for context in ("format", "stand-alone")
        for month, name in months[context][width].items()
        if any(map(str.isalpha, name))
    }
