"""The timeline strip: when things happened, at a glance, and a way to each year.

Above the axis stand statements about a day, month or year, as dots in the column of their year, or
as one bar a year with its count where dots would be too many. Below it lie spans, drawn from bound
to bound, with a pointed end where the source leaves it open ("by 2019", "since 2018").

The weightiest items are named above it. Years are links. Dots and spans lead to their statements
too, but are no stops for the Tab key and silent for screen readers: the timeline under the strip
says the same in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil

from markupsafe import Markup

from atlas.pictures.geometry import Box
from atlas.pictures.svg import Form, Sheet, element, group, in_two_forms, path
from atlas.pictures.text import text_width
from atlas.pictures.time_axis import Axis, axis_for
from atlas.pictures.timeline_items import Span, Strip
from atlas.pictures.timeline_labels import height_of, names, weightiest
from atlas.pictures.words import plural

__all__ = ["Span", "Strip", "timeline_picture", "timeline_svg"]

_EDGE = 14.0
_DOT, _DOT_PITCH = 3.6, 9.5
_MOST_ROWS = 6
_MOST_DOTS = 90
_BAR_HEIGHT = 64.0
_COUNT_SIZE = 11.0
_YEAR_SIZE = 12.0
_AXIS_HEIGHT = 22.0
_LANE, _SPAN_HEIGHT, _POINT = 12.0, 7.0, 6.0
_MOST_LANES = 16
_LEGEND_SIZE = 12.0

_Point = tuple[float, float]
#: A mark as the legend shows it, around the height 0, and its width.
_Mark = tuple[Markup, float]
_HOLLOW_DOT: _Mark = (
    element("circle", class_="pic-point pic-tentative", cx=_DOT, r=_DOT),
    2 * _DOT,
)
_HOLLOW_BAR: _Mark = (
    element("rect", class_="pic-bar pic-tentative", y=-4.5, width=8, height=9),
    8.0,
)
_CLOSED = path((0, -3.5), (18, -3.5), (18, 3.5), (0, 3.5), closed=True)
_OPEN_START = path((6, 3.5), (0, 0), (6, -3.5), (18, -3.5), (18, 3.5), closed=True)
_OPEN_END = path((0, -3.5), (12, -3.5), (18, 0), (12, 3.5), (0, 3.5), closed=True)


def timeline_picture(strip: Strip, *, prefix: str = "timeline") -> Markup:
    """Both forms of the strip, for a page. ``prefix`` begins all ids."""
    return in_two_forms(
        timeline_svg(strip, prefix=prefix),
        timeline_svg(strip, prefix=prefix, form="narrow"),
    )


def timeline_svg(
    strip: Strip,
    *,
    prefix: str = "timeline",
    form: Form = "wide",
    standalone: bool = False,
    address: str = "",
) -> Markup:
    """The strip as one SVG element; see ``Sheet``. ``ValueError`` when nothing is dated."""
    items = strip.dated
    if not items:
        raise ValueError("a timeline strip needs at least one dated item")
    sheet = Sheet(prefix, form, standalone, address)
    axis = axis_for(
        [bound.year for item in items for bound in (item.start, item.end) if bound],
        strip.first,
        strip.last,
        left=_EDGE,
        right=sheet.width - _EDGE,
    )
    points: dict[int, list[Span]] = {}
    for item in items:
        if item.year and not item.drawn_long:
            points.setdefault(item.year, []).append(item)
    in_bars = _in_bars(points, axis)
    above, base, tops = _bars(points, axis) if in_bars else _dots(points, axis, sheet)
    spans = [item for item in items if item.drawn_long]
    named = weightiest(items)
    marks = {item: tops.get(item) or (_extent(item, axis)[0], base) for item in named}
    below, foot, shown = _spans(spans, axis, base + _AXIS_HEIGHT, sheet)
    planned = any(point.tentative for column in points.values() for point in column)
    samples = _samples((_HOLLOW_BAR if in_bars else _HOLLOW_DOT) if planned else None, shown)
    legend, height = _legend(samples, foot, sheet.width)
    years = Counter(item.year for item in items)
    most = max(years.values())
    busiest = min(year for year, count in years.items() if year and count == most)
    room = height_of(named)
    return sheet.svg(
        group(
            _grid(axis, base),
            _years(strip, years, axis, base, sheet),
            names(named, marks, sheet),
            element("g", above, below, class_="pic-items", aria_hidden="true"),
            legend,
            at=(0, room) if room else None,
        ),
        height=height + room,
        kind="timeline",
        title=strip.title,
        desc=f"{plural(len(items), 'dated statement')} from {axis.years[0]} to "
        f"{axis.years[-1]}, most of them in {busiest} ({most}).",
    )


def _grid(axis: Axis, base: float) -> Markup:
    """The axis, and a sign where years are left out of it."""
    line = element("path", class_="pic-axis", d=path((0, base), (axis.right + _EDGE, base)))
    breaks = (
        element("path", class_="pic-break", d=f"{path((x - 4, base + 4))}l4-8m0 8l4-8")
        for x in axis.breaks
    )
    return element("g", line, *breaks)


def _years(
    strip: Strip, counts: Counter[int | None], axis: Axis, base: float, sheet: Sheet
) -> Markup:
    """The years' names under the axis; those with statements are links, their columns included."""
    named = axis.named(text_width("0000", _YEAR_SIZE) + 6)
    drawn = []
    for year in axis.years:
        at = (axis.column(year), 0)
        name = element("text", f"{year}", x=axis.unit / 2, y=base + 15)
        if count := counts[year]:
            area = element("rect", width=axis.unit, height=base + _AXIS_HEIGHT - 2)
            drawn.append(
                sheet.link(
                    strip.year_href.format(year=year),
                    area,
                    *([name] if year in named else []),
                    class_="pic-year",
                    label=f"{year}: {plural(count, 'statement')}",
                    at=at,
                )
            )
        elif year in named:
            drawn.append(group(name, at=at))
    return group(*drawn, class_="pic-years", text_anchor="middle")


