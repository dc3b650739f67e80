"""Countries (ISO 3166-1) and currencies (ISO 4217) with their codes, as CLDR holds them."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

#: Numeric codes from here on are CLDR's and the UN's own, and no part of ISO 3166-1.
_FIRST_PRIVATE = 900
#: Currency codes of ISO 4217 that are no money: metals, test codes, bond units, none at all.
_NO_MONEY = frozenset(
    "XAG XAU XBA XBB XBC XBD XFO XFU XPD XPT XRE XSU XTS XUA XXX".split()  # noqa: SIM905
)
#: In CLDR, and not in ISO 4217: what trade or accounting calls a currency that has another code.
_NOT_ISO = frozenset({"CNH", "CNX", "ECV", "LUC", "LUL"})
#: What texts print, and the code that ISO 4217 gives it.
_PRINTED = {
    "CNH": "CNY",
    "DKR": "DKK",
    "EUO": "EUR",
    "NIS": "ILS",
    "NKR": "NOK",
    "NTD": "TWD",
    "RMB": "CNY",
    "SFR": "CHF",
    "SKR": "SEK",
    "STG": "GBP",
    "UKP": "GBP",
    "YEN": "JPY",
}
#: Countries of ISO 3166-1 that ISO 3166-2 lists as a part of another one, too.
_PARTS = {
    "CN": "HK MO TW",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "NL": "AW BQ CW SX",
    "NO": "SJ",
    "US": "AS GU MP PR UM VI",
}


@cache
def countries() -> frozenset[str]:
    """The alpha-2 codes of ISO 3166-1."""
    return frozenset(
        codes[0]
        for number, codes in get_global("territory_aliases").items()
        if number.isdecimal() and int(number) < _FIRST_PRIVATE and len(codes) == 1
    )


def country_name(code: str) -> str:
    """The English name of an alpha-2 code; the code itself when it has none."""
    return str(Locale("en", "GB").territories.get(code, code))


def country_meant(code: str) -> str:
    """The code that is meant by what is none in ISO 3166-1 ("UK", "usa", "France"), or nothing."""
    if code == "EL":  # what the European Union writes for Greece
        return "GR"
    if named := _by_name().get(code.casefold()):
        return named
    meant = get_global("territory_aliases").get(code.upper(), [code.upper()])
    return meant[0] if len(meant) == 1 and meant[0] in countries() else ""


@cache
def _by_name() -> dict[str, str]:
    names = Locale("en", "GB").territories
    return {names[code].casefold(): code for code in countries() if code in names}


def is_part_of(code: str, larger: str) -> bool:
    """Whether a country is the other one, or a part of it by ISO 3166-2: Hong Kong in China."""
    return code == larger or code in _PARTS.get(larger, "").split()


@cache
def currencies() -> frozenset[str]:
    """The codes of ISO 4217 that are or were money somewhere."""
    known = {
        currency[0]
        for territory in get_global("territory_currencies").values()
        for currency in territory
    }
    return frozenset(known - _NO_MONEY - _NOT_ISO)


def currency_meant(code: str) -> str:
    """The code that is meant by one that is not in ISO 4217 ("RMB"); empty when unknown."""
    return _PRINTED.get(code, "")
