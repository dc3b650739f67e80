"""Our own words as a printer sets them; passages of sources stay as printed."""

from __future__ import annotations

import re

_MARK = re.compile("[\"'“”‘’]")
_BEFORE_OPENING = frozenset("([{<-–—/“‘")
_CLOSING_SINGLE = re.compile(r"(?<=\S)'(?!\w)")
# What follows an apostrophe at the beginning of a word: the '90s, rock 'n' roll, 's-Hertogenbosch.
_SHORTENED = re.compile(r"\d\ds\b|[nst](?!\w)|(?:[Tt](?:was|is|were|il)|em)\b")
# Feet and inches, minutes and seconds of arc.
_MEASURE = re.compile(r"(?<=\d)'(\s?\d+(?:\.\d+)?)\"(?!\w)")


def typographic(text: str) -> str:
    """The text with curly quotation marks and apostrophes for straight ones.

    A single mark before a word is an apostrophe unless another one ends the quotation; a double
    mark after a digit is that of inches unless it ends a quotation.
    """
    text = _MEASURE.sub(r"′\1″", text)
    last_closing = max((found.start() for found in _CLOSING_SINGLE.finditer(text)), default=-1)
    parts, position, before = list[str](), 0, ""
    within_double = within_single = False
    for found in _MARK.finditer(text):
        at, after = found.start(), text[found.end() : found.end() + 1]
        parts.append(text[position:at])
        before = text[at - 1] if at > position else before
        position = found.end()
        opens = (not before.strip() or before in _BEFORE_OPENING) and bool(after.strip())
        mark = found[0]
        if mark == '"':
            is_inch = before.isdigit() and not within_double
            mark = "“" if opens else "″" if is_inch else "”"
        elif mark == "'":
            quotes = opens and not within_single and at < last_closing
            mark = "‘" if quotes and not _SHORTENED.match(text, position) else "’"
        if mark in "“”″":
            within_double = mark == "“"
        elif mark == "‘" or not after.isalnum():
            within_single = mark == "‘"
        parts.append(mark)
        before = mark
    return "".join(parts) + text[position:]
