"""Years in words and in Roman numerals: "nineteen ninety-eight", MMXIX.

================================  ========  =====
printed                           language  read
================================  ========  =====
nineteen ninety-eight             en        1998
twenty nineteen; nineteen oh-five en        2019 1905
in two thousand and nineteen      en        2019
neunzehnhundertachtundneunzig     de        1998
im Jahr zweitausendneunzehn       de        2019
mil neuf cent quatre-vingt-dix    fr        1990
en dos mil diecinueve             es        2019
MMXIX  MCMXCVIII                  any       2019 1998
two thousand people, MM, MIX      any       none
================================  ========  =====

Words of numbers are text2num's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import text_to_num

from atlas.text.printed_dates.moment import Found, Moment, found
from atlas.text.years import YEARS, reading

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
#: "Nineteen ninety-eight": a century and two digits, which no count is spoken in.
_ENGLISH = re.compile(
    rf"(?<![\w-])(?P<century>fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[- ]"
    rf"(?:oh[- ](?P<one>{_ONES})|(?P<teen>{_TEENS})|(?P<tens>{_TENS})(?:[- ](?P<ones>{_ONES}))?)"
    r"(?![\w-]| (?:hundred|thousand|million|billion))",
    re.IGNORECASE,
)
#: How numbers from 1500 to 2100 begin; what follows is tried word by word.
_BEGINNINGS = {
    "en": "two thousand|nineteen hundred|eighteen hundred|seventeen hundred",
    "de": r"(?:fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn)hundert\w*|zweitausend\w*",
    "fr": r"mil(?:le)? (?:cinq|six|sept|huit|neuf)[ -]cents?|deux[ -]mille?",
    "es": r"mil (?:quinientos|seiscientos|setecientos|ochocientos|novecientos)|dos mil",
    "pt": r"mil (?:e )?(?:quinhentos|seiscentos|setecentos|oitocentos|novecentos)|dois mil",
    "it": r"mille(?:cinque|sei|sette|otto|nove)cento\w*|duemila\w*",
    "nl": r"(?:vijftien|zestien|zeventien|achttien|negentien)honderd\w*|tweeduizend\w*",
}
_BEGIN = {
    code: re.compile(rf"(?<![\w-])(?:{words})(?!\w)", re.IGNORECASE)
    for code, words in _BEGINNINGS.items()
}
_WORD = re.compile(r"[ -]{1,2}[^\W\d_]+")
_MOST_WORDS = 6
_ROMAN = re.compile(
    r"(?<![\w.&-])(?=[MDCLXVI]{4})M{1,2}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    r"(?![\w&-])"
)
_WORTH = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def years_in_letters(text: str, language: str) -> Iterator[Found | None]:
    """The years of a text that are spelled out, in a language by its ISO 639 code."""
    for at in _ROMAN.finditer(text):
        if (year := _roman(at.group())) in YEARS:
            yield found(*at.span(), Moment(str(year)))
    if language == "en":
        for at in _ENGLISH.finditer(text):
            yield found(*at.span(), Moment(str(_english(at))))
    if language in _BEGIN:
        for at in _BEGIN[language].finditer(text):
            yield _spelled(text, at, language)


def _english(at: re.Match[str]) -> int:
    def worth(name: str) -> int:
        return int(text_to_num.text2num(at[name], "en")) if at[name] else 0

    return 100 * worth("century") + sum(map(worth, ("one", "teen", "tens", "ones")))


def _spelled(text: str, at: re.Match[str], language: str) -> Found | None:
    """The longest number that begins at a place, if it is a year."""
    ends = [at.end()]
    while len(ends) <= _MOST_WORDS and (word := _WORD.match(text, ends[-1])):
        ends.append(word.end())
    for end in reversed(ends):
        try:
            year = int(text_to_num.text2num(text[at.start() : end].lower(), language))
        except ValueError:
            continue
        # "Two thousand" is a round number more often than a year.
        worth = 0 if year % 100 == 0 or year >= 2000 else year
        meant = year in YEARS and reading(text, at.start(), end, language, year=worth)
        return found(at.start(), end, Moment(str(year))) if meant == "year" else None
    return None


def _roman(numeral: str) -> int:
    values = [_WORTH[sign] for sign in numeral]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
