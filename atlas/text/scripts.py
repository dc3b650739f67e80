"""How a text is written: with blanks between words or without, in Latin letters or in others.

`word_may_end` is where quotations and names may begin and end. In scripts with blanks that is where
words do. Chinese, Japanese, Thai and their like write no blanks, so that any two characters may be
parted but those of one number or syllable, and of a Japanese word in katakana. In Korean, a
particle may follow what is quoted or named.
"""

from __future__ import annotations

import re
import unicodedata

# Han, kana, Thai, Lao, Khmer, Burmese.
_RUN_TOGETHER = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff"
    "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
_IN_RUN = re.compile(f"[{_RUN_TOGETHER}]")
_IN_HANGUL = re.compile(f"[{_HANGUL}]")
_WITHOUT_BLANKS = re.compile(f"[{_RUN_TOGETHER}{_HANGUL}]")
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff]")
_HAN_NUMBER = re.compile("[〇零一二三四五六七八九十百千万億亿兆萬两兩]")
# Thai and Lao vowels that stand before the consonant they follow in speech.
_LEADING_VOWEL = re.compile("[\u0e40-\u0e44\u0ec0-\u0ec4]")
# What stands between sentences and their parts in Chinese and Japanese, half-width forms folded.
_SIGNS = re.compile("[\u3001-\u3003\u3008-\u301f\u30fb\uff01-\uff65]")
_PARTICLE = (
    "은|는|이|가|을|를|과|와|의|에|에서|에게|에게서|께|께서|로|으로|로서|으로서|로써|으로써|도|만|까지|부터"
    "|보다|처럼|이나|나|이라|라|이라는|라는|이다|이며|이고|이란|란|이랑|랑|하고|마다|조차|측|측은|측이|씨"
    "|사|사는|사의|사와|등|등과|등의|등이|등은|등을"
)
_PARTICLES = re.compile(rf"(?:{_PARTICLE}){{1,2}}(?![{_HANGUL}])")


def without_blanks(text: str) -> bool:
    """Whether a text has letters of a script in which a word need not end at a blank."""
    return bool(_WITHOUT_BLANKS.search(text))


def runs_together(character: str) -> bool:
    """Whether a character is of a script that writes no blanks, or one of its signs."""
    return bool(_IN_RUN.match(character) or _SIGNS.match(character))


def width(text: str) -> int:
    """The length of a text in letters; a character that stands for a syllable or word is two."""
    return len(text) + len(_WITHOUT_BLANKS.findall(text))


def word_may_end(text: str, index: int) -> bool:
    """Whether a quotation or name may begin or end between ``index - 1`` and ``index``."""
    if not 0 < index < len(text):
        return True
    before, after = text[index - 1], text[index]
    if _is_mark(after):
        return False
    if _is_mark(before):  # it is of the letter before it
        before = next((one for one in text[index - 2 :: -1] if not _is_mark(one)), before)
    if before.isalnum() and after.isalnum():
        return _within_run(text, index, before, after)
    # "1" is no part of "1,100" that one may quote, nor "4" of "4.5".
    inner = before in ",." and text[max(index - 2, 0) : index - 1].isdigit() and after.isdigit()
    outer = after in ",." and before.isdigit() and text[index + 1 : index + 2].isdigit()
    return not (inner or outer)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _within_run(text: str, index: int, before: str, after: str) -> bool:
    if _IN_HANGUL.match(after):
        return bool(_PARTICLES.match(text, index)) and not before.isdigit()
    if _IN_HANGUL.match(before):
        return bool(_IN_RUN.match(after))
    if not (_IN_RUN.match(before) or _IN_RUN.match(after)):
        return False
    numbers = [bool(_HAN_NUMBER.match(one)) or one.isdigit() for one in (before, after)]
    katakana = _KATAKANA.match(before) and _KATAKANA.match(after)
    # What is counted belongs to its number: 2019 and 年.
    counted = before.isdigit()
    return not (all(numbers) or katakana or counted or _LEADING_VOWEL.match(before))


def in_latin_letters(text: str) -> bool:
    """Whether most letters of a text are Latin, as those of English and Portuguese are."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin * 2 > len(letters)
