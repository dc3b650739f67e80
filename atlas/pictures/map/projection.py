"""From degrees to kilometres on a plane, and back to what part of the globe a window shows.

Formulas: J. P. Snyder, Map Projections: A Working Manual, U.S. Geological Survey Professional
Paper 1395 (1987), for the sphere. Points are arrays of shape (n, 2): longitude and latitude in
degrees in, x to the east and y to the north in kilometres out. Longitudes count from the central
meridian here (``from_meridian``), so that a shape may end on either side of the seam opposite it.

Regions are drawn in the Lambert azimuthal equal-area projection about their middle: shapes stay
familiar from a province to a continent, anywhere, poles and date line included. What is wider
than that would come out bent; it gets the equirectangular projection, in which nobody gets lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float64]

EARTH_RADIUS = 6371.0  # km, of the sphere of equal area
#: Beyond this span, in degrees, a region is not drawn about its middle but as a world map.
_REGION_SPAN = 110.0
_MAX_STANDARD_PARALLEL = 40.0
#: Points that span more degrees than this are all around the globe.
_ALL_AROUND = 160.0
#: The world map with this middle has its edges in the Bering Strait, and cuts no land.
_FAMILIAR_MERIDIAN = 11.0
_EDGE_ROOM = 14.0
#: Middles of world maps are multiples of this, in degrees.
_WORLD_STEP = 10.0
#: Land without Antarctica ends here.
_LAND = (-57.0, 84.0)


@dataclass(frozen=True)
class Window:
    """Bounds in degrees; longitudes are relative to the projection's central meridian."""

    west: float
    south: float
    east: float
    north: float


class Projection(Protocol):
    """A projection about a middle point."""

    @property
    def lon(self) -> float:
        """The central meridian, in degrees."""

    def forward(self, points: Points) -> Points:
        """Project points whose longitudes count from the central meridian."""

    def window(self, corners: Points) -> Window:
        """What part of the globe holds all that a rectangle with these corners (km) shows."""


@dataclass(frozen=True)
class LambertAzimuthal:
    """Lambert azimuthal equal-area, oblique aspect, sphere."""

    lon: float
    lat: float

    def forward(self, points: Points) -> Points:
        """Snyder, equations 22-4, 22-5 and 24-2."""
        turn = np.radians(points[:, 0])
        lat, lat0 = np.radians(points[:, 1]), np.radians(self.lat)
        cos_c = np.sin(lat0) * np.sin(lat) + np.cos(lat0) * np.cos(lat) * np.cos(turn)
        # At the antipode the projection has no value; keep its neighbourhood finite.
        k = np.sqrt(2 / np.maximum(1 + cos_c, 1e-9))
        x = k * np.cos(lat) * np.sin(turn)
        y = k * (np.cos(lat0) * np.sin(lat) - np.sin(lat0) * np.cos(lat) * np.cos(turn))
        return EARTH_RADIUS * np.column_stack([x, y])

    def window(self, corners: Points) -> Window:
        """Bounds of the cap about the middle that reaches to the farthest corner.

        The angle c of a point at distance rho is 2 asin(rho / 2R) (Snyder, 24-16).
        """
        rho = float(np.hypot(corners[:, 0], corners[:, 1]).max())
        c = 2 * np.arcsin(min(1.0, rho / (2 * EARTH_RADIUS)))
        reach = float(np.degrees(c))
        south, north = self.lat - reach, self.lat + reach
        if south <= -90 or north >= 90:  # a pole is inside, and every meridian with it
            return Window(-180, max(south, -90), 180, min(north, 90))
        sideways = float(np.degrees(np.arcsin(min(1.0, np.sin(c) / np.cos(np.radians(self.lat))))))
        return Window(-sideways, south, sideways, north)


@dataclass(frozen=True)
class Equirectangular:
    """Equirectangular with the standard parallel ``lat``; y counts from the equator."""

    lon: float
    lat: float

    @classmethod
    def about(cls, points: Points) -> Equirectangular:
        """The one for some points, in true shape at their mean distance from the equator.

        About their middle, near enough for most maps of the world to be one and the same; points
        all around the globe get the one that readers know, unless one of them lies at its edges.
        """
        middle, span = middle_longitude(points[:, 0])
        lon = _rounded(middle)
        from_edge = np.abs(from_meridian(points, _FAMILIAR_MERIDIAN - 180)[:, 0]).min()
        if span > _ALL_AROUND and from_edge > _EDGE_ROOM:
            lon = _FAMILIAR_MERIDIAN
        lat = min(float(np.abs(points[:, 1]).mean()), _MAX_STANDARD_PARALLEL)
        return cls(lon, _rounded(lat))

    def habitable(self, points: Points) -> tuple[float, float]:
        """South and north end of what is shown: the land and some points, in degrees."""
        south, north = float(points[:, 1].min()) - 8, float(points[:, 1].max()) + 8
        return max(-90, min(_LAND[0], south)), min(90, max(_LAND[1], north))

    @property
    def world_width(self) -> float:
        """Once round the globe, in kilometres on the plane."""
        return 2 * np.pi * EARTH_RADIUS * float(np.cos(np.radians(self.lat)))

    def forward(self, points: Points) -> Points:
        """Snyder, equations 12-1 and 12-2."""
        x = np.radians(points[:, 0]) * np.cos(np.radians(self.lat))
        return EARTH_RADIUS * np.column_stack([x, np.radians(points[:, 1])])

    def window(self, corners: Points) -> Window:
        """The rectangle itself, in degrees, as far as there is a globe."""
        degrees = np.degrees(corners / EARTH_RADIUS)
        east = np.clip(degrees[:, 0] / np.cos(np.radians(self.lat)), -180, 180)
        north = np.clip(degrees[:, 1], -90, 90)
        return Window(*map(float, (east.min(), north.min(), east.max(), north.max())))


def _rounded(degrees: float) -> float:
    return round(degrees / _WORLD_STEP) * _WORLD_STEP


def from_meridian(points: Points, central: float) -> Points:
    """Points with their longitudes counted from a central meridian, -180 up to 180."""
    counted = points.copy()
    counted[:, 0] = (points[:, 0] - central + 180) % 360 - 180
    return counted


def projection_for(points: Points) -> LambertAzimuthal | Equirectangular:
    """The projection that suits some points: about their middle, across the date line or not."""
    lon, lon_span = middle_longitude(points[:, 0])
    south, north = float(points[:, 1].min()), float(points[:, 1].max())
    if lon_span > _REGION_SPAN or north - south > _REGION_SPAN:
        return Equirectangular.about(points)
    return LambertAzimuthal(lon, (south + north) / 2)


def middle_longitude(longitudes: Points) -> tuple[float, float]:
    """Middle and width, in degrees, of the shortest arc that holds all longitudes."""
    ordered = np.unique(longitudes % 360)
    gaps = np.diff(ordered, append=ordered[0] + 360)
    widest = int(np.argmax(gaps))
    span = 360 - float(gaps[widest])
    start = float(ordered[(widest + 1) % len(ordered)])
    middle = start + span / 2
    return (middle + 180) % 360 - 180, span
