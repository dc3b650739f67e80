"""The map of sites: a mark for each place, sized by the number of sites in it.

Where marks would cover each other, an inset shows the crowd at a larger scale. Every mark and its
label are one link. A mark whose label finds no room keeps its tooltip; the list of places that
belongs beside the map names all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from markupsafe import Markup

from atlas.pictures.coastline import ground
from atlas.pictures.geometry import Box
from atlas.pictures.map_labels import LEADING, Label, Spot, label_size, place_labels
from atlas.pictures.map_layout import Frame, MapLayout, arrange, radius
from atlas.pictures.svg import Form, Sheet, element, group, in_two_forms, plain, text_lines
from atlas.pictures.text import text_width, wrap
from atlas.pictures.words import plural

_TITLE_SIZE = 12.0
_SMALL = 11.0
_BAR_LENGTHS = (10, 20, 50, 100, 200, 500, 1000, 2000)
_LONGEST_BAR = 90.0
_MARGIN = 8.0


@dataclass(frozen=True)
class Mark:
    """A place with sites: degrees north and east, number of sites, address, names of the sites.

    ``area`` says that the place is a province or the like: the sites are somewhere in it, and its
    mark is an open ring.
    """

    place_id: str
    name: str
    lat: float
    lon: float
    count: int
    href: str
    items: tuple[str, ...] = ()
    area: bool = False


@dataclass(frozen=True)
class PlaceName:
    """A name for orientation, a country's say, set faintly where there is room."""

    name: str
    lat: float
    lon: float


@dataclass(frozen=True)
class SiteMap:
    """What a map shows. The title is its name for screen readers."""

    marks: tuple[Mark, ...]
    title: str = "Map of sites"
    names: tuple[PlaceName, ...] = ()


def site_map_picture(site_map: SiteMap, *, prefix: str = "map") -> Markup:
    """Both forms of the map, for a page. ``prefix`` begins all ids."""
    return in_two_forms(
        site_map_svg(site_map, prefix=prefix),
        site_map_svg(site_map, prefix=prefix, form="narrow"),
    )


def site_map_svg(
    site_map: SiteMap,
    *,
    prefix: str = "map",
    form: Form = "wide",
    standalone: bool = False,
    address: str = "",
) -> Markup:
    """The map as one SVG element; see ``Sheet``. ``ValueError`` when there is no mark."""
    if not site_map.marks:
        raise ValueError("a map needs at least one mark")
    sheet = Sheet(prefix, form, standalone, address)
    # Small marks last, so that a large one never hides them; and the same order for same data.
    marks = tuple(sorted(site_map.marks, key=lambda mark: (-mark.count, mark.name, mark.place_id)))
    points = np.array([(mark.lon, mark.lat) for mark in marks], dtype=np.float64)
    label = max(label_size(plain(mark.name))[1] for mark in marks)
    layout = arrange(points, [mark.count for mark in marks], label, sheet.width, form)
    sites = sum(mark.count for mark in marks)
    return sheet.svg(
        _main(layout, marks, points, site_map.names, sheet),
        *(_inset(layout, at, marks, points, sheet) for at in range(len(layout.insets))),
        _leads(layout),
        height=layout.height,
        kind="map",
        title=site_map.title,
        desc=f"{plural(len(marks), 'place')} with {plural(sites, 'site')}: "
        + ", ".join(f"{mark.name} {mark.count}" for mark in marks)
        + ".",
    )


