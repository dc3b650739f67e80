"""A source text is the one that was archived, byte for byte.

The catalogue keeps the SHA-256 of every text. Texts in `seeds/` are evidence and never edited;
misprints stay and are listed under `oddities`. For a new source leave `sha256` out: the check then
prints the line to paste. If an archived text was changed by accident, restore it with git. If a
better copy of the document was archived on purpose, correct the catalogue.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedSource

SEVERITY = "error"
GOOD = """\
file: example.txt
sha256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae
"""
BAD = """\
file: example.txt
sha256: 0000000000000000000000000000000000000000000000000000000000000000
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare digests."""
    for source in atlas.sources.values():
        if source.digest != source.record.sha256:
            message, fix = _told(source)
            at = (*source.at, "sha256")
            yield Finding(source.document, at, message, found=source.record.sha256, fix=fix)


def _told(source: LoadedSource) -> tuple[str, str]:
    file = f"seeds/{source.record.file}"
    line = f"`sha256: {source.digest}`"
    if _with_other_line_ends(source):
        return (
            f"{file} differs from the archived text in its line ends",
            f"restore them: an editor or git has changed them; if {file} is new, write {line}",
        )
    if source.restorable:
        return (
            f"{file} is no longer the text that was archived",
            f"restore it with `git checkout HEAD -- {file}`; if another copy was archived on "
            f"purpose, write {line}",
        )
    return (
        f"{file} does not have the digest in the catalogue",
        f"if this is the archived text, unchanged, write {line}",
    )


def _with_other_line_ends(source: LoadedSource) -> bool:
    plain = source.text.replace("\r\n", "\n")
    other = (plain, plain.replace("\n", "\r\n"))
    return source.record.sha256 in (sha256(text.encode()).hexdigest() for text in other)
