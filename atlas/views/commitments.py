"""Who promised what by when, and what the sources say of the outcome."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from atlas.model import Commitment
from atlas.model.choices import OutcomeState
from atlas.views.index import Entry

State = Literal["met", "missed", "passed", "open", "undated"]


@dataclass(frozen=True)
class Promise:
    """A commitment with its state on the day of the build."""

    entry: Entry
    commitment: Commitment
    state: State


@dataclass(frozen=True)
class DueYear:
    """The commitments that are due in one year; ``None`` for those without a date."""

    year: int | None
    promises: tuple[Promise, ...]


def promises(entries: Iterable[Entry], today: date) -> list[Promise]:
    """All commitments, by due date; those without one come last."""
    return by_due_date(
        Promise(entry, entry.statement, _state(entry.statement, today))
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


def _state(commitment: Commitment, today: date) -> State:
    match commitment.outcome.state:
        case OutcomeState.MET:
            return "met"
        case OutcomeState.MISSED:
            return "missed"
    if commitment.due is None or commitment.due.latest is None:
        return "undated"
    return "passed" if commitment.due.latest < today else "open"
