"""What money is printed as: codes, signs and names of currencies, with the codes each can mean.

Codes are those of ISO 4217 and names CLDR's, in the language of the text and in English; a bare
noun ("kroner", "dollars") can mean every currency that has it. Signs are listed here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

from atlas.codes import currencies
from atlas.text.languages import primary
from atlas.text.numbers.vocabulary import money_names

_DOLLARS = """USD AUD CAD HKD SGD NZD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD
    XCD MXN CLP COP ARS UYU DOP"""
#: Signs and short forms with the codes they can mean, the usual one first.
_SIGNS: dict[str, str] = {
    "US$ U$S USD$ US-$ $US": "USD",
    "HK$": "HKD",
    "A$ AU$ AUD$": "AUD",
    "C$ CA$ CDN$ CAD$ Can$": "CAD",
    "S$ SG$": "SGD",
    "NZ$": "NZD",
    "NT$ TW$": "TWD",
    "R$ BRL$": "BRL",
    "MX$ Mex$ MEX$": "MXN",
    "AR$": "ARS",
    "CL$ CLP$": "CLP",
    "COL$": "COP",
    "€ €uro": "EUR",
    "£": "GBP EGP",
    "₤": "GBP ITL",
    "E£ LE": "EGP",
    "I£": "ILS",
    "CN¥ CN￥ RMB RMB¥ RMB￥ Rmb ¥RMB": "CNY",
    "JP¥ JP￥": "JPY",
    "¥ ￥": "CNY JPY",
    "₩ ￦": "KRW",
    "₹": "INR",
    "₨ Rs Rs.": "INR PKR LKR NPR MUR SCR",
    "Re": "INR",
    "RM": "MYR",
    "Rp Rp.": "IDR",
    "฿": "THB",
    "₫": "VND",
    "₱ PhP PHP₱ Php": "PHP",
    "₭": "LAK",
    "៛": "KHR",
    "৳ Tk Tk.": "BDT",
    "₮": "MNT",
    "₸": "KZT",
    "₴": "UAH",
    "₽ руб.": "RUB",
    "₺ TL": "TRY",
    "₼": "AZN",
    "₾": "GEL",
    "֏": "AMD",
    "₪ NIS": "ILS",
    "﷼": "SAR IRR YER QAR OMR",
    "SR SAR": "SAR",
    "Dh Dhs Dhs. AED": "AED",
    "QR": "QAR",
    "KD": "KWD",
    "₦": "NGN",
    "₵ GH₵ GH¢": "GHS",
    "KSh Ksh KSh.": "KES",
    "USh": "UGX",
    "TSh": "TZS",
    "Kč": "CZK",
    "zł": "PLN",
    "Ft": "HUF",
    "лв": "BGN",
    "kr kr.": "SEK NOK DKK ISK",
    "SFr SFr. sFr. Fr.": "CHF",
    "CHF": "CHF",
    "₡": "CRC",
    "₲ Gs.": "PYG",
    "S/ S/.": "PEN",
    "Bs Bs.": "BOB VES",
    "Q": "GTQ",
    "R": "ZAR",
}
#: Codes and signs that are words or names as well: money with a scale or a thousand and more.
_WORDS = """ALL TOP TRY CUP COP PEN GEL BAM MAD RON SOS LAK MOP ANG BIF MUR NAD PAB SAR SCR TJS TND
    VES WST AMD ARS BBD BSD BOB CAD CDF COU CUC DEM ECS ESP FIM GIP HTG HNL KES LEK LUF MGA MRO MTL
    MXP PLZ ROL RUR SIT SKK TPE TRL UYI VEB XEU YUM ZAL ZRN ZWD R Q KD QR SR TL LE Re RM Ft"""
_BLANKS = r"[ \u00a0\u2009\u202f]"


@dataclass(frozen=True)
class Money:
    """The patterns of a language: what may stand before a number, and what after it."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    meant: dict[str, frozenset[str]]

    def of(self, printed: str) -> frozenset[str]:
        """The codes that a sign or name can mean."""
        plain = " ".join(printed.split())
        return self.meant.get(plain) or self.meant.get(plain.casefold(), frozenset())


def needs_size(printed: str) -> bool:
    """Whether a code or sign is money only with a large number: "TOP 10", "COP 26"."""
    return printed.strip() in _WORDS.split()


@cache
def money(language: str) -> Money:
    """The money of a language (BCP 47)."""
    signs = {
        sign: frozenset(codes.split()) for keys, codes in _SIGNS.items() for sign in keys.split()
    }
    signs |= {code: frozenset({code}) for code in currencies()} | {"$": frozenset(_DOLLARS.split())}
    names = _names(primary(language)) | {
        name: codes
        for entries in (_listed("en"), _listed(primary(language)))
        for name, codes in entries.items()
    }
    by_length = sorted(signs, key=len, reverse=True)
    before = "|".join(map(re.escape, by_length))
    ideographic = primary(language) in ("zh", "ja", "ko")
    spelt = "|".join(
        re.escape(name).replace(r"\ ", r"\s+") for name in sorted(names, key=len, reverse=True)
    )
    end = "" if ideographic else r"(?![^\W\d_])"
    not_in_word = r"(?![A-Za-z])"
    if ideographic:
        prefixes = [
            name
            for name in names
            if not name.isascii() and name not in ("元", "円", "원", "块", "圆", "동", "엔")
        ]
        before += "|" + "|".join(map(re.escape, sorted(prefixes, key=len, reverse=True)))
    return Money(
        re.compile(rf"(?<![A-Za-z])(?:{before}){_BLANKS}?$"),
        re.compile(
            rf"(?:(?:{'|'.join(map(re.escape, by_length))}){not_in_word}|(?i:{spelt}){end})"
        ),
        {**names, **signs},
    )


@cache
def _listed(language: str) -> dict[str, frozenset[str]]:
    found = {}
    for names, codes in money_names(language).items():
        for name in names.split():
            found[name.replace("~", " ").casefold()] = frozenset(codes.split())
    return found


@cache
def _names(language: str) -> dict[str, frozenset[str]]:
    """The names of currencies in a language and in English, and their bare nouns, in lower case."""
    found: dict[str, set[str]] = {}
    for tag in {"en", language}:
        locale = Locale(tag)
        for code in currencies():
            printed = {str(locale.currencies.get(code, ""))} | {
                str(get_currency_name(code, count, locale=locale)) for count in (1, 2, 5)
            }
            for name in printed:
                full = name.casefold()
                if not full or full.upper() == code or re.search(r"[\d()]", full):
                    continue
                found.setdefault(full, set()).add(code)
                if tag in ("zh", "ja", "ko"):
                    found.setdefault(full.replace(" ", ""), set()).add(code)
                words = full.split()
                if tag == "en" and len(words) > 1 and words[-1] not in _NO_NOUNS.split():
                    found.setdefault(words[-1], set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items()}


#: First or last words of names in CLDR that are no name of money by themselves.
_NO_NOUNS = """
    unit units right rights certificate certificates account convertible reform rate equity
    marks points sols real gold unité unités unidad unidades unidade unità eenheid einheit
    cupones certificado certificat derechos droits diritti direitos bond funds code codes
    conto nuevo novo nova nouveau nouvelle neue neuer alter novi nieuwe nuova moneda moneta
"""
