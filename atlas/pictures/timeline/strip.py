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

from markupsafe import Markup

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import TWO_FORMS, Form, Sheet, element, group, in_forms
from atlas.pictures.draw.text import text_width
from atlas.pictures.timeline.axis import Axis, axis_for
from atlas.pictures.timeline.items import Span, Strip, in_order
from atlas.pictures.timeline.labels import names, weightiest
from atlas.pictures.timeline.marks import (
    AXIS_HEIGHT,
    EDGE,
    HOLLOW_BAR,
    STRIP_DOTS,
    Point,
    axis_line,
    columns_of,
    dots,
    extent,
    hollow_dot,
    legend,
    samples,
    spans,
)
from atlas.text.plural import plural

_MOST_ROWS = 6
_MOST_DOTS = 90
_BAR_HEIGHT = 64.0
_COUNT_SIZE = 11.0
_YEAR_SIZE = 12.0


def timeline_picture(strip: Strip, *, prefix: str = "timeline") -> Markup:
    """Both forms of the strip, for a page. ``prefix`` begins all ids."""
    return in_forms({form: timeline_svg(strip, prefix=prefix, form=form) for form in TWO_FORMS})


def timeline_svg(
    strip: Strip,
    *,
    prefix: str = "timeline",
    form: Form = "wide",
    caption: Caption | None = None,
) -> Markup:
    """The strip as one SVG element; see ``Sheet``. ``ValueError`` when nothing is dated."""
    items = in_order(strip.items)
    if not items:
        raise ValueError("a timeline strip needs at least one dated item")
    sheet = Sheet(prefix, form, caption)
    axis = axis_for(
        [bound.year for item in items for bound in (item.start, item.end) if bound],
        strip.first,
        strip.last,
        left=EDGE,
        right=sheet.width - EDGE,
    )

    def link(item: Span, mark: Markup, _: Point) -> Markup:
        return sheet.link(item.href, mark, label=item.tooltip, tab=False)

    columns = columns_of(items)
    in_bars = _in_bars(columns, axis)
    above, base, tops = _bars(columns, axis) if in_bars else dots(columns, axis, link)
    below, foot, long = spans(
        [item for item in items if item.drawn_long], axis, base + AXIS_HEIGHT, link, "below"
    )
    named = weightiest(items)
    marks = {item: tops.get(item) or (extent(item, axis)[0], base) for item in named}
    labels, room = names(named, marks, sheet)
    planned = any(item.tentative for column in columns.values() for item in column)
    hollow = HOLLOW_BAR if in_bars else hollow_dot()
    key, height = legend(samples(hollow if planned else None, long), foot, sheet.width)
    years = Counter(item.year for item in items)
    most = max(years.values())
    busiest = min(year for year, count in years.items() if year and count == most)
    return sheet.svg(
        group(
            axis_line(axis, base),
            _years(strip, years, axis, base, sheet),
            labels,
            element("g", above, below, class_="pic-items", aria_hidden="true"),
            key,
            at=(0, room) if room else None,
        ),
        height=height + room,
        kind="timeline",
        title=strip.title,
        desc=f"{plural(len(items), 'dated statement')} from {axis.years[0]} to "
        f"{axis.years[-1]}, most of them in {busiest} ({most}).",
    )


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
            area = element("rect", width=axis.unit, height=base + AXIS_HEIGHT - 2)
            drawn.append(
                sheet.link(
                    strip.year_href(year),
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


def _in_bars(columns: dict[int, list[Span]], axis: Axis) -> bool:
    """Whether there are too many points for dots."""
    rows = STRIP_DOTS.rows(columns.values(), axis)
    return rows > _MOST_ROWS or sum(map(len, columns.values())) > _MOST_DOTS


def _bars(columns: dict[int, list[Span]], axis: Axis) -> tuple[Markup, float, dict[Span, Point]]:
    """A bar a year with its count, the height at which the axis runs below them, and their tops."""
    base = _BAR_HEIGHT + _COUNT_SIZE + 8
    width = min(26.0, max(axis.unit * 0.7, 1.5))
    most = max(map(len, columns.values()))
    bars = {}
    for year, column in sorted(columns.items()):
        height = len(column) / most * _BAR_HEIGHT
        x = axis.column(year) + (axis.unit - width) / 2
        bars[year] = Box(x, base - height, width, height)
    counts = {year: len(columns[year]) for year in bars}
    drawn = [_bar(bar, columns[year]) for year, bar in bars.items()]
    tops = {
        item: (bars[year].x + bars[year].width / 2, bars[year].y - _COUNT_SIZE - 5)
        for year, column in columns.items()
        for item in column
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
