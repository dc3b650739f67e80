"""Characters that nobody sees: blanks of other kinds, and those without a face."""

from __future__ import annotations

import unicodedata

#: For a character class: everything that looks like a blank or like nothing.
BLANKS = r"\s\u00ad\u180e\u200b-\u200f\u2060\ufeff"
_NOUNS = {
    "\t": "tab",
    "\r": "carriage return",
    "\f": "form feed",
    "\u0085": "next-line character",
    "\u00a0": "no-break space",
    "\u00ad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u202f": "narrow no-break space",
    "\u3000": "full-width space",
    "\ufeff": "byte order mark",
}


def noun_of(character: str) -> str:
    """What to call a character that cannot be shown: "no-break space"."""
    return _NOUNS.get(character) or unicodedata.name(character, "private character").lower()


def name_of(character: str) -> str:
    """The same with its article and code: "a no-break space (U+00A0)"."""
    noun = noun_of(character)
    article = "an" if noun[0] in "aeiou" else "a"
    return f"{article} {noun} (U+{ord(character):04X})"
