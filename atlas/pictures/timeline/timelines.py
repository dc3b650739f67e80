"""The timelines of several companies on one axis: what the weightiest of them did, and when.

Each has a line of its own under its name, with the marks of the timeline strip; the weightiest
events of each are named. Every mark leads to its statement, and says what it is when it has the
pointer or the keyboard's focus, beside the company's name and thus clear of all other marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.svg import Form, Sheet, element, group, in_forms, path, text_lines
from atlas.pictures.draw.text import text_width, wrap
from atlas.pictures.timeline.axis import Axis, axis_for
from atlas.pictures.timeline.items import Line, Span, Timelines
from atlas.pictures.timeline.labels import names, weightiest
from atlas.pictures.timeline.marks import (
    AXIS_HEIGHT,
    EDGE,
    DotSize,
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

#: So many events are named in all, and of one company.
_MOST_NAMED, _MOST_NAMED_EACH = 12, 4
_NAME_SIZE, _TOOLTIP_SIZE, _YEAR_SIZE = 15.0, 13.0, 12.0
_LEADING = 16.0
_NAME_HEIGHT = 24.0
_APART = 20.0
#: Room for less of what a mark says would say nothing.
_LEAST_TOOLTIP = 200.0
_DOTS = DotSize(radius=4.6, pitch=12.0)


def timelines_picture(shown: Timelines, *, prefix: str = "timelines") -> Markup:
    """All forms of the picture, for a page. ``prefix`` begins all ids."""
    forms: tuple[Form, ...] = ("wide", "narrow", "broad")
    return in_forms({form: timelines_svg(shown, prefix=prefix, form=form) for form in forms})


def timelines_svg(
    shown: Timelines,
    *,
    prefix: str = "timelines",
    form: Form = "wide",
    caption: Caption | None = None,
) -> Markup:
    """The timelines as one SVG element; see ``Sheet``. ``ValueError`` when nothing is dated."""
    lines = shown.drawn
    if not lines:
        raise ValueError("timelines need at least one dated event")
    sheet = Sheet(prefix, form, caption)
    items = [item for line in lines for item in line.items]
    axis = axis_for(
        [bound.year for item in items for bound in (item.start, item.end) if bound],
        None,
        None,
        left=EDGE,
        right=sheet.width - EDGE,
    )
    most_named = max(1, min(_MOST_NAMED_EACH, _MOST_NAMED // len(lines)))
    drawn: list[Markup] = []
    long: list[Span] = []
    head = AXIS_HEIGHT if len(lines) > 1 else 0.0  # the last line may be out of sight
    top = head
    for line in lines:
        course, height, drawn_long = _course(line, axis, sheet, most_named)
        drawn.append(group(course, at=(0, top)))
        long += drawn_long
        top += height + _APART
    foot = top - _APART / 2
    planned = any(item.tentative and not item.drawn_long for item in items)
    hollow = hollow_dot(_DOTS) if planned else None
    key, height = legend(samples(hollow, long), foot + AXIS_HEIGHT - 8, sheet.width)
    return sheet.svg(
        group(*_year_lines(axis, head, foot)),
        group(
            *(_years(axis, head - 8) if head else ()),
            *_years(axis, foot + 14),
            class_="pic-years",
            text_anchor="middle",
        ),
        *drawn,
        key,
        height=height,
        kind="timelines",
        title=shown.title,
        desc=f"{plural(len(items), 'event')} of {plural(len(lines), 'company', 'companies')}, "
        f"{' to '.join(str(year) for year in dict.fromkeys((axis.years[0], axis.years[-1])))}.",
    )


def _course(
    line: Line, axis: Axis, sheet: Sheet, most_named: int
) -> tuple[Markup, float, Sequence[Span]]:
    """A company's name and marks below the height 0, how high they are, and its drawn spans."""
    tooltip_at = text_width(line.label, _NAME_SIZE) + _APART
    room = sheet.width - tooltip_at
    columns = columns_of(line.items)
    _, base, tops = dots(columns, axis, lambda item, mark, origin: mark, _DOTS)
    named = weightiest(line.items, most_named)
    marks = {item: tops.get(item) or (extent(item, axis)[0], base) for item in named}
    if sheet.form == "narrow":
        labels, height = _listed(named, sheet)
    else:
        labels, height = names(named, marks, sheet, _TOOLTIP_SIZE, "pic-event")
    above = _NAME_HEIGHT + height

    def link(item: Span, mark: Markup, origin: Point) -> Markup:
        tooltip = Markup()
        if room > _LEAST_TOOLTIP and sheet.caption is None:
            at = (tooltip_at - origin[0], _NAME_SIZE - above - origin[1])
            text = wrap(item.tooltip, room, _TOOLTIP_SIZE, 1)[0]
            tooltip = element("text", text, class_="pic-tooltip", x=at[0], y=at[1])
        return sheet.link(item.href, mark, tooltip, label=item.tooltip)

    points, base, _ = dots(columns, axis, link, _DOTS)
    below, foot, long = spans(
        [item for item in line.items if item.drawn_long], axis, base + 1, link, "on its page"
    )
    name = element(
        "text",
        wrap(line.label, sheet.width, _NAME_SIZE, 1)[0],
        class_="pic-company",
        y=_NAME_SIZE,
    )
    course = group(
        group(labels, points, axis_line(axis, base), below, at=(0, above)),
        sheet.link(line.href, name, label=line.label),
        class_="pic-course",
    )
    return course, above + max(foot, base + 4), long


def _listed(named: Sequence[Span], sheet: Sheet) -> tuple[Markup, float]:
    """The names of events above the height 0, each after its year; and their height.

    On a phone most are nearly as wide as the picture, and could not stand beside their marks.
    """
    indent = text_width("0000", _TOOLTIP_SIZE) + 8
    drawn: list[Markup] = []
    y = 0.0
    for item in named:
        lines = wrap(item.label, sheet.width - indent, _TOOLTIP_SIZE, 2)
        year = element("text", f"{item.year}", class_="pic-event", y=y + _TOOLTIP_SIZE)
        text = text_lines(lines, indent, y + _TOOLTIP_SIZE, leading=_LEADING, class_="pic-event")
        drawn.append(sheet.link(item.href, year, text, label=item.tooltip, tab=False))
        y += len(lines) * _LEADING + 2
    height = y + 6 if named else 0.0
    return group(*drawn, class_="pic-named", at=(0, -height), aria_hidden="true"), height


def _year_lines(axis: Axis, top: float, foot: float) -> Iterator[Markup]:
    """Thin lines through all companies, where the named years begin."""
    for year in sorted(axis.named(text_width("0000", _YEAR_SIZE) + 6)):
        x = axis.column(year)
        yield element("path", class_="pic-year-line", d=path((x, top), (x, foot)))


def _years(axis: Axis, y: float) -> Iterator[Markup]:
    for year in sorted(axis.named(text_width("0000", _YEAR_SIZE) + 6)):
        yield element("text", f"{year}", x=axis.column(year) + axis.unit / 2, y=y)
