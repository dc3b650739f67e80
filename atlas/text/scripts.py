"""How a text is written: with blanks between words or without, in Latin letters or in others."""

from __future__ import annotations

import re
import unicodedata

# Han, kana, Thai, Lao, Khmer, Burmese; Hangul, whose particles are written to the word.
_WITHOUT_BLANKS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3130-\u318f"
    "\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)


def without_blanks(text: str) -> bool:
    """Whether a text has letters of a script in which a word need not end at a blank."""
    return bool(_WITHOUT_BLANKS.search(text))


def in_latin_letters(text: str) -> bool:
    """Whether most letters of a text are Latin, as those of English and Portuguese are."""
    letters = [character for character in text if character.isalpha()]
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return latin * 2 > len(letters)
