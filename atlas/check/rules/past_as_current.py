"""What the passage says is over is not stated as ongoing.

"Used to run", "until 2012", "ended", "no longer": a statement of status `ongoing` on such a clause
presents the past as current, unless title or text say that it is over. English only, and a notice.

Write `ended` or `done`, quote what says that it goes on, or waive the rule `about` the word with
the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.check.reading import readings, stems
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.text.folding import fold_plain
from atlas.text.reservations import KEEPS_OVER, OVER

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
title: Prize for students, since given up
status: ended
evidence:
  - source: example
    quote: Acme used to run a prize for students.
"""
BAD = """\
title: Prize for students
status: ongoing
evidence:
  - source: example
    quote: Acme used to run a prize for students.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for words that end something in the clauses under what goes on."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if statement.status != "ongoing":
                continue
            if KEEPS_OVER.search(fold_plain(f"{statement.title}. {statement.text}")):
                continue
            if word := _over(atlas, statement):
                yield Finding(
                    profile.document,
                    (*at, "status"),
                    f"the passage says that it is over ('{word}'), the statement says ongoing",
                    found=statement.status,
                    fix="write ended, or quote what says that it continues, or waive "
                    f"past-as-current about '{word}' with the reason",
                    about=word,
                )


def _over(atlas: Atlas, statement: Statement) -> str:
    ours = stems([statement.title, statement.text])
    for evidence in statement.evidence:
        if not evidence.carries:
            continue
        for reading in readings(atlas, evidence)[:1]:
            for clause in reading.touched:
                found = next(reading.found(OVER, clause), None)
                if found and stems([reading.words(clause)]) & ours:
                    return " ".join(found.group().lower().split())
    return ""
