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


@dataclass(frozen=True)
class DueYear:
    """The commitments that are due in one year; ``None`` for those without a date."""

    year: int | None
    promises: tuple[Promise, ...]


def promises(entries: Iterable[Entry], today: date) -> list[Promise]:
    """All commitments, by due date; those without one come last."""
    return by_due_date(
        Promise(entry, entry.statement, *_state(entry.statement, today))
        for entry in entries
        if isinstance(entry.statement, Commitment)
    )


def by_due_date(found: Iterable[Promise]) -> list[Promise]:
    """Commitments sorted by due date, those without one last."""
    return sorted(found, key=lambda promise: (_due(promise.commitment), promise.entry.ref))


def by_due_year(found: Iterable[Promise]) -> list[DueYear]:
    """Commitments in the order given, grouped by the year in which they fall due at the latest."""
    years: dict[int | None, list[Promise]] = {}
    for promise in found:
        due = promise.commitment.due
        latest = due.latest if due else None
        years.setdefault(latest.year if latest else None, []).append(promise)
    return [DueYear(year, tuple(promises)) for year, promises in years.items()]


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
        return "undated", "No date set; no source here reports the outcome."
    due = commitment.due.display().removeprefix("by ")
    if commitment.due.latest < today:
        return "passed", f"Due {due}, passed; no source here reports the outcome."
    return "open", f"Due {due}, still open."
