"""Land, borders and graticule of a map frame, as SVG path data.

The shapes (``atlas/data``) are kept at several levels of detail. A frame takes the level that its
scale can show, cuts it to the part of the globe that it shows, projects it, and cuts it to its box.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import floor, log2
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from atlas.pictures.map.frame import Frame
from atlas.pictures.map.projection import Points

Shapes = npt.NDArray[Any]  # of shapely geometries

_DATA = Path(__file__).parents[2] / "data"
#: Rounds of simplifying, each at most so many units off the one before, until the size is kept.
_TOLERANCES = (0.8, 1.2, 1.8, 2.7)
#: Borders, which are drawn as faint dashes, may stray this many times as far.
_BORDERS = 1.5
#: A level of detail strays from the data by less than this many units, before all else.
_LEVEL_TOLERANCE = 0.4
#: A frame may have this many corners per square unit: some 4 kB compressed for a map of the world.
_CORNERS = 0.008
#: Islands smaller than this many square units, times the tolerance, are left out.
_SMALLEST = 5.0
#: Shapes go on this far beyond the frame, so that the cut itself is not seen as a line.
_BLEED = 4.0
#: Longest straight line in degrees: on the plane, edges of a cut are curves.
_STEP = 2.0
_GRATICULE_STEPS = (1, 2, 5, 10, 20, 30)
#: Meridians or parallels come at least this many units apart.
_GRATICULE_SPACING = 90.0
#: Curves of the graticule stray at most this many units.
_CURVE = 0.4


@dataclass(frozen=True)
class _Level:
    """The parts of a file at one level of detail, in degrees, with an index of where they are.

    ``at_seam`` says which reach the date line, where the data cuts land in two.
    """

    tree: shapely.STRtree
    parts: Shapes
    at_seam: npt.NDArray[np.bool_]


@lru_cache(maxsize=32)  # of each file, there are about ten levels
def _level(name: str, halvings: int) -> _Level:
    """A file in ``atlas/data`` whose lines stray at most ``2 ** -halvings`` degrees."""
    tolerance = 2.0**-halvings
    geometry = shapely.from_geojson((_DATA / f"{name}.geojson").read_text(encoding="utf-8"))
    parts = shapely.get_parts(geometry)
    if name == "land":
        parts = parts[shapely.area(parts) > tolerance**2]
    parts = shapely.simplify(parts, tolerance)
    west, _, east, _ = shapely.bounds(parts).T
    return _Level(shapely.STRtree(parts), parts, (west <= -180) | (east >= 180))


@dataclass(frozen=True)
class GroundPaths:
    """Path data of what lies under a frame's marks."""

    land: str
    borders: str
    graticule: str


def ground(frame: Frame) -> GroundPaths:
    """Land, borders and graticule of a frame, as detailed as its share of the picture's size."""
    return _ground(replace(frame, marks=()))


@lru_cache(maxsize=64)  # pages about the same places, and maps of the world
def _ground(frame: Frame) -> GroundPaths:
    land, borders = _projected(frame, "land"), _projected(frame, "borders")
    most = _CORNERS * frame.box.width * frame.box.height
    for tolerance in _TOLERANCES:  # each round has fewer points to look at
        land = shapely.simplify(land[shapely.area(land) >= _SMALLEST * tolerance], tolerance)
        borders = shapely.simplify(borders, _BORDERS * tolerance, preserve_topology=False)
        rings, lines = _rings(frame, land, tolerance), _lines(frame, borders)
        if sum(map(len, rings)) + sum(map(len, lines)) <= most:
            break
    return GroundPaths(
        "".join(path_data(ring, closed=True) for ring in rings),
        "".join(path_data(line, closed=False) for line in lines),
        "".join(curve_data(line) for line in _lines(frame, _graticule(frame))),
    )


def _rings(frame: Frame, land: Shapes, tolerance: float) -> list[Points]:
    """Rings of the parts of simplified land that are large enough to be seen, without their end."""
    parts = shapely.get_parts(shapely.clip_by_rect(land, *_bounds(frame)))
    rings = shapely.get_rings(parts[shapely.area(parts) >= _SMALLEST * tolerance])
    return [ring[:-1] for ring in _coordinates(rings)]


def _lines(frame: Frame, lines: Shapes) -> list[Points]:
    """Points of the lines of which something lies in the frame."""
    parts = shapely.get_parts(shapely.clip_by_rect(lines, *_bounds(frame)))
    return _coordinates(parts[shapely.length(parts) > 1])  # a pole as a parallel has no length


def _coordinates(lines: Shapes) -> list[Points]:
    points, owners = shapely.get_coordinates(lines, return_index=True)
    return np.split(points, np.flatnonzero(np.diff(owners)) + 1) if len(points) else []


