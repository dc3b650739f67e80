"""What a report cites is, or was, in the atlas.

`profiles/reports.yml` says which reports cite which statements, so that a change to one of them
comes first in the summary of a change, and readers of the report can follow it. A reference to
something that never was, a version that was never published, or the same twice is a slip. What was
published and has moved or gone since keeps the id under which the report cites it.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.load.lists import REPORTS
from atlas.problems import did_you_mean
from atlas.published.moves import Moves, things
from atlas.published.versions import Versions

SEVERITY = "error"
COMPARES = True
GOOD = """\
statements:
  - statement: sanofi-china/suzhou-research-institute
    version: 3, 3f9c1a2b
"""
BAD = """\
statements:
  - statement: sanofi-china/suzhou-institute  # there is none
    version: 3, 00000000  # never published
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look up every statement of every report."""
    document = atlas.documents.get(REPORTS)
    if document is None:
        return
    known = _known(atlas)
    for index, report in enumerate(atlas.reports.values()):
        seen: set[tuple[str, str | None]] = set()
        for number, cited in enumerate(report.statements):
            at = ("reports", index, "statements", number)
            if atlas.is_broken(cited.statement):
                continue
            if cited.statement not in known:
                yield Finding(
                    document,
                    (*at, "statement"),
                    f"there is no '{cited.statement}', and nothing was published under it",
                    found=cited.statement,
                    fix=did_you_mean(cited.statement, known) or "name what the report cites",
                )
            elif cited.version and cited.version not in known[cited.statement]:
                there = "; ".join(known[cited.statement]) or "none is published yet: leave it out"
                yield Finding(
                    document,
                    (*at, "version"),
                    f"'{cited.statement}' has no published version {cited.version}",
                    found=cited.version,
                    fix=f"its versions: {there}",
                )
            elif (cited.statement, cited.version) in seen:
                yield Finding(
                    document,
                    (*at, "statement"),
                    f"the report '{report.id}' cites '{cited.statement}' twice",
                    found=cited.statement,
                    fix="remove one of the two",
                )
            seen.add((cited.statement, cited.version))


def _known(atlas: Atlas) -> dict[str, list[str]]:
    """Everything that is, or was published, with its published versions as citations print them."""
    versions = Versions(atlas)
    found: dict[str, list[str]] = {}
    for profile in atlas.profiles.values():
        for _, thing in things(profile):
            history = versions.history(profile.id, thing)
            found[f"{profile.id}/{thing.id}"] = [f"{one.number}, {one.digest}" for one in history]
    moves = Moves(atlas)
    for what, owner, id in atlas.ledger.keys:
        if id:
            ref = f"{owner}/{id}"
            wordings = [f"{one.number}, {one.digest}" for one in atlas.ledger.of(what, owner, id)]
            led = [name for one in moves.today(what, ref) for name in found.get(one, ())]
            found[ref] = list(dict.fromkeys([*wordings, *led]))
    return found
