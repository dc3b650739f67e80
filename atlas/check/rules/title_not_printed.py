"""The title of a source is printed in its text.

Readers find the original by it, and it stands in every citation. A notice where the text lacks a
word of it: mostly somebody translated or shortened it.

Write it as the text prints it. Where only the page has it, and the archived text does not, say so
under `oddities` of the source ("The title is that of the page").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedSource
from atlas.text.names import plain_letters
from atlas.text.quotes import prints
from atlas.text.scripts import without_blanks
from atlas.text.words import WORD

SEVERITY = "notice"
ONLY_IN = "seeds/sources.yml"
GOOD = """\
title: All-out innovation
"""
BAD = """\
title: Innovation everywhere
oddities: []
"""
_TITLE = re.compile(r"\b(?:title|headline|heading)\b", re.IGNORECASE)


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for the words of each title in the text."""
    for source in atlas.sources.values():
        if any(map(_TITLE.search, source.record.oddities)):
            continue
        if missing := _missing(source):
            yield Finding(
                source.document,
                (*source.at, "title"),
                f"the text does not print the title: it lacks '{missing}'",
                found=source.record.title,
                fix="write the title as the text prints it; if only the page has it, say so under "
                "`oddities`: The title is that of the page.",
            )


def _missing(source: LoadedSource) -> str:
    """The first word of the title that its text lacks; empty for none."""
    title, text = source.record.title, source.text
    if prints(text, title):
        return ""
    if without_blanks(title):
        return title
    printed = {plain_letters(word) for word in WORD.findall(text)}
    return next((word for word in WORD.findall(title) if plain_letters(word) not in printed), "")