def _main(
    layout: MapLayout,
    marks: tuple[Mark, ...],
    points: np.typing.NDArray[np.float64],
    names: tuple[PlaceName, ...],
    sheet: Sheet,
) -> Markup:
    frame = layout.main
    locators = [frame.locator(inset) for inset in layout.insets]
    bar, bar_box = _scale_bar(frame)
    marked = [_spot(frame, marks, points, at).box for at in frame.marks]
    letters: list[Markup] = []
    obstacles = [*locators, bar_box]
    for at, locator in enumerate(locators):
        if letter := _letter(layout, at):
            place = _letter_box(locator, [*obstacles, *marked])
            obstacles.append(place)
            letters.append(
                element("text", letter, class_="pic-letter", x=place.x + 2, y=place.bottom - 3)
            )
    drawn, labels = _marks(frame, marks, points, obstacles, sheet)
    inset_marks = [mark for inset in layout.insets for mark in inset.marks]
    dots = (
        element("circle", cx=float(x), cy=float(y), r=1.6)
        for x, y in (frame.place(points[inset_marks]) if inset_marks else [])
    )
    taken = [*obstacles, *labels, *marked]
    return element(
        "g",
        _ground(frame),
        _names(frame, names, taken),
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


def _inset(
    layout: MapLayout,
    at: int,
    marks: tuple[Mark, ...],
    points: np.typing.NDArray[np.float64],
    sheet: Sheet,
) -> Markup:
    frame = layout.insets[at]
    letter = _letter(layout, at)
    largest = marks[min(frame.marks)]
    text = f"{letter} · " if letter else ""
    text += f"Around {plain(largest.name)}"
    (title,) = wrap(text, frame.box.width - 3 * _MARGIN, _TITLE_SIZE, 1)
    x, y = frame.box.x + _MARGIN, frame.box.y + _MARGIN
    title_box = Box(x, y, text_width(title, _TITLE_SIZE), _TITLE_SIZE + 3)
    bar, bar_box = _scale_bar(frame)
    drawn, _ = _marks(frame, marks, points, [title_box, bar_box], sheet)
    return element(
        "g",
        _ground(frame),
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


def _ground(frame: Frame) -> Markup:
    """Sea, graticule, land and borders; a nested svg cuts them at the frame."""
    box, shapes = frame.box, ground(frame)
    return element(
        "svg",
        element("rect", class_="pic-sea", x=box.x, y=box.y, width=box.width, height=box.height),
        element("path", class_="pic-graticule", d=shapes.graticule),
        element("path", class_="pic-land", d=shapes.land),
        element("path", class_="pic-border", d=shapes.borders),
        x=box.x,
        y=box.y,
        width=box.width,
        height=box.height,
        viewBox=f"{box.x:g} {box.y:g} {box.width:g} {box.height:g}",
        aria_hidden="true",
    )


def _neat_line(frame: Frame) -> Markup:
    """The line around a frame, drawn inside its edge."""
    box = frame.box.padded(-0.5)
    return element("rect", class_="pic-frame", x=box.x, y=box.y, width=box.width, height=box.height)


def _spot(
    frame: Frame, marks: tuple[Mark, ...], points: np.typing.NDArray[np.float64], at: int
) -> Spot:
    x, y = frame.place(points[[at]])[0].tolist()
    mark = marks[at]
    ring = 1.5 if mark.area else 0
    return Spot(x, y, radius(mark.count) + ring, plain(mark.name), rank=mark.count > 1)


def _marks(
    frame: Frame,
    marks: tuple[Mark, ...],
    points: np.typing.NDArray[np.float64],
    obstacles: list[Box],
    sheet: Sheet,
) -> tuple[Markup, list[Box]]:
    """The marks of a frame with their labels, and the labels' boxes."""
    spots = [_spot(frame, marks, points, at) for at in frame.marks]
    labels = place_labels(spots, frame.box.padded(-4), obstacles)
    drawn = (
        _mark(marks[at], spot, label, sheet)
        for at, spot, label in zip(frame.marks, spots, labels, strict=True)
    )
    return group(*drawn, class_="pic-marks"), [label.box for label in labels if label]


def _mark(mark: Mark, spot: Spot, label: Label | None, sheet: Sheet) -> Markup:
    told = f"{mark.name}: {plural(mark.count, 'site')}"
    if mark.area:
        told += " somewhere in it"
    if mark.items:
        told += ": " + "; ".join(mark.items)
    parts = []
    if label and label.lead:
        x0, y0, x1, y1 = label.lead
        parts.append(element("path", class_="pic-lead", d=f"M{x0:.1f} {y0:.1f}L{x1:.1f} {y1:.1f}"))
    shape = "pic-dot pic-dot-area" if mark.area else "pic-dot"
    parts.append(
        element(
            "circle", class_=shape, cx=spot.x, cy=spot.y, r=spot.radius + (1.5 if mark.area else 0)
        )
    )
    if mark.count > 1:
        count = text_lines(
            (f"{mark.count}",),
            spot.x,
            spot.y + _SMALL * 0.34,
            leading=0,
            class_="pic-count pic-count-area" if mark.area else "pic-count",
            anchor="middle",
        )
        parts.append(count)
    if label:
        parts.append(
            text_lines(
                label.lines,
                label.box.x,
                label.first_baseline,
                leading=LEADING,
                class_="pic-place",
            )
        )
    return sheet.link(mark.href, *parts, class_="pic-site", label=told)


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
        element("path", d=f"M{x:.1f} {y - 6:.1f}v4h{bar:.1f}v-4"),
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
    return group(
        element("path", d=f"M{shown.right:.1f} {shown.y:.1f}L{inset.x:.1f} {inset.y:.1f}"),
        element(
            "path", d=f"M{shown.right:.1f} {shown.bottom:.1f}L{inset.x:.1f} {inset.bottom:.1f}"
        ),
        class_="pic-locator",
    )
