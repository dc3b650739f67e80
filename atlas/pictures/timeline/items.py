"""What a timeline strip shows: dated statements with their bounds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from atlas.pictures.draw.words import TENTATIVE

#: A closed span within one year is drawn as a point up to this many days.
_MOST_DAYS = 62


@dataclass(frozen=True)
class Span:
    """A dated statement: its inclusive bounds, of which None is open, and where it is told.

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
    kind: str = ""
    status: str = ""
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
    def tentative(self) -> bool:
        """Whether it is only planned or announced."""
        return self.status in TENTATIVE

    @property
    def told(self) -> str:
        """What its tooltip says: when, what, and the status."""
        when = self.when or self._years()
        return f"{when}: {self.label}" + (f" ({self.status})" if self.status else "")

    def _years(self) -> str:
        if self.start is None or self.end is None:
            bound = f"{self.year}"
            return f"since {bound}" if self.start else f"by {bound}"
        years = dict.fromkeys((self.start.year, self.end.year))
        return " to ".join(map(str, years))


@dataclass(frozen=True)
class Strip:
    """What a strip shows. ``first`` and ``last`` widen the axis, to set strips side by side.

    ``year_href`` is the address of a year, with ``{year}`` in it.
    """

    items: tuple[Span, ...]
    title: str = "Timeline at a glance"
    first: int | None = None
    last: int | None = None
    year_href: str = "#year-{year}"

    @property
    def dated(self) -> tuple[Span, ...]:
        """What can be drawn, in order of time, then by label."""
        dated = [item for item in self.items if item.start or item.end]
        return tuple(
            sorted(
                dated,
                key=lambda i: (i.start or i.end, i.end or date.max, i.label, i.href),
            )
        )