def _in_row(axis: Axis) -> int:
    """How many dots stand side by side in the column of a year."""
    return max(1, int((axis.unit - 3) / _DOT_PITCH))


def _in_bars(points: dict[int, list[Span]], axis: Axis) -> bool:
    """Whether there are too many points for dots."""
    most = max(map(len, points.values()), default=0)
    return ceil(most / _in_row(axis)) > _MOST_ROWS or sum(map(len, points.values())) > _MOST_DOTS


def _dots(
    points: dict[int, list[Span]], axis: Axis, sheet: Sheet
) -> tuple[Markup, float, dict[Span, _Point]]:
    """A dot for each, the height at which the axis runs below them, and the top of each dot."""
    in_row = _in_row(axis)
    rows = max((ceil(len(column) / in_row) for column in points.values()), default=0)
    base = max(rows, 1) * _DOT_PITCH + 8
    years = []
    tops: dict[Span, _Point] = {}
    for year, column in sorted(points.items()):
        dots = []
        width = (min(len(column), in_row) - 1) * _DOT_PITCH
        first = (axis.column(year) + (axis.unit - width) / 2, base - 6)
        # What is only planned comes on top.
        for number, point in enumerate(sorted(column, key=lambda point: point.tentative)):
            row, place = divmod(number, in_row)
            tops[point] = (first[0] + place * _DOT_PITCH, first[1] - row * _DOT_PITCH - _DOT)
            dot = element(
                "circle",
                cx=place * _DOT_PITCH or None,
                cy=-row * _DOT_PITCH or None,
                r=_DOT,
                class_=_class("pic-point", point),
            )
            dots.append(sheet.link(point.href, dot, label=point.told, tab=False))
        years.append(group(*dots, at=first))
    return group(*years), base, tops


def _bars(points: dict[int, list[Span]], axis: Axis) -> tuple[Markup, float, dict[Span, _Point]]:
    """A bar a year with its count, the height at which the axis runs below them, and their tops."""
    base = _BAR_HEIGHT + _COUNT_SIZE + 8
    width = min(26.0, max(axis.unit * 0.7, 1.5))
    most = max(map(len, points.values()))
    bars = {}
    for year, column in sorted(points.items()):
        height = len(column) / most * _BAR_HEIGHT
        x = axis.column(year) + (axis.unit - width) / 2
        bars[year] = Box(x, base - height, width, height)
    counts = {year: len(points[year]) for year in bars}
    drawn = [_bar(bar, points[year]) for year, bar in bars.items()]
    tops = {
        point: (bars[year].x + bars[year].width / 2, bars[year].y - _COUNT_SIZE - 5)
        for year, column in points.items()
        for point in column
    }
    return group(*drawn, *_counts(counts, bars, axis)), base, tops


def _bar(bar: Box, column: list[Span]) -> Markup:
    """A year's count as a bar; what is only planned or announced is its hollow top."""
    firm = sum(not point.tentative for point in column)
    solid = bar.height * firm / len(column)
    parts = []
    if firm < len(column):
        parts.append(
            element(
                "rect",
                class_="pic-bar pic-tentative",
                x=bar.x,
                y=bar.y,
                width=bar.width,
                height=bar.height - solid,
            )
        )
    if firm:
        parts.append(
            element(
                "rect",
                class_="pic-bar",
                x=bar.x,
                y=bar.bottom - solid,
                width=bar.width,
                height=solid,
            )
        )
    return group(*parts)


