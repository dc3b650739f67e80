"""A source does not tell of years after its publication.

"In 2013 it opened a centre" cannot stand in a text that was published in 2012: the date is that of
something else, or the text was changed later. A notice where a sentence in English tells in the
past of a later year; plans and forecasts ("will", "by 2030") are left alone.

Correct `published`, or give it bounds (`2012/2013`). Where it is right all the same, name the year
in `published_note` or under `oddities` and say why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedSource
from atlas.text.clauses import clauses
from atlas.text.content_words import PROSE
from atlas.text.cues import Cues, cues
from atlas.text.languages import primary

SEVERITY = "notice"
ONLY_IN = "seeds/sources.yml"
GOOD = """\
published: 2013
published_basis: stated
"""
BAD = """\
published: 2012-07-30
published_basis: stated
"""
_IN_YEAR = re.compile(
    r"\b(?:in|since|during)\s+(?:(?:early|late|mid|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|spring|summer|autumn|fall|winter)[\s-]+)?((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:until|target\w*|goals?|forecast\w*|estimat\w+|scenario\w*|plan\w*|budget\w*|propos\w+)\b",
    re.I,
)


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for years after the publication that the text tells of as past."""
    known = cues(PROSE)
    for source in atlas.sources.values():
        when = source.record.published
        if not (known and when and when.latest) or primary(source.record.language) != PROSE:
            continue
        told = " ".join([source.record.published_note or "", *source.record.oddities])
        for year, sentence in _past_years(source, known):
            if year > when.latest.year and str(year) not in told:
                yield Finding(
                    source.document,
                    (*source.at, "published"),
                    f"published {when.display()}, and the text tells of {year} as past",
                    found=sentence,
                    fix="correct the date, or give it bounds; if it is right, say why in "
                    f"`published_note` or `oddities`, naming {year}",
                )
                break


def _past_years(source: LoadedSource, known: Cues) -> Iterator[tuple[int, str]]:
    """(year, sentence) where a clause in the past names a year."""
    folded = source.folded
    for passage in source.sentences:
        start, end = folded.span(passage)
        sentence = folded.text[start:end]
        found = list(_IN_YEAR.finditer(sentence))
        if not found or _AHEAD.search(sentence):
            continue
        if any(words.search(sentence) for words in (known.plan, known.doubt, known.aim)):
            continue
        for clause in clauses(sentence, known):
            words = "".join(sentence[first:last] for first, last in clause.spans)
            if known.past.search(words):
                yield from ((int(one[1]), sentence) for one in found if clause.holds(one.start()))
