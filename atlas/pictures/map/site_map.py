"""The map of sites: a mark for each place, sized by the statements on sites in it.

Where marks would cover each other, an inset shows the crowd at a larger scale. Every mark and its
label are one link. A mark whose label finds no room keeps its tooltip; the list of places that
belongs beside the map names all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import (
    Form,
    Sheet,
    element,
    group,
    in_forms,
    number,
    path,
    plain,
    text_lines,
)
from atlas.pictures.draw.text import text_width, wrap
from atlas.pictures.map.frame import Frame
from atlas.pictures.map.ground import Ground, own_grounds, shared_grounds
from atlas.pictures.map.items import Mark, PlaceName, SiteMap
from atlas.pictures.map.labels import LEADING, Label, Spot, label_size, place_labels
from atlas.pictures.map.layout import MapLayout, arrange, radius
from atlas.pictures.map.projection import Points
from atlas.text.plural import plural

_TITLE_SIZE = 12.0
_SMALL = 11.0
_BAR_LENGTHS = (10, 20, 50, 100, 200, 500, 1000, 2000)
_LONGEST_BAR = 90.0
_MARGIN = 8.0
#: The ring of an area's mark is drawn this far outside.
_RING = 3.0


def site_map_picture(site_map: SiteMap, *, prefix: str = "map") -> Markup:
    """Both forms of the map, for a page. ``prefix`` begins all ids."""
    wide, narrow = _Plan.of(site_map, Sheet(prefix)), _Plan.of(site_map, Sheet(prefix, "narrow"))
    for_wide, for_narrow = shared_grounds(wide.layout, narrow.layout, prefix)
    return in_forms({"wide": _drawn(wide, for_wide), "narrow": _drawn(narrow, for_narrow)})


def site_map_svg(
    site_map: SiteMap,
    *,
    prefix: str = "map",
    form: Form = "wide",
    caption: Caption | None = None,
) -> Markup:
    """The map as one SVG element; see ``Sheet``. ``ValueError`` when there is no mark."""
    plan = _Plan.of(site_map, Sheet(prefix, form, caption))
    return _drawn(plan, own_grounds(plan.layout))


@dataclass(frozen=True)
class _Plan:
    """A map with its marks in the order in which they are drawn, and where all of it goes.

    ``points``, of shape (n, 2), are the marks' longitudes and latitudes.
    """

    site_map: SiteMap
    sheet: Sheet
    marks: tuple[Mark, ...]
    points: Points
    layout: MapLayout

    @classmethod
    def of(cls, site_map: SiteMap, sheet: Sheet) -> _Plan:
        if not site_map.marks:
            raise ValueError("a map needs at least one mark")
        # Small marks last, so that a large one never hides them; the same order for same data.
        marks = sorted(site_map.marks, key=lambda mark: (-mark.count, mark.name, mark.place_id))
        points = np.array([(mark.lon, mark.lat) for mark in marks], dtype=np.float64)
        label = max(label_size(plain(mark.name))[1] for mark in marks)
        counts = [mark.count for mark in marks]
        layout = arrange(points, counts, label, sheet.width, sheet.form)
        return cls(site_map, sheet, tuple(marks), points, layout)

    def spots(self, frame: Frame) -> list[Spot]:
        """The marks that a frame labels, in its order, on its picture."""
        places = frame.place(self.points[list(frame.marks)]).round().tolist()
        return [
            Spot(x, y, _radius(mark), plain(mark.name), rank=mark.count > 1)
            for (x, y), mark in zip(places, (self.marks[at] for at in frame.marks), strict=True)
        ]


def _radius(mark: Mark) -> float:
    return radius(mark.count) + (_RING if mark.area else 0)


def _drawn(plan: _Plan, grounds: tuple[Ground, ...]) -> Markup:
    """A map on its grounds, one for each frame."""
    layout, marks = plan.layout, plan.marks
    return plan.sheet.svg(
        _main(plan, grounds[0]),
        *(_inset(plan, at, ground) for at, ground in enumerate(grounds[1:])),
        _leads(layout),
        height=layout.height,
        kind="map",
        title=plan.site_map.title,
        desc=f"{plural(len(marks), 'place')} with the number of statements on sites in each: "
        + ", ".join(f"{mark.name} {mark.count}" for mark in marks)
        + ".",
    )


def _main(plan: _Plan, ground: Ground) -> Markup:
    layout = plan.layout
    frame = layout.main
    locators = [frame.locator(inset) for inset in layout.insets]
    bar, bar_box = _scale_bar(frame)
    marked = [spot.box for spot in plan.spots(frame)]
    letters: list[Markup] = []
    obstacles = [*locators, bar_box]
    for at, locator in enumerate(locators):
        if letter := _letter(layout, at):
            place = _letter_box(locator, [*obstacles, *marked])
            obstacles.append(place)
            letters.append(
                element("text", letter, class_="pic-letter", x=place.x + 2, y=place.bottom - 3)
            )
    drawn, labels = _marks(plan, frame, obstacles)
    inset_marks = [mark for inset in layout.insets for mark in inset.marks] or slice(0)
    dots = (
        element("circle", cx=x, cy=y, r=1.6)
        for x, y in frame.place(plan.points[inset_marks]).round().tolist()
    )
    taken = [*obstacles, *labels, *marked]
    return element(
        "g",
        ground.drawn_under(frame),
        _names(frame, plan.site_map.names, taken),
        group(
            *(
                element("rect", x=box.x, y=box.y, width=box.width, height=box.height)
                for box in locators
            ),
            *dots,
            class_="pic-locator",
        ),
        *letters,
        bar,
        drawn,
        _neat_line(frame),
    )


def _inset(plan: _Plan, at: int, ground: Ground) -> Markup:
    frame = plan.layout.insets[at]
    letter = _letter(plan.layout, at)
    largest = plan.marks[min(frame.marks)]
    text = f"{letter} · " if letter else ""
    text += f"Around {plain(largest.name)}"
    (title,) = wrap(text, frame.box.width - 3 * _MARGIN, _TITLE_SIZE, 1)
    x, y = frame.box.x + _MARGIN, frame.box.y + _MARGIN
    title_box = Box(x, y, text_width(title, _TITLE_SIZE), _TITLE_SIZE + 3)
    bar, bar_box = _scale_bar(frame)
    drawn, _ = _marks(plan, frame, [title_box, bar_box])
    return element(
        "g",
        ground.drawn_under(frame),
        bar,
        element("text", title, class_="pic-inset-title", x=x, y=y + _TITLE_SIZE - 1),
        drawn,
        _neat_line(frame),
    )


def _letter(layout: MapLayout, at: int) -> str:
    """Insets are lettered where a line could not lead to the one and only."""
    return "" if len(layout.insets) == 1 else "ABC"[at]


def _letter_box(locator: Box, taken: list[Box]) -> Box:
    """Room for an inset's letter at a corner of its locator, a free one if there is one."""
    width, height = 12.0, 13.0
    corners = [
        Box(x, y, width, height)
        for x in (locator.right, locator.x - width)
        for y in (locator.y - 1, locator.bottom - height + 1)
    ]
    corners += [Box(locator.x, y, width, height) for y in (locator.y - height, locator.bottom)]
    free = (box for box in corners if not any(box.overlaps(other) for other in taken))
    return next(free, corners[0])


