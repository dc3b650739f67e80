"""Who promised what by when, and what the sources tell of the outcome."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from atlas.model import Commitment
from atlas.views.index import Entry


@dataclass(frozen=True)
class Promise:
    """A commitment with its state on the day of the build."""

    entry: Entry
    commitment: Commitment
    state: str  # met, missed, passed, open, undated
    told: str  # the state as a sentence


def promises(entries: Iterable[Entry], today: date) -> list[Promise]:
    """All commitments, by due date; those without one come last."""
    found = [
        Promise(entry, entry.statement, *_state(entry.statement, today))
        for entry in entries
        if isinstance(entry.statement, Commitment)
    ]
    return sorted(found, key=lambda promise: (_due(promise.commitment), promise.entry.ref))


def _due(commitment: Commitment) -> date:
    return (commitment.due.latest if commitment.due else None) or date.max


def _state(commitment: Commitment, today: date) -> tuple[str, str]:
    outcome = commitment.outcome
    if outcome.state in ("met", "missed"):
        return (
            outcome.state,
            "Met, a source says." if outcome.state == "met" else "Missed, a source says.",
        )
    if commitment.due is None or commitment.due.latest is None:
        return "undated", "No date set; no source here tells the outcome."
    due = commitment.due.display().removeprefix("by ")
    if commitment.due.latest < today:
        return "passed", f"Due {due}, passed; no source here tells the outcome."
    return "open", f"Due {due}, still open."
