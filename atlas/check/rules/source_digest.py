"""A source text is the one that was archived, byte for byte.

The catalogue keeps the SHA-256 of every text. Texts in `seeds/` are evidence and never edited;
misprints stay and are listed under `oddities`. If the file was changed by accident, bring it back
with git. If a better copy of the document was archived on purpose, correct the catalogue.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas

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
            yield Finding(
                source.document,
                (*source.at, "sha256"),
                f"seeds/{source.record.file} has the SHA-256 {source.digest}",
                found=source.record.sha256,
                fix="bring the file back as it was archived (git checkout); correct the catalogue "
                "only when another copy was archived on purpose",
            )