def _counts(counts: dict[int, int], bars: dict[int, Box], axis: Axis) -> Iterator[Markup]:
    """The numbers above the bars; where not all have room, those of the highest bars.

    A number wider than its column stands in its middle or, as far as its middle stays above the
    bar, ends with a side of the column.
    """
    taken: list[Box] = []
    for year in sorted(counts, key=lambda year: (-counts[year], year)):
        text = f"{counts[year]}"
        width, foot = text_width(text, _COUNT_SIZE), bars[year].y - 4
        aside = min(max(0.0, width - axis.unit), bars[year].width) / 2
        for x in (bars[year].x + bars[year].width / 2 + shift for shift in (0, -aside, aside)):
            box = Box(x - width / 2, foot - 0.8 * _COUNT_SIZE, width, _COUNT_SIZE)
            near = Box(box.x - 1, box.y, box.width + 2, box.height)
            if not any(near.overlaps(other) for other in (*bars.values(), *taken)):
                taken.append(near)
                yield element("text", text, class_="pic-total", x=x, y=foot, text_anchor="middle")
                break


def _spans(
    spans: list[Span], axis: Axis, top: float, sheet: Sheet
) -> tuple[Markup, float, list[Span]]:
    """Spans in lanes, each in the first that is free, the height of their foot, and which."""
    lanes: list[float] = []
    drawn = []
    shown = []
    for span in spans:
        start, end = _extent(span, axis)
        lane = next((at for at, free in enumerate(lanes) if free <= start), len(lanes))
        if lane == _MOST_LANES:
            continue
        shown.append(span)
        lanes[lane : lane + 1] = [end + 4]
        y = top + 4 + lane * _LANE
        shape = element("path", class_=_class("pic-span", span), d=_outline(span, start, end, y))
        drawn.append(sheet.link(span.href, shape, label=span.told, tab=False))
    foot = top + (4 + len(lanes) * _LANE if lanes else 0)
    if left_out := len(spans) - len(shown):
        note = f"and {plural(left_out, 'more span')}, listed below"
        drawn.append(element("text", note, class_="pic-note", x=_EDGE, y=foot + 12))
        foot += 18
    return group(*drawn), foot, shown


def _extent(span: Span, axis: Axis) -> tuple[float, float]:
    """From where to where it is drawn; an open start reaches back a little, an open end on."""
    end = axis.after(span.end) if span.end else axis.right + _EDGE - 1
    start = axis.at(span.start) if span.start else max(1.0, end - max(1.6 * axis.unit, 22))
    return start, max(end, start + 4)


def _outline(span: Span, start: float, end: float, y: float) -> str:
    """A bar, pointed where it is open."""
    middle, bottom = y + _SPAN_HEIGHT / 2, y + _SPAN_HEIGHT
    point = min(_POINT, (end - start) / 2)
    corners = [
        *([(start, bottom), (start, y)] if span.start else [(start + point, bottom)]),
        *([] if span.start else [(start, middle), (start + point, y)]),
        *([(end, y), (end, bottom)] if span.end else [(end - point, y)]),
        *([] if span.end else [(end, middle), (end - point, bottom)]),
    ]
    return path(*corners, closed=True)


def _class(name: str, item: Span) -> str:
    """Classes of an item: open ends and uncertain status can be told in the markup too."""
    names = [name]
    if item.interval and item.start is None:
        names.append("pic-open-start")
    if item.interval and item.end is None:
        names.append("pic-open-end")
    if item.tentative:
        names.append("pic-tentative")
    return " ".join(names)


def _samples(hollow: _Mark | None, spans: list[Span]) -> list[tuple[list[_Mark], str]]:
    """The drawn marks that need a word, each as it is drawn, with the word.

    ``hollow`` is how points that are only planned or announced are drawn, when there are any.
    """
    planned = [hollow] if hollow else []
    if any(span.tentative for span in spans):
        planned.append(_span_mark(_CLOSED, tentative=True))
    samples = [(planned, "planned or announced")] if planned else []
    if by := [span.tentative for span in spans if span.start is None]:
        samples.append(([_span_mark(_OPEN_START, all(by))], "open start (“by”)"))
    if since := [span.tentative for span in spans if span.end is None]:
        samples.append(([_span_mark(_OPEN_END, all(since))], "open end (“since”)"))
    return samples


def _span_mark(outline: str, tentative: bool) -> _Mark:
    return element("path", class_="pic-span" + " pic-tentative" * tentative, d=outline), 18.0


def _legend(
    samples: list[tuple[list[_Mark], str]], top: float, width: float
) -> tuple[Markup, float]:
    """The samples in lines, and the height of the picture."""
    if not samples:
        return Markup(), top + 4
    drawn: list[Markup] = []
    x, y = 0.0, top + 20
    for marks, text in samples:
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
