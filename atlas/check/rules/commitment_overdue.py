"""A commitment past its due date has an outcome.

`outcome.state` is `open` until the due date. After it, a source says that it was met or missed, or
the state is `unknown`: the page then says that no source here reports the outcome, and this rule
lists it as a notice, since somebody may find a source. `unknown` before the due date is an error,
and so is an outcome that is `open` after it.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Commitment

SEVERITY = "error"
GOOD = """\
kind: commitment
due: 2025
outcome:
  state: unknown   # from 2026 on
"""
BAD = """\
kind: commitment
due: 2025
outcome:
  state: open      # still, in 2026
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare due dates with today."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if not isinstance(statement, Commitment):
                continue
            due, state = statement.due, statement.outcome.state
            past = bool(due and due.latest and due.latest < today)
            place = (*at, "outcome", "state")
            if past and due and state == "open":
                yield Finding(
                    profile.document,
                    place,
                    f"the commitment was due {due.display()} and its outcome is still open",
                    found=state,
                    fix="set it to unknown, or to met or missed with evidence",
                )
            elif past and due and state == "unknown":
                yield Finding(
                    profile.document,
                    place,
                    f"the commitment was due {due.display()} and no source reports its outcome",
                    fix="add a source that reports the outcome, if there is one",
                    notice=True,
                )
            elif state == "unknown" and due and not past:
                yield Finding(
                    profile.document,
                    place,
                    f"the commitment is due {due.display()}, which is not past",
                    found=state,
                    fix="set it to open",
                )