def _neat_line(frame: Frame) -> Markup:
    """The line around a frame, drawn inside its edge."""
    box = frame.box.padded(-0.5)
    return element("rect", class_="pic-frame", x=box.x, y=box.y, width=box.width, height=box.height)


def _marks(plan: _Plan, frame: Frame, obstacles: list[Box]) -> tuple[Markup, list[Box]]:
    """The marks of a frame with their labels, and the labels' boxes."""
    spots = plan.spots(frame)
    labels = place_labels(spots, frame.box.padded(-4), obstacles)
    drawn = (
        _mark(plan.marks[at], spot, label, plan.sheet)
        for at, spot, label in zip(frame.marks, spots, labels, strict=True)
    )
    return group(*drawn, class_="pic-marks"), [label.box for label in labels if label]


def _mark(mark: Mark, spot: Spot, label: Label | None, sheet: Sheet) -> Markup:
    """A mark with its count and label, all placed from its middle."""
    name = f"{mark.name}: {plural(mark.count, 'statement')} on sites"
    if mark.area:
        name += " somewhere in it"
    if mark.items:
        name += ": " + "; ".join(mark.items)
    parts = []
    if label and label.lead:
        x0, y0, x1, y1 = label.lead
        lead = path((x0 - spot.x, y0 - spot.y), (x1 - spot.x, y1 - spot.y))
        parts.append(element("path", class_="pic-lead", d=lead))
    shape = "pic-dot pic-dot-area" if mark.area else "pic-dot"
    parts.append(element("circle", class_=shape, r=spot.radius))
    if mark.count > 1:
        class_ = "pic-count pic-count-area" if mark.area else "pic-count"
        count = f"{mark.count}"
        parts.append(element("text", count, class_=class_, y=_SMALL * 0.34, text_anchor="middle"))
    if label:
        x, y = label.box.x - spot.x, label.first_baseline - spot.y
        parts.append(text_lines(label.lines, x, y, leading=LEADING, class_="pic-place"))
    at = (spot.x, spot.y)
    return sheet.link(mark.href, *parts, class_="pic-site", label=name, at=at)


