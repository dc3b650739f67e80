"""A translation is of a passage in another language.

`translation` gives readers a passage in the language of the atlas. Of a source that is in that
language it would be a second wording beside the source's own.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import evidence_of
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.content_words import PROSE
from atlas.text.languages import primary

SEVERITY = "error"
GOOD = """\
evidence:
  - source: hengming-2021   # in Chinese
    quote: 设立首个研究院
    translation: set up its first research institute
"""
BAD = """\
evidence:
  - source: sanofi-ciie-2019   # in English
    quote: set up its first research institute in Suzhou
    translation: founded its first institute in Suzhou
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look at the source of every passage that has a translation."""
    for profile in atlas.profiles.values():
        for at, item in evidence_of(profile.record):
            source = atlas.sources.get(item.source)
            if item.translation and source and primary(source.record.language) == PROSE:
                yield Finding(
                    profile.document,
                    (*at, "translation"),
                    f"the source '{item.source}' is in English already",
                    found=item.translation,
                    fix="remove the translation, or correct the source's `language`",
                )
