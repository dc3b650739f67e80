"""Which frames a map has: what region each shows, at what scale, which marks go into an inset.

Frames share one projection, so that an inset is an exact rectangle of the main map. Lengths are in
units of the picture (x right, y down) unless they are said to be in kilometres.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, hypot, sqrt

import numpy as np

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import Form
from atlas.pictures.map.frame import Frame
from atlas.pictures.map.projection import (
    EARTH_RADIUS,
    Equirectangular,
    LambertAzimuthal,
    Points,
    Projection,
    from_meridian,
    projection_for,
)

#: Room that fitting leaves above and below the marks, and around a label beside one.
_ROOM, _LABEL_ROOM = 34.0, 20.0
#: A label gets no more than this share of the frame's width beside the outermost mark.
_LABEL_SHARE = 0.21
#: A frame shows no less than this, in km: around one mark, around several, in an inset.
_LEAST_ALONE, _LEAST, _LEAST_INSET = 1300.0, 560.0, 110.0
_MAX_INSETS = 3
#: Height of a frame that is much wider than high, as a share of its width.
_BROAD = 0.52
#: An inset is at least this many times as large in scale as the main frame.
_WORTH_AN_INSET = 1.6
#: Share of the width that the main frame has when insets stand beside it.
_MAIN_SHARE = 0.62
_GAP = 12.0
#: A crowd too wide for an inset is split into the crowds of marks this share as large.
_CROWDING = (1.0, 0.75, 0.55, 0.4)
#: Marks this close to a crowd go into its inset too.
_NEIGHBOURHOOD = 24.0
_SINGLE, _SMALLEST_COUNTED, _LARGEST = 4.5, 8.0, 16.0


def radius(count: int) -> float:
    """Of a mark for some sites: the area grows with the count, as far as the number inside fits."""
    if count <= 1:
        return _SINGLE
    return min(_LARGEST, max(_SMALLEST_COUNTED, _SINGLE * sqrt(count)))


@dataclass(frozen=True)
class MapLayout:
    """The main frame, its insets, and the whole picture's height."""

    main: Frame
    insets: tuple[Frame, ...]
    height: float

    @property
    def frames(self) -> tuple[Frame, ...]:
        """The main frame and its insets."""
        return (self.main, *self.insets)


def arrange(
    points: Points, counts: Sequence[int], label: float, width: float, form: Form
) -> MapLayout:
    """Fit frames to marks.

    ``points`` (n, 2) in degrees, ``counts`` their numbers of statements, ``label`` the width of the
    widest label and ``width`` that of the picture, both in its units.
    """
    radii = [radius(count) for count in counts]
    main, plane = _main_frame(points, label, width, form)
    crowds = _crowds(main.on_picture(plane), radii)
    insets: tuple[Frame, ...] = ()
    regional = isinstance(main.projection, LambertAzimuthal)
    if crowds and form == "wide" and regional and main.box.height > _BROAD * width:
        box = replace(main.box, width=round(width * _MAIN_SHARE))
        narrower = _fit(main.projection, plane, main.marks, box, label, _LEAST)
        crowds = _crowds(narrower.on_picture(plane), radii) or crowds
        insets = _insets(narrower, plane, crowds, radii, label, width, beside=True)
        main = narrower if insets else main
    for share in _CROWDING if crowds and not insets else ():
        crowds = _crowds(main.on_picture(plane), [share * radius for radius in radii])
        if not crowds:
            break
        insets = _insets(main, plane, crowds, radii, label, width, beside=False)
        if insets:
            break
    inside = {mark for inset in insets for mark in inset.marks}
    main = replace(main, marks=tuple(mark for mark in main.marks if mark not in inside))
    return MapLayout(main, insets, max(frame.box.bottom for frame in (main, *insets)))


def _main_frame(points: Points, label: float, width: float, form: Form) -> tuple[Frame, Points]:
    """The frame of all marks at full width, and the marks on its plane in km."""
    projection: LambertAzimuthal | Equirectangular = projection_for(points)
    plane = projection.forward(from_meridian(points, projection.lon))
    everything = tuple(range(len(points)))
    least = _LEAST if len(points) > 1 else _LEAST_ALONE
    if isinstance(projection, LambertAzimuthal):
        extent = np.ptp(plane, axis=0)
        broad = bool(extent[0] > 1.3 * extent[1])
        share = {"wide": (0.64, _BROAD), "narrow": (1.1, 0.75)}[form][broad]
        box = Box(0, 0, width, round(width * share))
        frame = _fit(projection, plane, everything, box, label, least)
        if frame.is_true:
            return frame, plane
        projection = Equirectangular.about(points)
        plane = projection.forward(from_meridian(points, projection.lon))
    south, north = projection.habitable(points)
    scale = width / projection.world_width
    height = ceil(float(np.radians(north - south)) * EARTH_RADIUS * scale)
    box = Box(0, 0, width, height)
    frame = _fit(projection, plane, everything, box, label, least)
    # Never more than once round the globe, and no farther north and south than there is land.
    scale = max(frame.scale, scale)
    half = np.array([width, height]) / (2 * scale)
    edge = projection.world_width / 2
    low = np.array([-edge, np.radians(south) * EARTH_RADIUS]) + half
    high = np.array([edge, np.radians(north) * EARTH_RADIUS]) - half
    x, y = np.clip(frame.middle, low, np.maximum(low, high)).tolist()
    return replace(frame, scale=scale, middle=(x, y)), plane