def _graticule(frame: Frame) -> Shapes:
    """Meridians and parallels at round degrees."""
    window = frame.window()
    wanted = _GRATICULE_SPACING / frame.units_per_degree
    step = next((step for step in _GRATICULE_STEPS if step >= wanted), _GRATICULE_STEPS[-1])
    lon0 = frame.projection.lon
    first_lon = int(np.ceil((lon0 + window.west) / step)) * step
    first_lat = int(np.ceil(window.south / step)) * step
    lines = [
        shapely.LineString([(lon - lon0, window.south), (lon - lon0, window.north)])
        for lon in range(first_lon, int(np.floor(lon0 + window.east)) + 1, step)
    ] + [
        shapely.LineString([(window.west, lat), (window.east, lat)])
        for lat in range(first_lat, int(np.floor(window.north)) + 1, step)
    ]
    return _on_plane(frame, np.array(lines, dtype=object))


def _projected(frame: Frame, name: str) -> Shapes:
    """Shapes near the frame in the frame's units, cut to its window on the globe."""
    level = _level(name, floor(log2(frame.units_per_degree / _LEVEL_TOLERANCE)) + 1)
    window = frame.window()
    found: list[Shapes] = []
    at_seam: list[npt.NDArray[np.bool_]] = []
    lon0 = frame.projection.lon
    for turn in (-360, 0, 360):  # the window may reach over the date line
        bounds = (window.west + lon0 + turn, window.south, window.east + lon0 + turn, window.north)
        near = np.sort(level.tree.query(shapely.box(*bounds)))
        cut = shapely.clip_by_rect(level.parts[near], *bounds)
        found.append(_moved_west(cut, lon0 + turn))
        at_seam.append(level.at_seam[near])
    shapes, joined = np.concatenate(found), np.concatenate(at_seam)
    filled = ~shapely.is_empty(shapes)
    shapes, joined = _on_plane(frame, shapes[filled]), joined[filled]
    if name == "land" and np.count_nonzero(joined) > 1:  # its halves would show the date line
        whole = shapely.union_all(shapely.make_valid(shapes[joined]))
        shapes = np.append(shapes[~joined], np.array([whole], dtype=object))
    return shapes


def _moved_west(shapes: Shapes, degrees: float) -> Shapes:
    moved: Shapes = shapely.transform(shapes, lambda xy: xy - [degrees, 0])
    return moved


def _on_plane(frame: Frame, shapes: Shapes) -> Shapes:
    """Degrees, counted from the central meridian, to units of the picture."""
    return shapely.transform(
        shapely.segmentize(shapes, _STEP),
        lambda xy: frame.on_picture(frame.projection.forward(xy)),
    )


def _bounds(frame: Frame) -> tuple[float, float, float, float]:
    box = frame.box.padded(_BLEED)
    return box.x, box.y, box.right, box.bottom


def path_data(points: Points, *, closed: bool) -> str:
    """Relative path data in whole units, in as few characters as SVG allows."""
    whole = np.rint(points).astype(np.int64)
    keep = np.append(True, np.any(np.diff(whole, axis=0) != 0, axis=1))
    whole = whole[keep]
    if len(whole) < (3 if closed else 2):
        return ""
    steps = "".join(
        f"{step}" if step < 0 else f" {step}" for step in np.diff(whole, axis=0).ravel().tolist()
    )
    start = _pair(whole[0])
    return f"M{start}l{steps.removeprefix(' ')}" + ("z" if closed else "")


def curve_data(points: Points) -> str:
    """Path data of a gentle curve: as few arcs as follow its points closely."""
    start: Points = np.rint(points[0])
    data = f"M{_pair(start)}"
    for via, end in _arcs(points):
        step = _pair(np.rint(end) - start)
        data += f"l{step}" if via is None else f"q{_pair(via - start)} {step}"
        start = np.rint(end)
    return data


def _arcs(points: Points) -> list[tuple[Points | None, Points]]:
    """Quadratic Bézier arcs through points of shape (n, 2): control point, or None, and end."""
    start, end = points[0], points[-1]
    along = np.hypot(*np.diff(points, axis=0).T).cumsum()
    t = np.insert(along / along[-1], 0, 0)[:, None]
    if np.abs(points - start - t * (end - start)).max() <= _CURVE:
        return [(None, end)]
    # The control point that leaves least between the arc and the points (least squares).
    weight = 2 * t * (1 - t)
    rest = points - (1 - t) ** 2 * start - t**2 * end
    via: Points = (weight * rest).sum(axis=0) / (weight**2).sum()
    if np.abs(rest - weight * via).max() <= _CURVE:
        return [(via, end)]
    middle = len(points) // 2
    return _arcs(points[: middle + 1]) + _arcs(points[middle:])


def _pair(point: Points) -> str:
    x, y = np.rint(point).astype(int).tolist()
    return f"{x} {y}"
