"""What the passage leaves open is not stated as a fact.

"Is said to be in talks", "perhaps", "could open": where every clause that the passages quote of a
thing hedges it, a statement that is done, agreed, ongoing or ended keeps the hedge ("is said
to", "could", "by its own account"); or its status is `claimed`. English only, and a notice.

Keep the hedge, correct the status, or waive the rule `about` the word with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import names_in
from atlas.check.reading import Reading, readings
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.model.statement import HELD
from atlas.text.clauses import Clause
from atlas.text.content_words import content_words, related
from atlas.text.folding import fold_plain
from atlas.text.reservations import HEDGE, KEEPS_HEDGE

SEVERITY = "notice"
BY_NAMES = True
WAIVABLE = True
GOOD = """\
title: Acme said to talk with Beta Hospital
status: claimed
evidence:
  - source: example
    quote: Acme is said to be in talks with Beta Hospital.
"""
BAD = """\
title: Acme works with Beta Hospital
status: agreed
evidence:
  - source: example
    quote: Acme is said to be in talks with Beta Hospital.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for hedges in the clauses of the passages that title and text lack."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if statement.kind == "quotation" or statement.status not in HELD:
                continue
            ours = fold_plain(f"{statement.title}. {statement.text}")
            if KEEPS_HEDGE.search(ours):
                continue
            bare = set(content_words(" ".join(names_in(atlas, profile, statement))) or ())
            if word := _hedge(atlas, statement, set(content_words(ours) or ()) - bare):
                yield Finding(
                    profile.document,
                    (*at, "status"),
                    f"the passage hedges ('{word}'), the statement says {statement.status}",
                    found=statement.status,
                    fix="keep the hedge in title or text, set the status to claimed, or waive "
                    f"hedge-dropped about '{word}' with the reason",
                    about=word,
                )


def _hedge(atlas: Atlas, statement: Statement, ours: set[str]) -> str:
    """The hedge of the clauses that share most with our words; empty where one has none."""
    best: list[tuple[int, str]] = []
    for evidence in statement.evidence:
        found = readings(atlas, evidence)[:1]
        if evidence.role == "contradicts":
            continue
        if not found:
            return ""  # a source that is not read may well state the fact
        for reading in found:
            best += [_weigh(reading, clause, ours) for clause in reading.touched]
    most = max((shared for shared, _ in best), default=0)
    hedges = [word for shared, word in best if shared == most]
    return hedges[0] if most and all(hedges) else ""


def _weigh(reading: Reading, clause: Clause, ours: set[str]) -> tuple[int, str]:
    """How many words a clause shares with ours, and its hedge."""
    words = set(content_words(reading.words(clause)) or ())
    shared = sum(any(related(one, other) for other in ours) for one in words)
    hedge = next(reading.found(HEDGE, clause), None)
    return shared, hedge.group().lower() if hedge else ""
