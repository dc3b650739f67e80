"""The statements that a reader should know first."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.model.statement import AHEAD, IMPORTANCES
from atlas.views.index import Entry


def key_facts(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The core statements in the order of their dates, undated ones last."""
    core = (entry for entry in entries if entry.statement.importance == "core")
    return tuple(sorted(core, key=lambda entry: entry.sort_key[:2]))


def weight(entry: Entry) -> int:
    """How much a statement weighs beside others of its profile; 0 where it is not core.

    Acts weigh more than numbers and sayings, what has happened more than what is planned, and then
    what ties more organisations.
    """
    it = entry.statement
    if it.importance != "core":
        return 0
    ties = min(len(it.organisations()), 9)
    return 1 + ties + 20 * (it.status not in AHEAD) + 40 * (it.traits.reports == "act")


def rank(entry: Entry) -> tuple[int, int]:
    """Orders statements, the weightiest first: by importance, then as ``weight`` has it."""
    return IMPORTANCES.index(entry.statement.importance), -weight(entry)


def weightiest(entries: Iterable[Entry], most: int) -> tuple[Entry, ...]:
    """The core statements of most weight, in the order of their dates."""
    core = (entry for entry in entries if entry.statement.importance == "core")
    return key_facts(sorted(core, key=rank)[:most])
