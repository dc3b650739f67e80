"""Numbers that go on in another language than their text's: "4 milhões" in what is read as English.

Read by the digits alone it would be 4. Short words are left out, since they are others' words too:
"5 mi", "5 cents".
"""

from __future__ import annotations

import re
from functools import cache

from atlas.text.languages import primary
from atlas.text.numbers.number import Number
from atlas.text.numbers.vocabulary import IDEOGRAPHIC, read_languages, words_of

_SHORTEST = 6


def goes_on(text: str, number: Number, language: str) -> tuple[str, int] | None:
    """The other language (BCP 47) with a scale behind a number, and where that ends.

    ``None`` if there is none, or the text's own language has the word.
    """
    if number.kind != "count" or number.scale != 1:
        return None
    for other, scale in _scales(primary(language)):
        if found := scale.match(text, number.end):
            return other, found.end()
    return None


@cache
def _scales(language: str) -> list[tuple[str, re.Pattern[str]]]:
    """The scales of the other languages that are read, each as it stands behind digits."""
    found = []
    for other in sorted(read_languages() - {language}):
        words = words_of(other)
        pieces = "|".join(words.scales.values()) if words else "(?!)"
        short = "" if other in IDEOGRAPHIC else rf"(?=[^\W\d_]{{{_SHORTEST},}})"
        end = "" if other in IDEOGRAPHIC else r"(?![^\W\d_])"
        found.append((other, re.compile(rf"\s?{short}(?:{pieces}){end}", re.IGNORECASE)))
    return found
