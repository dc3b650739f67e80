"""What timelines show: dated statements with their bounds, of one profile or several."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

#: A closed span within one year is drawn as a point up to this many days.
_MOST_DAYS = 62


@dataclass(frozen=True)
class Span:
    """A dated statement: its inclusive bounds, of which None is open, and its address.

    ``interval`` says whether it is a span of time; otherwise the bounds are those of the one day,
    month or year that the source names. Without any bound it is undated and not drawn. ``when``
    is the date in words for the tooltip ("about 2014"); years of the bounds stand in for it. The
    items of most ``weight`` are named in the picture.
    """

    label: str
    start: date | None
    end: date | None
    href: str
    interval: bool = False
    status: str = ""
    tentative: bool = False
    when: str = ""
    weight: int = 0

    @property
    def year(self) -> int | None:
        """The year under which the timeline lists it: of its start, or of an open start's end."""
        first = self.start or self.end
        return first.year if first else None

    @property
    def drawn_long(self) -> bool:
        """Whether it is drawn as a span: a meeting of some days is a dot on an axis of years."""
        if not self.interval or self.start is None or self.end is None:
            return self.interval
        return self.start.year != self.end.year or (self.end - self.start).days > _MOST_DAYS

    @property
    def tooltip(self) -> str:
        """When, what, and the status."""
        when = self.when or self._years()
        return f"{when}: {self.label}" + (f" ({self.status})" if self.status else "")

    def _years(self) -> str:
        if self.start is None or self.end is None:
            bound = f"{self.year}"
            return f"since {bound}" if self.start else f"by {bound}"
        years = dict.fromkeys((self.start.year, self.end.year))
        return " to ".join(map(str, years))


def in_order(items: Iterable[Span]) -> tuple[Span, ...]:
    """What can be drawn, in order of time, then by label."""
    dated = [item for item in items if item.start or item.end]
    return tuple(
        sorted(dated, key=lambda i: (i.start or i.end, i.end or date.max, i.label, i.href))
    )


@dataclass(frozen=True)
class Strip:
    """What a strip shows, and the address of a year.

    ``first`` and ``last`` widen the axis, to set strips side by side.
    """

    items: tuple[Span, ...]
    year_href: Callable[[int], str]
    title: str = "Timeline at a glance"
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True)
class Line:
    """A company, the address of its page, and its events."""

    label: str
    href: str
    items: tuple[Span, ...]


@dataclass(frozen=True)
class Timelines:
    """The companies in the order in which they are drawn; events without a date are left out."""

    lines: tuple[Line, ...]
    title: str = "Key events of the companies"

    @property
    def drawn(self) -> tuple[Line, ...]:
        """The companies with a dated event, each with these in order of time."""
        dated = (replace(line, items=in_order(line.items)) for line in self.lines)
        return tuple(line for line in dated if line.items)
