"""The timeline: statements by year, in true precision; undated ones apart, never given a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from atlas.views.index import Entry


@dataclass(frozen=True)
class Year:
    """The statements that begin in one year (for "by 2019": that end in it)."""

    year: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Timeline:
    """Years in order, and what has no date."""

    years: tuple[Year, ...]
    undated: tuple[Entry, ...]

    @property
    def dated(self) -> tuple[Entry, ...]:
        """All dated statements, in order."""
        return tuple(entry for year in self.years for entry in year.entries)

    @property
    def covered(self) -> tuple[int, int] | None:
        """The first and last year of what happened or was announced; what is only due is left out.

        Of spans, the end counts for the last. ``None`` when there is nothing.
        """
        found = (entry.statement.date or entry.statement.announced for entry in self.dated)
        dates = [when for when in found if when]
        if not dates:
            return None
        last = max(when.latest.year if when.latest else when.year for when in dates)
        return min(when.year for when in dates), last


def by_weight(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """Statements that matter, and those that are background."""
    weighty: list[Entry] = []
    background: list[Entry] = []
    for entry in entries:
        (background if entry.statement.importance == "background" else weighty).append(entry)
    return weighty, background


def _year(entry: Entry) -> int:
    assert entry.statement.when
    return entry.statement.when.year


def timeline(entries: Iterable[Entry]) -> Timeline:
    """Group statements by year; within a year by date, then by reference."""
    entries = list(entries)
    dated = sorted((e for e in entries if e.statement.when), key=lambda entry: entry.sort_key)
    return Timeline(
        tuple(Year(year, tuple(group)) for year, group in groupby(dated, key=_year)),
        tuple(entry for entry in entries if entry.statement.when is None),
    )
