"""In which country a point lies, and how far it is from one; to about 10 km."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians
from pathlib import Path

import shapely
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

_FILE = Path(__file__).parent / "data" / "outlines.geojson"
_KM_A_DEGREE = 111.2


@dataclass(frozen=True)
class Point:
    """Degrees east and north (WGS 84)."""

    lon: float
    lat: float

    @property
    def swapped(self) -> Point | None:
        """The point whose latitude is this one's longitude; ``None`` where there is none."""
        return Point(self.lat, self.lon) if abs(self.lon) <= 90 else None


@lru_cache(maxsize=1)
def _outlines() -> dict[str, BaseGeometry]:
    """Outlines by code of ISO 3166-1; the one under an empty string has no code there."""
    document = json.loads(_FILE.read_text(encoding="utf-8"))
    return {
        feature.get("id", ""): shapely.geometry.shape(feature["geometry"])
        for feature in document["features"]
    }


def country_at(point: Point) -> str | None:
    """The code of the country in which a point lies; empty for land that has no code.

    ``None`` at sea.
    """
    at = shapely.Point(point.lon, point.lat)
    return next((code for code, shape in _outlines().items() if shape.intersects(at)), None)


def km_from(country: str, point: Point) -> float | None:
    """How far a point is from a country, 0 inside; ``None`` where no outline is known."""
    shape = _outlines().get(country)
    if shape is None:
        return None
    at = shapely.Point(point.lon, point.lat)
    if shape.intersects(at):
        return 0.0
    # Degrees of longitude are narrower away from the equator; good enough for what is near.
    narrow = max(0.1, cos(radians(point.lat)))
    flat = scale(shape, xfact=narrow, origin=(point.lon, 0))
    return float(flat.distance(at)) * _KM_A_DEGREE
