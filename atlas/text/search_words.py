"""Words under which a text is looked for though it does not print them.

The search compares whole words from their beginning. So it has to be given the plain form of a word
that is typed without its marks, the ways to write a sign, and the parts of what is written without
spaces. What is typed is made plain by ``docs/assets/js/letters.js``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from atlas.text.names import plain_letters

_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")
# Scripts without spaces between words: Thai to Myanmar, Khmer, kana, Han and Hangul.
_UNBROKEN = re.compile("[฀-႟ក-៿぀-ヿ㐀-鿿豈-﫿가-힣\U00020000-\U0003ffff]{2,}")
#: No part of such a text is longer: a longer question is compared as far as this.
_LONGEST_PART = 8
# "AT & T", "R and D": what is typed so is looked for as one word.
_PAIR = re.compile(r"(?<!\w)([^\W\d_]{1,2})\s*(?:[&+]|\sand\s)\s*([^\W\d_]{1,2})(?!\w)", re.I)
_ELIDED = re.compile(r"\w{1,2}[’'](\w{3,})")
# As Germans and Scandinavians write these where their keyboards lack them.
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def other_words(text: str) -> str:
    """Those words, each once, with single spaces; mostly none for plain English."""
    composed = unicodedata.normalize("NFC", text)
    words = dict.fromkeys(_other_words(composed))
    return " ".join(word for word in words if word)


def _other_words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        small = found[0].lower()
        if not small.isascii():
            for other in (small, small.translate(_WRITTEN_OUT)):
                if (plain := plain_letters(other)) != small:
                    yield plain
        if elided := _ELIDED.match(found[0]):
            yield plain_letters(elided[1])
    for found in _PAIR.finditer(text):
        yield plain_letters(found[1] + found[2])
    for found in _UNBROKEN.finditer(text):
        for start in range(1, len(found[0])):
            part = found[0][start : start + _LONGEST_PART]
            if not unicodedata.category(part[0]).startswith("M"):
                yield part
