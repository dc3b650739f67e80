"""What `[…]` joins stands in one sentence.

Left-out words between two sentences can give the verb of one to the subject of the other. An
omission is never needed for that: each sentence can be a passage of its own. It is an error where
the quotation goes from the middle of one sentence to the middle of another, so that the two read
as one; and a notice where it skips from one sentence to another that it quotes from its beginning.

Make two passages of it, or waive the rule about the source with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from atlas.check.evidence import all_evidence
from atlas.check.reading import MAX_PLACES, whole
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedSource
from atlas.problems import excerpt
from atlas.text.folding import Passage
from atlas.text.quotes import Match, find_quote, fragments

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
evidence:
  - source: achema-china-2025
    quote: the signing of the Sino-EU PerMed project in 2020
  - source: achema-china-2025
    quote: That project has now ended
"""
BAD = """\
evidence:
  - source: achema-china-2025
    quote: the Sino-EU PerMed project […] kickstarted a greater effort by the European Commission
"""
_ENDS = re.compile(r"[.!?。！？:;]?[\"'”’)\]»」]*\s*")


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look where the fragments of every quotation stand."""
    for cited in all_evidence(atlas):
        source = atlas.sources.get(cited.source)
        if source is None or cited.by == "catalogue" or len(fragments(cited.quote)) < 2:
            continue  # a source's own date has room for one quotation only
        matches = find_quote(source.folded, cited.quote)[:MAX_PLACES]
        if joined := min((_worst(source, match) for match in matches), default=0):
            spliced = joined > 1
            waiver = (
                f", or waive omission-across-sentences about '{cited.source}' with the reason"
                if cited.at[0] == "statements"
                else ""
            )
            yield Finding(
                cited.document,
                cited.at,
                "`[…]` joins the middle of one sentence to the middle of another"
                if spliced
                else "`[…]` runs from one sentence into another",
                found=excerpt(cited.quote),
                fix=f"make two passages of it{waiver}",
                about=cited.source,
                notice=not spliced,
            )


def _worst(source: LoadedSource, match: Match) -> int:
    """0 when all stands in one sentence, 1 for a skip to another, 2 where two read as one."""
    return max(_joined(source, first, second) for first, second in pairwise(match))


def _joined(source: LoadedSource, first: Passage, second: Passage) -> int:
    before = whole(source, Passage(first.end - 1, first.end))
    after = whole(source, Passage(second.start, second.start + 1))
    if before.start <= second.start < before.end:
        return 0
    begins = not re.search(r"\w", source.text[after.start : second.start])
    ends = bool(_ENDS.fullmatch(source.text, first.end, before.end))
    return 1 if begins or ends else 2
