"""Make the land and border shapes that the map pictures draw.

    npm install world-atlas@2.0.2
    .venv/bin/python tools/make_coastlines.py node_modules/world-atlas/countries-50m.json atlas/data

Reads Natural Earth's countries as TopoJSON, in which neighbours share each stretch of border
and coast ("arc"). An arc is simplified once, whoever uses it, so borders still end exactly on
the coast. Writes `land.geojson` (one MultiPolygon, no Antarctica) and `borders.geojson` (one
MultiLineString of the lines between countries), in degrees with two decimals.
"""

import argparse
import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shapely
from shapely import LineString, Polygon, box
from shapely.affinity import translate
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient
from shapely.ops import linemerge

TOLERANCE = 0.035  # degrees of latitude that a line may stray; about 4 km
SMALLEST_ISLAND = 0.03  # square degrees of latitude; about 370 square kilometres
DECIMALS = 2
SOUTH_END = -60.0  # what lies wholly below is Antarctica

Point = tuple[float, float]
Rings = list[list[int]]  # of one polygon, outer first; each a list of arc references


@dataclass(frozen=True)
class Topology:
    """The arcs of a TopoJSON file, simplified, and the polygons made of them."""

    arcs: list[list[Point]]
    land: list[Rings]
    countries: list[list[Rings]]

    def ring(self, references: list[int]) -> list[Point]:
        """Join arcs into one closed line; a reference below zero runs backwards."""
        points: list[Point] = []
        for reference in references:
            arc = self.arcs[reference] if reference >= 0 else self.arcs[~reference][::-1]
            points.extend(arc[1:] if points else arc)
        return unwrapped(points)

    def polygon(self, rings: Rings) -> Polygon:
        """Build a polygon of the rings that simplifying has left any area."""
        outer, *holes = [self.ring(ring) for ring in rings]
        if len(set(outer)) < 3:
            return Polygon()
        return Polygon(outer, [hole for hole in holes if len(set(hole)) >= 3])


def read_topology(path: Path) -> Topology:
    """Read a TopoJSON file with the objects `land` and `countries`."""
    document = json.loads(path.read_text(encoding="utf-8"))
    scale, offset = document["transform"]["scale"], document["transform"]["translate"]
    objects = document["objects"]
    return Topology(
        arcs=[simplify(decode(arc, scale, offset)) for arc in document["arcs"]],
        land=[rings for geometry in objects["land"]["geometries"] for rings in parts(geometry)],
        countries=[list(parts(geometry)) for geometry in objects["countries"]["geometries"]],
    )


def decode(arc: list[list[int]], scale: list[float], offset: list[float]) -> list[Point]:
    """Turn an arc's steps on the grid into degrees."""
    points: list[Point] = []
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale[0] + offset[0], y * scale[1] + offset[1]))
    return unwrapped(points)


def unwrapped(points: list[Point]) -> list[Point]:
    """Let a line that crosses the date line run on beyond 180 degrees instead of jumping back."""
    result = points[:1]
    for x, y in points[1:]:
        turns = round((result[-1][0] - x) / 360)
        result.append((x + 360 * turns, y))
    return result


def simplify(arc: list[Point]) -> list[Point]:
    """Leave out points, but keep the ends, and more detail in an island than in a continent."""
    width = degree_width(LineString(arc))
    line = LineString([(x * width, y) for x, y in arc])
    tolerance = TOLERANCE
    if line.is_closed:
        tolerance = min(tolerance, math.sqrt(Polygon(line).area) / 8)
    kept = set(line.simplify(tolerance).coords)
    return [(x, y) for x, y in arc if (x * width, y) in kept]


def degree_width(geometry: BaseGeometry) -> float:
    """How wide a degree of longitude is there, in degrees of latitude."""
    return math.cos(math.radians(geometry.centroid.y))


def parts(geometry: dict[str, Any]) -> Iterator[Rings]:
    """Yield the polygons of a TopoJSON geometry."""
    if geometry["type"] == "Polygon":
        yield geometry["arcs"]
    elif geometry["type"] == "MultiPolygon":
        yield from geometry["arcs"]


def arcs_of(rings: Rings) -> set[int]:
    """Which arcs a polygon uses, whatever their direction."""
    return {max(reference, ~reference) for ring in rings for reference in ring}


def land_polygons(topology: Topology) -> list[Polygon]:
    """Return all land worth drawing: what is large enough, and every country's largest part."""
    main_arcs: set[int] = set()
    for country in topology.countries:
        largest = max(country, key=lambda rings: topology.polygon(rings).area)
        main_arcs |= arcs_of(largest)

    drawn: list[BaseGeometry] = []
    for rings in topology.land:
        polygon = topology.polygon(rings)
        if polygon.is_empty or polygon.bounds[3] < SOUTH_END:
            continue
        area = polygon.area * degree_width(polygon)
        if area >= SMALLEST_ISLAND or arcs_of(rings) & main_arcs:
            drawn.extend(cut_at_date_line(shapely.make_valid(polygon)))
    # Simplifying can make neighbours touch, and rounding can: together they are one.
    land = shapely.union_all(drawn, grid_size=10**-DECIMALS)
    return [orient(part) for part in shapely.get_parts(land) if isinstance(part, Polygon)]


def cut_at_date_line(land: BaseGeometry) -> Iterator[BaseGeometry]:
    """Move what lies beyond 180 degrees east or west to the other side of the map."""
    for turn in (-360, 0, 360):
        yield translate(land, xoff=turn).intersection(box(-180, -90, 180, 90))


def border_lines(topology: Topology) -> list[LineString]:
    """Return the lines that two countries share, joined where they meet end to end."""
    uses = Counter(
        arc for country in topology.countries for rings in country for arc in arcs_of(rings)
    )
    shared = [LineString(topology.arcs[arc]) for arc, count in sorted(uses.items()) if count > 1]
    return [line for line in shapely.get_parts(linemerge(shared)) if line.length > 0]


def rounded(points: Iterable[tuple[float, ...]]) -> list[list[float]]:
    """Round points, and leave out those that then repeat the one before."""
    result: list[list[float]] = []
    for point in points:
        corner = [round(number, DECIMALS) + 0.0 for number in point]
        if not result or corner != result[-1]:
            result.append(corner)
    return result


def write_geojson(path: Path, kind: str, members: list[Any]) -> None:
    """Write one geometry, a member a line, so that a change shows where it is."""
    lines = ",\n".join(json.dumps(member, separators=(",", ":")) for member in members)
    path.write_text(f'{{"type":"{kind}","coordinates":[\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{path}: {len(members)} members, {path.stat().st_size / 1000:.0f} kB")


def main() -> None:
    """Read the command line, and write both files."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("countries", type=Path, help="countries-50m.json of world-atlas")
    parser.add_argument("folder", type=Path, help="where to write")
    arguments = parser.parse_args()

    topology = read_topology(arguments.countries)
    land = [
        [rounded(ring.coords) for ring in (polygon.exterior, *polygon.interiors)]
        for polygon in land_polygons(topology)
    ]
    borders = [rounded(line.coords) for line in border_lines(topology)]
    write_geojson(arguments.folder / "land.geojson", "MultiPolygon", land)
    write_geojson(arguments.folder / "borders.geojson", "MultiLineString", borders)


if __name__ == "__main__":
    main()
