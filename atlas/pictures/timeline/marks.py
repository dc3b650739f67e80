"""The marks of timelines: dots in the columns of their years, spans in lanes, and their legend.

Dots stand above an axis, spans lie below it, drawn from bound to bound, with a pointed end where
the source leaves it open ("by 2019", "since 2018"). What is only planned or announced is hollow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from atlas.pictures.draw.svg import element, group, path
from atlas.pictures.draw.text import text_width
from atlas.pictures.timeline.axis import Axis
from atlas.pictures.timeline.items import Span
from atlas.text.plural import plural

#: Room on both sides of an axis.
EDGE = 14.0
AXIS_HEIGHT = 22.0
_LANE, _SPAN_HEIGHT, _POINT = 12.0, 7.0, 6.0
_MOST_LANES = 16
_LEGEND_SIZE = 12.0

Point = tuple[float, float]
#: Makes a link of an item's mark. The point is where the mark's own coordinates begin.
Link = Callable[[Span, Markup, Point], Markup]
#: A mark as the legend shows it, around the height 0, and its width.
Mark = tuple[Markup, float]


@dataclass(frozen=True)
class DotSize:
    """The radius of dots, and how far apart their middles are."""

    radius: float = 3.6
    pitch: float = 9.5

    def in_row(self, axis: Axis) -> int:
        """How many stand side by side in the column of a year."""
        return max(1, int((axis.unit - 3) / self.pitch))

    def rows(self, columns: Iterable[Sequence[Span]], axis: Axis) -> int:
        """How many rows the fullest of some columns takes."""
        return max((ceil(len(column) / self.in_row(axis)) for column in columns), default=0)


STRIP_DOTS = DotSize()
HOLLOW_BAR: Mark = (
    element("rect", class_="pic-bar pic-tentative", y=-4.5, width=8, height=9),
    8.0,
)
_CLOSED = path((0, -3.5), (18, -3.5), (18, 3.5), (0, 3.5), closed=True)
_OPEN_START = path((6, 3.5), (0, 0), (6, -3.5), (18, -3.5), (18, 3.5), closed=True)
_OPEN_END = path((0, -3.5), (12, -3.5), (18, 0), (12, 3.5), (0, 3.5), closed=True)


def hollow_dot(size: DotSize = STRIP_DOTS) -> Mark:
    """How a dot is drawn that is only planned or announced."""
    dot = element("circle", class_="pic-point pic-tentative", cx=size.radius, r=size.radius)
    return dot, 2 * size.radius


def axis_line(axis: Axis, y: float) -> Markup:
    """The axis, and a sign where years are left out of it."""
    line = element("path", class_="pic-axis", d=path((0, y), (axis.right + EDGE, y)))
    breaks = (
        element("path", class_="pic-break", d=f"{path((x - 4, y + 4))}l4-8m0 8l4-8")
        for x in axis.breaks
    )
    return element("g", line, *breaks)


def columns_of(items: Iterable[Span]) -> dict[int, list[Span]]:
    """What is drawn as a dot or in a bar, by the year in whose column it stands."""
    columns: dict[int, list[Span]] = {}
    for item in items:
        if item.year and not item.drawn_long:
            columns.setdefault(item.year, []).append(item)
    return columns


def dots(
    columns: dict[int, list[Span]], axis: Axis, link: Link, size: DotSize = STRIP_DOTS
) -> tuple[Markup, float, dict[Span, Point]]:
    """A dot for each, the height at which the axis runs below them, and the top of each dot."""
    in_row, pitch = size.in_row(axis), size.pitch
    base = max(size.rows(columns.values(), axis), 1) * pitch + 8
    years = []
    tops: dict[Span, Point] = {}
    for year, column in sorted(columns.items()):
        drawn = []
        width = (min(len(column), in_row) - 1) * pitch
        first = (axis.column(year) + (axis.unit - width) / 2, base - size.radius - 2.4)
        # What is only planned comes on top.
        for number, item in enumerate(sorted(column, key=lambda item: item.tentative)):
            row, place = divmod(number, in_row)
            tops[item] = (first[0] + place * pitch, first[1] - row * pitch - size.radius)
            dot = element(
                "circle",
                cx=place * pitch or None,
                cy=-row * pitch or None,
                r=size.radius,
                class_=_class("pic-point", item),
            )
            drawn.append(link(item, dot, first))
        years.append(group(*drawn, at=first))
    return group(*years), base, tops


def spans(
    items: Iterable[Span], axis: Axis, top: float, link: Link, listed: str
) -> tuple[Markup, float, list[Span]]:
    """Spans in lanes, each in the first that is free, the height of their foot, and which.

    ``listed`` says where those are that find no lane.
    """
    lanes: list[float] = []
    drawn = []
    shown = []
    left_out = 0
    for item in items:
        start, end = extent(item, axis)
        lane = next((at for at, free in enumerate(lanes) if free <= start), len(lanes))
        if lane == _MOST_LANES:
            left_out += 1
            continue
        shown.append(item)
        lanes[lane : lane + 1] = [end + 4]
        y = top + 4 + lane * _LANE
        shape = element("path", class_=_class("pic-span", item), d=_outline(item, start, end, y))
        drawn.append(link(item, shape, (0, 0)))
    foot = top + (4 + len(lanes) * _LANE if lanes else 0)
    if left_out:
        note = f"and {plural(left_out, 'more span')}, listed {listed}"
        drawn.append(element("text", note, class_="pic-note", x=EDGE, y=foot + 12))
        foot += 18
    return group(*drawn), foot, shown


def extent(item: Span, axis: Axis) -> tuple[float, float]:
    """From where to where it is drawn; an open start reaches back a little, an open end on."""
    end = axis.after(item.end) if item.end else axis.right + EDGE - 1
    start = axis.at(item.start) if item.start else max(1.0, end - max(1.6 * axis.unit, 22))
    return start, max(end, start + 4)


def _outline(item: Span, start: float, end: float, y: float) -> str:
    """A bar, pointed where it is open."""
    middle, bottom = y + _SPAN_HEIGHT / 2, y + _SPAN_HEIGHT
    point = min(_POINT, (end - start) / 2)
    corners = [
        *([(start, bottom), (start, y)] if item.start else [(start + point, bottom)]),
        *([] if item.start else [(start, middle), (start + point, y)]),
        *([(end, y), (end, bottom)] if item.end else [(end - point, y)]),
        *([] if item.end else [(end, middle), (end - point, bottom)]),
    ]
    return path(*corners, closed=True)


def _class(name: str, item: Span) -> str:
    """Classes of an item: open ends and uncertain status can be seen in the markup too."""
    names = [name]
    if item.interval and item.start is None:
        names.append("pic-open-start")
    if item.interval and item.end is None:
        names.append("pic-open-end")
    if item.tentative:
        names.append("pic-tentative")
    return " ".join(names)


def samples(hollow: Mark | None, long: Sequence[Span]) -> list[tuple[list[Mark], str]]:
    """The drawn marks that need a word, each as it is drawn, with the word.

    ``hollow`` is how points that are only planned or announced are drawn, when there are any;
    ``long`` are the spans that are drawn.
    """
    planned = [hollow] if hollow else []
    if any(item.tentative for item in long):
        planned.append(_span_mark(_CLOSED, tentative=True))
    found = [(planned, "planned or announced")] if planned else []
    if by := [item.tentative for item in long if item.start is None]:
        found.append(([_span_mark(_OPEN_START, all(by))], "open start (“by”)"))
    if since := [item.tentative for item in long if item.end is None]:
        found.append(([_span_mark(_OPEN_END, all(since))], "open end (“since”)"))
    return found


def _span_mark(outline: str, tentative: bool) -> Mark:
    return element("path", class_="pic-span" + " pic-tentative" * tentative, d=outline), 18.0


def legend(found: list[tuple[list[Mark], str]], top: float, width: float) -> tuple[Markup, float]:
    """The samples in lines, and the height of the picture."""
    if not found:
        return Markup(), top + 4
    drawn: list[Markup] = []
    x, y = 0.0, top + 20
    for marks, text in found:
        before = sum(mark_width + 7 for _, mark_width in marks) + 1
        needed = before + text_width(text, _LEGEND_SIZE)
        if x and x + needed > width:
            x, y = 0.0, y + 18
        at = x + 1
        for mark, mark_width in marks:
            drawn.append(group(mark, at=(at, y - 4.5)))
            at += mark_width + 7
        drawn.append(element("text", text, x=at, y=y))
        x += needed + 20
    return group(*drawn, class_="pic-key"), y + 6
