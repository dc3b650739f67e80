"""Every sentence of a source is cited, or listed with the reason why not.

A notice for each source with sentences that no statement cites. Write statements from them, or list
them in the catalogue under `not_cited` with the reason, so that nothing is missed by accident.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.coverage import coverage
from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "notice"
WHOLE_ATLAS = True
GOOD = """\
not_cited:
  - quote: Our Science
    reason: Heading; names no fact.
"""
BAD = """\
# a sentence of the source that is neither evidence nor under not_cited
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Count the sentences of each source that are left over."""
    for source in coverage(atlas):
        if left := source.left_over:
            count = f"{len(left)} sentence{'' if len(left) == 1 else 's'}"
            yield Finding(
                source.source.document,
                source.source.at,
                f"{count} of {len(source.sentences)} neither cited nor listed, the first on line "
                f"{left[0].line}",
                found=left[0].rest[0],
                fix=f"build.py coverage {source.source.record.id} lists them",
            )
