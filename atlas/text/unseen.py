"""Characters that nobody sees: blanks of other kinds, and those without a face."""

from __future__ import annotations

import unicodedata

#: For a character class: everything that looks like a blank or like nothing.
BLANKS = r"\s\u00ad\u180e\u200b-\u200f\u2060\ufeff"
_NAMES = {
    "\t": "a tab",
    "\r": "a carriage return",
    "\f": "a form feed",
    "\u0085": "a next-line character",
    "\u00a0": "a no-break space",
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\u202f": "a narrow no-break space",
    "\u3000": "a full-width space",
    "\ufeff": "a byte order mark",
}


def name_of(character: str) -> str:
    """What to call a character that cannot be shown: "a no-break space (U+00A0)"."""
    code = f"U+{ord(character):04X}"
    name = _NAMES.get(character) or f"a {unicodedata.name(character, 'character').lower()}"
    return f"{name} ({code})"