def _fit(
    projection: Projection,
    plane: Points,
    marks: tuple[int, ...],
    box: Box,
    label: float,
    least: float,
) -> Frame:
    """The frame in a box that shows some marks with room around them."""
    chosen = plane[list(marks)]
    low, high = chosen.min(axis=0), chosen.max(axis=0)
    x, y = ((low + high) / 2).tolist()
    width, height = (high - low).tolist()
    scale = min(
        (box.width - 2 * min(label + _LABEL_ROOM, _LABEL_SHARE * box.width)) / max(width, 1e-6),
        (box.height - 2 * _ROOM) / max(height, 1e-6),
        min(box.width, box.height) / least,
    )
    return Frame(projection, box, (x, y), scale, marks)


def _crowds(places: Points, radii: Sequence[float]) -> list[tuple[int, ...]]:
    """Groups of marks that cover each other, largest first."""
    count = len(places)

    def distance(a: int, b: int) -> float:
        return hypot(*(places[a] - places[b]))

    touching = [
        (a, b)
        for a in range(count)
        for b in range(a + 1, count)
        if distance(a, b) < radii[a] + radii[b] + 1
    ]
    crowds: list[set[int]] = []
    for a, b in touching:
        joined = {a, b}.union(*(crowd for crowd in crowds if {a, b} & crowd))
        crowds = [crowd for crowd in crowds if not crowd & joined] + [joined]
    # Two marks that merely touch can be distinguished where they are.
    crowds = [
        crowd
        for crowd in crowds
        if len(crowd) > 2
        or any(
            {a, b} == crowd and distance(a, b) < 0.6 * (radii[a] + radii[b]) for a, b in touching
        )
    ]
    return [
        tuple(sorted(crowd))
        for crowd in sorted(crowds, key=lambda crowd: (-len(crowd), min(crowd)))[:_MAX_INSETS]
    ]


def _with_neighbours(
    main: Frame,
    plane: Points,
    crowds: list[tuple[int, ...]],
    radii: Sequence[float],
    label: float,
    box: Box,
) -> list[tuple[int, ...]]:
    """Crowds with what stands close by, unless the inset would then be crowded in its turn."""
    places = main.on_picture(plane)
    taken = {mark for crowd in crowds for mark in crowd}
    result = []
    for crowd in crowds:
        near = {
            mark
            for mark in range(len(places))
            if mark not in taken
            and any(hypot(*(places[mark] - places[m])) < _NEIGHBOURHOOD for m in crowd)
        }
        wider = tuple(sorted({*crowd, *near}))
        inset = _fit(main.projection, plane, wider, box, label, _LEAST_INSET)
        if near and not _crowds(inset.on_picture(plane[list(wider)]), [radii[m] for m in wider]):
            crowd = wider
            taken |= near
        result.append(crowd)
    return result


def _insets(
    main: Frame,
    plane: Points,
    crowds: list[tuple[int, ...]],
    radii: Sequence[float],
    label: float,
    width: float,
    *,
    beside: bool,
) -> tuple[Frame, ...]:
    """Frames for the crowds, beside the main one or below it.

    A mark that an inset happens to show belongs to it, and insets that would show the same ground
    become one; both may change the frame, so this goes round until nothing changes.
    """
    box, *_ = _inset_boxes(len(crowds), main.box, width, beside=beside)
    crowds = _with_neighbours(main, plane, crowds, radii, label, box)
    while True:
        boxes = _inset_boxes(len(crowds), main.box, width, beside=beside)
        insets = [
            _fit(main.projection, plane, crowd, box, label, _LEAST_INSET)
            for crowd, box in zip(crowds, boxes, strict=True)
        ]
        merged = _grown(main, plane, insets)
        if merged == crowds:
            return tuple(i for i in insets if i.scale >= _WORTH_AN_INSET * main.scale)
        crowds = merged


def _grown(main: Frame, plane: Points, insets: list[Frame]) -> list[tuple[int, ...]]:
    """The insets' marks, with those that they show besides, and overlapping insets joined."""
    grown: list[tuple[Box, set[int]]] = []
    places = main.on_picture(plane)
    for inset in insets:
        shown = main.locator(inset)
        marks = set(inset.marks) | {
            mark for mark, (x, y) in enumerate(places.tolist()) if shown.holds(x, y)
        }
        for other in [other for other in grown if other[0].overlaps(shown) or other[1] & marks]:
            grown.remove(other)
            marks |= other[1]
            shown = shown.joined(other[0])
        grown.append((shown, marks))
    return [tuple(sorted(marks)) for _, marks in grown]


def _inset_boxes(count: int, main: Box, width: float, *, beside: bool) -> list[Box]:
    if beside:
        left = main.width + _GAP
        height = (main.height - (count - 1) * _GAP) / count
        return [Box(left, at * (height + _GAP), width - left, height) for at in range(count)]
    columns = count if width > 500 else 1
    each = (width - (columns - 1) * _GAP) / columns
    height = 240.0 if columns == 1 else 220.0
    return [
        Box(
            (at % columns) * (each + _GAP),
            main.bottom + _GAP + (at // columns) * (height + _GAP),
            each,
            height,
        )
        for at in range(count)
    ]
