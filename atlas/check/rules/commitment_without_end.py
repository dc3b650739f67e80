"""A commitment says who promises, and by when or how much.

Whether a promise was kept can only be seen when it says by when, or how much: `due`, or a number
under `values`. An aim without either is a `programme` (or an `event` that is planned). On a
landscape, which promises nothing itself, `promised_by` names the organisation that does.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Commitment, Landscape

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
kind: commitment
title: More than 30 launches planned by 2025
due: ../2025
"""
BAD = """\
kind: commitment
title: Closer cooperation promised
# neither `due` nor `values`
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look at every commitment."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if not isinstance(statement, Commitment):
                continue
            if not (statement.due or statement.values):
                yield Finding(
                    profile.document,
                    (*at, "kind"),
                    "the commitment has neither `due` nor a number under `values`",
                    found="commitment",
                    fix="give the date or the number that the source prints; without either, make "
                    "it a programme",
                    about="end",
                )
            if isinstance(profile.record, Landscape) and not statement.promised_by:
                yield Finding(
                    profile.document,
                    (*at, "kind"),
                    "nobody is named who makes this promise: a landscape cannot",
                    found="commitment",
                    fix="name the organisation under `promised_by`, or move the statement to its "
                    "profile",
                    about="promised_by",
                )
