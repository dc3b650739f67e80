"""A source is cited by a statement.

A notice, since a new source comes before the statements that rest on it.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import all_evidence
from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "notice"
WHOLE_ATLAS = True
GOOD = """\
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi set up its first research institute in Suzhou
"""
BAD = """\
# no evidence anywhere names the source
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """List the sources that no evidence names."""
    cited = {item.source for item in all_evidence(atlas) if item.by != "catalogue"}
    for source in atlas.sources.values():
        if source.record.id not in cited:
            yield Finding(
                source.document,
                source.at,
                "nothing cites this source",
                found=source.record.id,
                fix="write statements from it: build.py coverage lists its sentences",
            )
