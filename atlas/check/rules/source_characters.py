"""Invisible characters of a source are listed.

Soft hyphens, zero-width spaces, no-break spaces, byte order marks and odd line ends come with texts
from web pages and PDF files. They do no harm: quotations are compared without them, so a passage
can be copied or typed as it looks. But a reader of the file should know of them, and a replacement
character (�) shows that a letter was lost. The text stays unchanged; name the character under
`oddities` of its source, and the notice disappears.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.odd_characters import odd_characters

SEVERITY = "notice"
GOOD = """\
oddities:
  - Has three soft hyphens, where the page breaks words.
"""
BAD = """\
# the text has soft hyphens, and no oddity of its source names them
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Count what no oddity names."""
    for source in atlas.sources.values():
        noted = " ".join(source.record.oddities).casefold()
        unseen = [
            f"{met.times:,} × {name} (first in line {met.line}, column {met.column})"
            for name, met in odd_characters(
                source.text, source.record.language, source.digest
            ).items()
            if name.casefold() not in noted
        ]
        if unseen:
            yield Finding(
                source.document,
                (*source.at, "file"),
                f"seeds/{source.record.file} holds {'; '.join(unseen)}",
                found=source.record.file,
                fix="leave the text unchanged, and name the characters under `oddities`; "
                "quotations are compared without them",
            )
