"""Make the outlines of countries against which the coordinates of places are held.

    npm install world-atlas@2.0.2
    .venv/bin/python tools/make_outlines.py node_modules/world-atlas/countries-50m.json atlas/data

Reads Natural Earth's countries as TopoJSON and writes `outlines.geojson`: a feature a country,
known by its code of ISO 3166-1, with all its islands, in degrees with one decimal. What has no
code there (Kosovo, Somaliland, Northern Cyprus) is one feature without an id.
"""

import argparse
import json
import sys
from collections import defaultdict
from math import floor
from pathlib import Path
from typing import Any

import shapely
from babel.core import get_global
from shapely.geometry.base import BaseGeometry

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.make_coastlines import cut_at_date_line, read_topology

TOLERANCE = 0.08  # degrees that a line may stray; about 9 km
GRID = 0.1  # degrees to which corners are rounded


def outlines(countries: Path) -> dict[str, list[BaseGeometry]]:
    """The parts of every country by its code; those without one under an empty string."""
    topology = read_topology(countries)
    document = json.loads(countries.read_text(encoding="utf-8"))
    found: dict[str, list[BaseGeometry]] = defaultdict(list)
    geometries = document["objects"]["countries"]["geometries"]
    for geometry, parts in zip(geometries, topology.countries, strict=True):
        known = get_global("territory_aliases").get(geometry.get("id", ""), [""])
        for rings in parts:
            polygon = shapely.make_valid(topology.polygon(rings))
            if polygon.is_empty:  # simplified to a line, as Monaco is
                polygon = shapely.MultiPoint(topology.ring(rings[0])).buffer(GRID / 2)
            found[known[0]] += cut_at_date_line(polygon)
    return found


def feature(code: str, parts: list[BaseGeometry]) -> str:
    """One country as a line of GeoJSON; islands too small for the grid become a cell of it."""
    shapes = []
    for part in shapely.get_parts(shapely.union_all(parts)):
        rough = shapely.set_precision(shapely.simplify(part, TOLERANCE), GRID)
        x, y = floor(part.centroid.x / GRID) * GRID, floor(part.centroid.y / GRID) * GRID
        box = shapely.box(x, y, x + GRID, y + GRID)
        shapes.append(box if rough.is_empty else rough)
    whole = shapely.set_precision(shapely.union_all(shapes), GRID)
    polygons = [part for part in shapely.get_parts(whole) if part.geom_type == "Polygon"]
    geometry: dict[str, Any] = {
        "type": "MultiPolygon",
        "coordinates": [
            [
                [[round(x, 1) + 0.0, round(y, 1) + 0.0] for x, y in ring.coords]
                for ring in (polygon.exterior, *polygon.interiors)
            ]
            for polygon in polygons
        ],
    }
    id = {"id": code} if code else {}
    made = {"type": "Feature", **id, "properties": {}, "geometry": geometry}
    return json.dumps(made, separators=(",", ":"))


def main() -> None:
    """Read the command line, and write the file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("countries", type=Path, help="countries-50m.json of world-atlas")
    parser.add_argument("folder", type=Path, help="where to write")
    arguments = parser.parse_args()
    path = arguments.folder / "outlines.geojson"
    lines = ",\n".join(feature(*item) for item in sorted(outlines(arguments.countries).items()))
    path.write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{path}: {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
