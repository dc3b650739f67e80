"""Land, borders and graticule of a map frame, as SVG path data.

The shapes (``atlas/data``) are cut to the part of the globe that the frame shows, projected,
simplified to what the scale can show, and cut to the frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry

from atlas.pictures.projection import Points

if TYPE_CHECKING:
    from atlas.pictures.map_layout import Frame

_DATA = Path(__file__).parents[1] / "data"
#: Lines may stray this many units from their true course: the finest that keeps the size.
_TOLERANCES = (0.4, 0.6, 0.9, 1.3, 2.0)
#: Path data of a frame may take this many bytes per square unit: 40 kB for the largest picture.
_BYTES = 0.085
#: Islands smaller than this many square units, times the tolerance, are left out.
_SMALLEST = 5.0
#: Shapes go on this far beyond the frame, so that the cut itself is not seen as a line.
_BLEED = 4.0
#: Longest straight line in degrees: on the plane, edges of a cut are curves.
_STEP = 2.0
_GRATICULE_STEPS = (1, 2, 5, 10, 20, 30)
#: Meridians or parallels come at least this many units apart.
_GRATICULE_SPACING = 70.0


@cache
def _shapes(name: str) -> tuple[shapely.STRtree, list[BaseGeometry]]:
    """The parts of a file in ``atlas/data`` in degrees, with an index of where they are."""
    geometry = shapely.from_geojson((_DATA / f"{name}.geojson").read_text(encoding="utf-8"))
    parts = list(shapely.get_parts(geometry))
    return shapely.STRtree(parts), parts


@dataclass(frozen=True)
class Ground:
    """Path data of what lies under a frame's marks."""

    land: str
    borders: str
    graticule: str

    def __len__(self) -> int:
        return len(self.land) + len(self.borders) + len(self.graticule)


@lru_cache(maxsize=16)  # a page's picture and its download show the same frames
def ground(frame: Frame) -> Ground:
    """Land, borders and graticule of a frame, as detailed as its share of the picture's size."""
    land = shapely.union_all(shapely.make_valid(np.array(_projected(frame, "land"), dtype=object)))
    borders = _projected(frame, "borders")
    graticule = _lines(frame, _graticule(frame), _TOLERANCES[0])
    for tolerance in _TOLERANCES:
        land = land.simplify(
            tolerance
        )  # of the last result: each round has fewer points to look at
        found = Ground(_areas(frame, land, tolerance), _lines(frame, borders, tolerance), graticule)
        if len(found) <= _BYTES * frame.box.width * frame.box.height:
            break
    return found


def _areas(frame: Frame, shape: BaseGeometry, tolerance: float) -> str:
    """Path data of the parts of a simplified shape that are large enough to be seen."""
    shape = shapely.clip_by_rect(shape, *_bounds(frame))
    rings: list[Points] = []
    for part in shapely.get_parts(shape):
        if isinstance(part, shapely.Polygon) and part.area >= _SMALLEST * tolerance:
            around = (part.exterior, *part.interiors)
            rings += [shapely.get_coordinates(ring)[:-1] for ring in around]
    return "".join(path_data(ring, closed=True) for ring in rings)


def _graticule(frame: Frame) -> list[BaseGeometry]:
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
    return [_on_plane(frame, line) for line in lines]


def _projected(frame: Frame, name: str) -> list[BaseGeometry]:
    """Shapes near the frame in the frame's units, cut to its window on the globe."""
    tree, parts = _shapes(name)
    window = frame.window()
    found: list[BaseGeometry] = []
    lon0 = frame.projection.lon
    for turn in (-360, 0, 360):  # the window may reach over the date line
        bounds = (window.west + lon0 + turn, window.south, window.east + lon0 + turn, window.north)
        for at in sorted(tree.query(shapely.box(*bounds)).tolist()):
            cut = shapely.clip_by_rect(parts[at], *bounds)
            if not cut.is_empty:
                found.append(_on_plane(frame, translate(cut, xoff=-lon0 - turn)))
    return found


def _on_plane(frame: Frame, shape: BaseGeometry) -> BaseGeometry:
    """Degrees, counted from the central meridian, to units of the picture."""
    shape = shapely.segmentize(shape, _STEP)
    return shapely.transform(shape, lambda xy: frame.on_picture(frame.projection.forward(xy)))


def _lines(frame: Frame, shapes: list[BaseGeometry], tolerance: float) -> str:
    simple = shapely.simplify(np.array(shapes, dtype=object), tolerance)
    parts = shapely.get_parts(shapely.clip_by_rect(simple, *_bounds(frame)))
    return "".join(
        path_data(shapely.get_coordinates(part), closed=False)
        for part in parts
        if isinstance(part, shapely.LineString)
    )


def _bounds(frame: Frame) -> tuple[float, float, float, float]:
    box = frame.box
    return (
        box.x - _BLEED,
        box.y - _BLEED,
        box.x + box.width + _BLEED,
        box.y + box.height + _BLEED,
    )


def path_data(points: Points, *, closed: bool) -> str:
    """Relative path data with one decimal, in as few characters as SVG allows."""
    tenths = np.rint(points * 10).astype(np.int64)
    keep = np.append(True, np.any(np.diff(tenths, axis=0) != 0, axis=1))
    tenths = tenths[keep]
    if len(tenths) < (3 if closed else 2):
        return ""
    start = f"M{_tenths(tenths[0, 0])} {_tenths(tenths[0, 1])}"
    steps = "".join(
        (written if written.startswith("-") else f" {written}")
        for written in map(_tenths, np.diff(tenths, axis=0).ravel().tolist())
    )
    return f"{start}l{steps.removeprefix(' ')}" + ("z" if closed else "")


def _tenths(value: int) -> str:
    whole, rest = divmod(abs(int(value)), 10)
    sign = "-" if value < 0 else ""
    return f"{sign}{whole or (0 if not rest else '')}" + (f".{rest}" if rest else "")