def _names(frame: Frame, names: tuple[PlaceName, ...], taken: list[Box]) -> Markup:
    """Names for orientation, where nothing else stands."""
    drawn = []
    taken = list(taken)
    if not frame.has_one_scale:  # a world map's countries are smaller than their names
        return Markup()
    inside = frame.box.padded(-_MARGIN)
    for name in sorted(names, key=lambda name: name.name):
        text = plain(name.name).upper()
        width = text_width(text, _SMALL, spacing=0.12)
        x, y = frame.place(np.array([(name.lon, name.lat)], dtype=np.float64))[0].tolist()
        for dy in (0.0, -10.0, 10.0):
            box = Box(x - width / 2, y + dy - _SMALL, width, _SMALL + 4)
            if inside.contains(box) and not any(box.overlaps(other) for other in taken):
                taken.append(box)
                drawn.append(element("text", text, x=x, y=y + dy, text_anchor="middle"))
                break
        else:
            if name.around_marks:  # a neighbour's name alone would pass for it
                return Markup()
    return group(*drawn, class_="pic-names")


def _scale_bar(frame: Frame) -> tuple[Markup, Box]:
    """A bar of a round length at the lower left, and its box; an empty one where none is true."""
    box = frame.box
    x, y = box.x + _MARGIN, box.bottom - _MARGIN
    if not frame.has_one_scale:
        return Markup(), Box(x, y, 0, 0)
    length = max(
        (km for km in _BAR_LENGTHS if km * frame.scale <= _LONGEST_BAR), default=_BAR_LENGTHS[0]
    )
    bar = length * frame.scale
    text = f"{length:,} km"
    width = bar + 6 + text_width(text, _SMALL)
    drawn = group(
        element("path", d=f"M{number(x)} {number(y - 6)}v4h{number(bar)}v-4"),
        element("text", text, x=x + bar + 6, y=y - 1),
        class_="pic-scale",
    )
    return drawn, Box(x, y - 12, width, 14)


def _leads(layout: MapLayout) -> Markup:
    """Lines from the one inset beside the map to the ground that it shows."""
    if len(layout.insets) != 1 or layout.insets[0].box.x < layout.main.box.right:
        return Markup()
    inset = layout.insets[0].box
    shown = layout.main.locator(layout.insets[0])
    upper = path((shown.right, shown.y), (inset.x, inset.y))
    lower = path((shown.right, shown.bottom), (inset.x, inset.bottom))
    return group(element("path", d=upper + lower), class_="pic-locator")
