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
    def last_year(self) -> int:
        """The year in which the latest of them ends; of spans, the end counts."""
        dates = [entry.statement.date for entry in self.dated if entry.statement.date]
        return max(when.latest.year if when.latest else when.year for when in dates)


def _year(entry: Entry) -> int:
    assert entry.statement.date
    return entry.statement.date.year


def timeline(entries: Iterable[Entry]) -> Timeline:
    """Group statements by year; within a year by date, then by reference."""
    entries = list(entries)
    dated = sorted((e for e in entries if e.statement.date), key=lambda entry: entry.sort_key)
    return Timeline(
        tuple(Year(year, tuple(group)) for year, group in groupby(dated, key=_year)),
        tuple(entry for entry in entries if entry.statement.date is None),
    )
