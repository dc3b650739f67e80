"""A statement does not rest on withdrawn sources alone.

What a publisher has withdrawn proves no more than that it was once said. Find another source,
remove the statement, or waive the rule with the reason why it stands; the page shows it.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import rests_on_broken
from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
evidence:
  - source: withdrawn-report
    quote: Acme opened a laboratory
  - source: annual-report
    quote: the laboratory that we opened
"""
BAD = """\
evidence:
  - source: withdrawn-report   # `standing: withdrawn` in seeds/sources.yml
    quote: Acme opened a laboratory
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look at the sources that carry each statement."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            ids = [evidence.source for evidence in statement.evidence if evidence.carries]
            if rests_on_broken(atlas, statement):
                continue
            sources = [atlas.sources[id].record for id in ids if id in atlas.sources]
            if sources and all(source.standing == "withdrawn" for source in sources):
                yield Finding(
                    profile.document,
                    (*at, "evidence"),
                    "rests on a withdrawn source alone",
                    found=", ".join(dict.fromkeys(ids)),
                    fix="cite another source, or remove the statement",
                )
