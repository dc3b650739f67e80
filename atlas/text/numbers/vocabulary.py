"""The ten languages whose numbers are read, and the signs of their digits.

Words of numbers themselves ("twenty-three") are text2num's business, names of months and currencies
and the signs in digits are CLDR's; what else stands with numbers is in ``languages/``, a module a
language.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import ModuleType

from babel import Locale, UnknownLocaleError

from atlas.text.languages import primary
from atlas.text.numbers.language import Hedges, Words
from atlas.text.numbers.languages import (
    chinese,
    dutch,
    english,
    french,
    german,
    italian,
    japanese,
    korean,
    portuguese,
    spanish,
)

_READ: dict[str, ModuleType] = {
    "en": english,
    "de": german,
    "fr": french,
    "es": spanish,
    "pt": portuguese,
    "it": italian,
    "nl": dutch,
    "zh": chinese,
    "ja": japanese,
    "ko": korean,
}
#: The languages in which words are written without blanks, or counters follow the number at once.
IDEOGRAPHIC = frozenset({"zh", "ja", "ko"})


@dataclass(frozen=True)
class Signs:
    """The signs of a language's digits: its decimal mark, and what it groups them with."""

    decimal: str
    group: str


def is_read(language: str) -> bool:
    """Whether the numbers of a language (BCP 47) are read."""
    return primary(language) in _READ


def read_languages() -> frozenset[str]:
    """The languages whose numbers are read."""
    return frozenset(_READ)


def words_of(language: str) -> Words | None:
    """The words of a language; ``None`` where it is not read."""
    module = _READ.get(primary(language))
    return module.WORDS if module else None


def money_names(language: str) -> dict[str, str]:
    """The usual names of money in a language, blanks written as ``~``, with their codes."""
    module = _READ.get(primary(language))
    return dict(module.MONEY) if module else {}


def hedges_of(language: str) -> Hedges:
    """The hedges of a language; empty where it is not read."""
    module = _READ.get(primary(language))
    return list(module.HEDGES) if module else []


@cache
def signs_of(language: str) -> Signs:
    """The signs of a language, of its region where CLDR has one, after CLDR."""
    for tag in (language, primary(language)):
        try:
            symbols = Locale.parse(tag, sep="-").number_symbols["latn"]
            break
        except (UnknownLocaleError, ValueError, KeyError):
            continue
    else:
        return Signs(".", ",")
    group = str(symbols["group"])
    return Signs(str(symbols["decimal"]), "." if group in ("\u00a0", "\u202f") else group)


@cache
def powers(language: str) -> dict[str, Decimal]:
    """The scales of a language, as pieces of regular expressions, with what they are worth."""
    words: Words = _READ[primary(language)].WORDS
    found = {pieces: Decimal(10) ** power for power, pieces in words.scales.items()}
    return found | {words.dozens: Decimal(12)}
