"""A quotation is in its source, word for word.

This is the promise of the site: every statement rests on a passage that the archived source
prints. White space, the form of quotation marks and dashes, and Unicode form do not count; letters,
digits, punctuation and capitals do. `[…]` stands for left-out words between fragments that follow
one another within 1,500 characters; a fragment has at least two words or eight characters, and a
quotation starts and ends where words do. Copy the passage from the source instead of typing it.
"""

import re
from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import Cited, all_evidence, loose_evidence
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedSource
from atlas.problems import FieldPath, excerpt
from atlas.text.quotes import MAX_SPAN, Difference, Nearest, fault, find_quote, nearest
from atlas.text.unseen import name_of

SEVERITY = "error"
GOOD = """\
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""
BAD = """\
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi opened its first research institute in Suzhou
"""
# Below this likeness the "nearest" passage is a different one.
_ALIKE = 60


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for every quotation in its source."""
    for cited in [*all_evidence(atlas), *loose_evidence(atlas), *_not_cited(atlas)]:
        source = atlas.sources.get(cited.source)
        if source is None:
            continue
        if reason := fault(cited.quote):
            yield Finding(
                cited.document,
                cited.at,
                f"the quotation {reason}",
                found=cited.quote,
                fix="quote a whole passage",
            )
        elif not find_quote(source.folded, cited.quote):
            yield _missing(atlas, source, cited)


def _not_cited(atlas: Atlas) -> Iterator[Cited]:
    for source in atlas.sources.values():
        for index, passage in enumerate(source.record.not_cited):
            at: FieldPath = (*source.at, "not_cited", index, "quote")
            yield Cited(source.document, at, source.record.id, passage.quote, "catalogue")


def _missing(atlas: Atlas, source: LoadedSource, cited: Cited) -> Finding:
    message = f"the quotation is not in {source.record.id}"
    close = nearest(source.folded, cited.quote)
    for other in atlas.sources.values():
        if other is not source and find_quote(other.folded, cited.quote):
            fix = f"it is in the source '{other.record.id}'"
            break
    else:
        fix = _hint(source, close)
    if close and close.score >= _ALIKE and (differences := _differences(source, close)):
        message += f": {differences}"
    return Finding(cited.document, cited.at, message, found=cited.quote, fix=fix)


def _differences(source: LoadedSource, close: Nearest) -> str:
    """The first differences, in words."""
    differences = [_worded(part) for part in close.differences]
    differences += [
        f"only the spaces differ: the quotation has “{excerpt(part.quoted, 60)}”, the source "
        f"“{excerpt(part.printed, 60)}”"
        for part in close.spaces
    ]
    raw = source.text[close.passage.start : close.passage.end]
    if close.spaces and (odd := re.search("[\u00ad\u200b-\u200f\u2060\ufeff]", raw)):
        differences.insert(1, f"the passage contains {name_of(odd.group())}, which is ignored")
    return "; ".join(differences[:4])


def _worded(part: Difference) -> str:
    if not part.printed:
        return f"the source does not print “{excerpt(part.quoted, 60)}” there"
    if not part.quoted:
        return f"the quotation leaves out “{excerpt(part.printed, 60)}”"
    return (
        f"the quotation says “{excerpt(part.quoted, 60)}”, the source “{excerpt(part.printed, 60)}”"
    )


def _hint(source: LoadedSource, close: Nearest | None) -> str:
    if close is None or close.score < _ALIKE:
        return "no passage is similar; copy the words from the source"
    if close.out_of_order:
        return (
            "the source prints every fragment, but not in this order within "
            f"{MAX_SPAN:,} characters"
        )
    line = source.text.count("\n", 0, close.passage.start) + 1
    passage = source.text[close.passage.start : close.passage.end]
    return f"nearest passage, seeds/{source.record.file}:{line}: “{excerpt(passage, 240)}”"
