"""What was planned for a past date may have happened since.

The status follows the words of the passage, so it stays; the page marks such statements. This
notice lists them, so that somebody may look for a source that reports what happened.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas

SEVERITY = "notice"
GOOD = """\
due: 2030
status: planned
"""
BAD = """\
due: 2019-11
status: planned
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the due dates of plans with today; commitments have a rule of their own."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            due = statement.due
            if statement.kind == "commitment" or not (due and due.latest) or due.latest >= today:
                continue
            if statement.status in ("planned", "announced"):
                yield Finding(
                    profile.document,
                    (*at, "status"),
                    f"{statement.status} and due {due.display()}, which is past",
                    found=statement.status,
                    fix="add a source that reports what happened, if there is one",
                )
