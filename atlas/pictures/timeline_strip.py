"""The timeline strip: when things happened, at a glance, and a way to each year.

Above the axis stand statements about a day, month or year, as dots in the column of their year, or
as one bar a year with its count where dots would be too many. Below it lie spans, drawn from bound
to bound, with a pointed end where the source leaves it open ("by 2019", "since 2018").

Years are links. Dots and spans lead to their statements too, but are no stops for the Tab key and
silent for screen readers: the timeline under the strip says the same in words.
"""

from __future__ import annotations

from collections import Counter
from math import ceil

from markupsafe import Markup

from atlas.pictures.svg import Form, Sheet, element, group, in_two_forms, path
from atlas.pictures.text import text_width
from atlas.pictures.time_axis import Axis, axis_for
from atlas.pictures.timeline_items import Span, Strip
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
    points = [item for item in items if not item.drawn_long]
    spans = [item for item in items if item.drawn_long]
    above, base = _points(points, axis, sheet)
    below, foot = _spans(spans, axis, base + _AXIS_HEIGHT, sheet)
    legend, height = _legend(items, foot, sheet.width)
    years = Counter(item.year for item in items)
    most = max(years.values())
    busiest = min(year for year, count in years.items() if year and count == most)
    return sheet.svg(
        _grid(axis, base),
        _years(strip, years, axis, base, sheet),
        element("g", above, below, class_="pic-items", aria_hidden="true"),
        legend,
        height=height,
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


def _points(points: list[Span], axis: Axis, sheet: Sheet) -> tuple[Markup, float]:
    """Dots or bars, and the height at which the axis runs below them."""
    by_year: dict[int, list[Span]] = {}
    for point in points:
        assert point.year is not None
        by_year.setdefault(point.year, []).append(point)
    for column in by_year.values():  # what is only planned comes on top
        column.sort(key=lambda point: point.tentative)
    in_row = max(1, int((axis.unit - 3) / _DOT_PITCH))
    rows = max((ceil(len(column) / in_row) for column in by_year.values()), default=0)
    if rows > _MOST_ROWS or len(points) > _MOST_DOTS:
        base = _BAR_HEIGHT + _COUNT_SIZE + 8
        bars = (_bar(by_year[year], axis, base, points=by_year) for year in sorted(by_year))
        return group(*bars), base
    base = max(rows, 1) * _DOT_PITCH + 8
    years = []
    for year, column in sorted(by_year.items()):
        dots = []
        for number, point in enumerate(column):
            row, place = divmod(number, in_row)
            dot = element(
                "circle",
                cx=place * _DOT_PITCH or None,
                cy=-row * _DOT_PITCH or None,
                r=_DOT,
                class_=_class("pic-point", point),
            )
            dots.append(sheet.link(point.href, dot, label=point.told, tab=False))
        width = (min(len(column), in_row) - 1) * _DOT_PITCH
        first = (axis.column(year) + (axis.unit - width) / 2, base - 6)
        years.append(group(*dots, at=first))
    return group(*years), base


def _bar(column: list[Span], axis: Axis, base: float, points: dict[int, list[Span]]) -> Markup:
    """A year's count as a bar; what is only planned or announced is its hollow top."""
    most = max(len(other) for other in points.values())
    year = column[0].year
    assert year is not None
    width = min(26.0, max(axis.unit * 0.7, 1.5))
    x = axis.column(year) + (axis.unit - width) / 2
    firm = sum(not point.tentative for point in column)
    height, solid = (count / most * _BAR_HEIGHT for count in (len(column), firm))
    parts = []
    if firm < len(column):
        parts.append(
            element(
                "rect",
                class_="pic-bar pic-tentative",
                x=x,
                y=base - height,
                width=width,
                height=height - solid,
            )
        )
    if firm:
        parts.append(
            element("rect", class_="pic-bar", x=x, y=base - solid, width=width, height=solid)
        )
    count = f"{len(column)}"
    if text_width(count, _COUNT_SIZE) <= axis.unit:
        parts.append(
            element(
                "text",
                count,
                class_="pic-total",
                x=x + width / 2,
                y=base - height - 4,
                text_anchor="middle",
            )
        )
    return group(*parts)


def _spans(spans: list[Span], axis: Axis, top: float, sheet: Sheet) -> tuple[Markup, float]:
    """Spans in lanes, each in the first that is free, and the height of their foot."""
    lanes: list[float] = []
    drawn = []
    left_out = 0
    for span in spans:
        start, end = _extent(span, axis)
        lane = next((at for at, free in enumerate(lanes) if free <= start), len(lanes))
        if lane == _MOST_LANES:
            left_out += 1
            continue
        lanes[lane : lane + 1] = [end + 4]
        y = top + 4 + lane * _LANE
        shape = element("path", class_=_class("pic-span", span), d=_outline(span, start, end, y))
        drawn.append(sheet.link(span.href, shape, label=span.told, tab=False))
    foot = top + (4 + len(lanes) * _LANE if lanes else 0)
    if left_out:
        note = f"and {plural(left_out, 'more span')}, listed below"
        drawn.append(element("text", note, class_="pic-note", x=_EDGE, y=foot + 12))
        foot += 18
    return group(*drawn), foot


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


def _legend(items: tuple[Span, ...], top: float, width: float) -> tuple[Markup, float]:
    """Samples of the marks that need a word, and the height of the picture."""
    samples: list[tuple[str, str, str]] = []
    if any(item.tentative for item in items):
        samples.append(("pic-span pic-tentative", "h18v7h-18z", "planned or announced"))
    if any(item.interval and item.start is None for item in items):
        samples.append(("pic-span", "m6 7l-6-3.5l6-3.5h12v7z", "open start (“by”)"))
    if any(item.interval and item.end is None for item in items):
        samples.append(("pic-span", "v7h12l6-3.5l-6-3.5z", "open end (“since”)"))
    if not samples:
        return Markup(), top + 4
    drawn: list[Markup] = []
    x, y = 0.0, top + 20
    for class_, outline, text in samples:
        needed = 26 + text_width(text, _LEGEND_SIZE)
        if x and x + needed > width:
            x, y = 0.0, y + 18
        drawn.append(element("path", class_=class_, d=f"{path((x + 1, y - 8))}{outline}"))
        drawn.append(element("text", text, x=x + 26, y=y))
        x += needed + 20
    return group(*drawn, class_="pic-key"), y + 6
