"""Names as people look for them: without marks on letters, and in the order of a register."""

from __future__ import annotations

import re
import unicodedata

#: Letters that no Unicode form takes apart, and what people type and file them as. The search has
#: the same list for what is typed: ``docs/assets/js/letters.js``.
LETTERS = {
    **{"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ĳ": "ij", "ŋ": "n", "ĸ": "k", "ſ": "s"},
    **{"đ": "d", "ð": "d", "ɖ": "d", "ɗ": "d", "ø": "o", "ɔ": "o", "ł": "l", "ħ": "h", "ŧ": "t"},
    **{"ı": "i", "ɨ": "i", "ə": "e", "ɛ": "e", "ƙ": "k", "ɓ": "b", "ƀ": "b", "ƴ": "y", "ɲ": "n"},
    **{"ʉ": "u", "ɣ": "g", "ǥ": "g", "ƶ": "z", "ɩ": "i", "ʋ": "v"},
}
_LETTERS = str.maketrans(LETTERS)
# Marks on Latin, Greek and Cyrillic letters; in other scripts they are vowels.
_MARKS = re.compile("[\u0300-\u036f]")
_NUMBER = re.compile("[0-9]+")
_LONGEST_NUMBER = 20
# What stands between words; all other signs stand inside them ("E*Trade", "O'Brien").
_BETWEEN = re.compile(r"[\s/\u2010-\u2015-]+")


def plain_letters(text: str) -> str:
    """The text in small letters without marks: "Nhi Đồng" is "nhi dong", "ＡＢＣ" is "abc"."""
    apart = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return unicodedata.normalize("NFKC", apart.casefold().translate(_LETTERS))


def name_key(name: str) -> tuple[str, str]:
    """What names are sorted by, wherever they are listed.

    Case, marks and signs do not count ("Éclair" stands beside "Eclipse", "iCampus" at I), words
    do ("Sanofi China" before "Sanofique"), and numbers are compared as numbers. Digits come
    first, then Latin letters, then other scripts. Names that are the same by all this are in the
    order of their characters.
    """
    # Taken apart, Hangul stands in its order, and before kana and Han.
    words = _BETWEEN.sub(" ", unicodedata.normalize("NFD", plain_letters(name)))
    kept = "".join(filter(_counts, words))
    padded = _NUMBER.sub(lambda number: number[0].lstrip("0").zfill(_LONGEST_NUMBER), kept)
    return " ".join(padded.split()), name


def _counts(character: str) -> bool:
    if "\u02b0" <= character <= "\u02ff" or character in "\u3099\u309a":
        return False  # apostrophes as letters, and marks on kana
    return character == " " or unicodedata.category(character)[0] in "LMN"
