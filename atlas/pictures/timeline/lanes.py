"""Timelines in parallel lanes: the lane of one company, drawn by the stylesheet on any axis.

A lane says only in which years things stand; the frame around the lanes says where the axis begins
and how long it is. So the same lane serves every comparison, here and in the browser.
"""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from atlas.pictures.timeline.items import Span

#: How far an open start reaches back, and the room between two spans on a track, in years.
_OPEN_START, _APART = 1.2, 0.15
_MOST_TRACKS = 8
_MOST_TICKS = 8
_STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True)
class YearBar:
    """The statements dated to one year (or a part of it); ``firm`` are not plans only."""

    year: int
    count: int
    firm: int


@dataclass(frozen=True)
class LaneSpan:
    """A span in years and parts of years; an open end is None. ``track`` is its row."""

    start: float
    end: float | None
    track: int
    open_start: bool
    item: Span


@dataclass(frozen=True)
class Lane:
    """A company's lane: its years, its spans, and how many spans found no track."""

    years: tuple[YearBar, ...]
    spans: tuple[LaneSpan, ...]
    left_out: int

    @property
    def first(self) -> int:
        """The first year that it reaches into."""
        return min([bar.year for bar in self.years] + [int(span.start) for span in self.spans])

    @property
    def last(self) -> int:
        """The last year that it reaches into."""
        ends = [int((span.end or span.start) - 0.001) for span in self.spans]
        return max([bar.year for bar in self.years] + ends)

    @property
    def most(self) -> int:
        """The count of its fullest year."""
        return max((bar.count for bar in self.years), default=0)

    @property
    def tracks(self) -> int:
        """How many rows its spans take."""
        return max((span.track + 1 for span in self.spans), default=0)


@dataclass(frozen=True)
class Scale:
    """Years that an axis names if it has no more than ``longest``, and no finer scale fits."""

    longest: int
    years: tuple[int, ...]


@dataclass(frozen=True)
class Axis:
    """The years that several lanes share."""

    first: int
    last: int
    most: int

    @property
    def years(self) -> int:
        """How many they are."""
        return self.last - self.first + 1

    def scale(self, scales: Sequence[Scale]) -> Scale:
        """The finest scale that fits, of some that begin with the finest."""
        return next((scale for scale in scales if scale.longest >= self.years), scales[-1])


def lane(items: Sequence[Span]) -> Lane | None:
    """The lane of some dated items; none when there is nothing to draw."""
    points = [item for item in items if item.year and not item.drawn_long]
    counts = Counter(point.year for point in points if point.year)
    firm = Counter(point.year for point in points if not point.tentative)
    bars = tuple(YearBar(year, counts[year], firm[year]) for year in sorted(counts))
    spans, left_out = _tracks([item for item in items if item.year and item.drawn_long])
    return Lane(bars, spans, left_out) if bars or spans else None


def axis(lanes: Sequence[Lane]) -> Axis | None:
    """The axis of some lanes; none when no lane is given."""
    if not lanes:
        return None
    return Axis(
        min(lane.first for lane in lanes),
        max(lane.last for lane in lanes),
        max(1, *(lane.most for lane in lanes)),
    )


def scales(whole: Axis) -> tuple[Scale, ...]:
    """All scales that the axis of some lanes may need, if ``whole`` is that of all."""
    made = []
    for step in _STEPS:
        years = range(whole.first, whole.last + 1)
        made.append(Scale(step * _MOST_TICKS, tuple(year for year in years if not year % step)))
        if made[-1].longest >= whole.years:
            break
    return tuple(made)


def _tracks(items: list[Span]) -> tuple[tuple[LaneSpan, ...], int]:
    """Spans, each on the first track that is free, and how many found none."""
    tracks: list[float] = []
    placed = []
    for item in sorted(items, key=lambda item: (_start(item), item.label, item.href)):
        start = _start(item)
        end = _after(item.end) if item.end else None
        track = next((at for at, free in enumerate(tracks) if free <= start), len(tracks))
        if track == _MOST_TRACKS:
            continue
        tracks[track : track + 1] = [end + _APART if end else float("inf")]
        placed.append(LaneSpan(start, end, track, item.start is None, item))
    return tuple(placed), len(items) - len(placed)


def _start(item: Span) -> float:
    if item.start:
        return _after(item.start) - 1 / _days(item.start)
    assert item.end
    return _after(item.end) - _OPEN_START


def _after(day: date) -> float:
    """The end of a day in years."""
    return day.year + day.timetuple().tm_yday / _days(day)


def _days(day: date) -> int:
    return 366 if calendar.isleap(day.year) else 365
