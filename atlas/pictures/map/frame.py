"""A frame of a map: a window onto the plane of a projection.

Lengths are in units of the picture (x right, y down) unless they are said to be in kilometres.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from atlas.pictures.draw.geometry import Box
from atlas.pictures.map.projection import (
    EARTH_RADIUS,
    LambertAzimuthal,
    Points,
    Projection,
    Window,
    from_meridian,
)

#: The azimuthal projection serves up to here from its middle, in Earth radii on the plane (85°).
_EDGE = 1.35


@dataclass(frozen=True)
class Frame:
    """A window onto the map: its box on the picture, its middle and its scale.

    ``middle`` is in km on the projection's plane, ``scale`` in units per km. ``marks`` are the
    indices of the marks that it labels.
    """

    projection: Projection
    box: Box
    middle: tuple[float, float]
    scale: float
    marks: tuple[int, ...]

    def place(self, points: Points) -> Points:
        """Degrees to the picture's units, both of shape (n, 2)."""
        return self.on_picture(self.projection.forward(from_meridian(points, self.projection.lon)))

    def on_picture(self, plane: Points) -> Points:
        """Kilometres on the plane to the picture's units."""
        centre = np.array([self.box.x + self.box.width / 2, self.box.y + self.box.height / 2])
        placed: Points = (plane - self.middle) * [self.scale, -self.scale] + centre
        return placed

    @property
    def corners(self) -> Points:
        """The frame's corners in km on the plane."""
        half = np.array([self.box.width, self.box.height]) / (2 * self.scale)
        signs = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)])
        corners: Points = np.array(self.middle) + signs * half
        return corners

    @property
    def units_per_degree(self) -> float:
        """Length of a degree of latitude."""
        return self.scale * EARTH_RADIUS * float(np.radians(1))

    @property
    def has_one_scale(self) -> bool:
        """Whether a scale bar is true all over the frame, near enough."""
        return isinstance(self.projection, LambertAzimuthal) and self.units_per_degree > 8

    def window(self) -> Window:
        """What part of the globe holds all that the frame shows."""
        return self.projection.window(self.corners)

    @property
    def is_true(self) -> bool:
        """Whether it lies where its projection serves."""
        if not isinstance(self.projection, LambertAzimuthal):
            return True
        return float(np.hypot(*self.corners.T).max()) <= _EDGE * EARTH_RADIUS

    def through(self, box: Box) -> Frame:
        """The same map at the same scale, seen through another box."""
        right = box.x + box.width / 2 - self.box.x - self.box.width / 2
        down = box.y + box.height / 2 - self.box.y - self.box.height / 2
        x, y = self.middle
        return replace(self, box=box, middle=(x + right / self.scale, y - down / self.scale))

    def locator(self, other: Frame) -> Box:
        """The rectangle on this frame's picture that another of the same projection shows."""
        (left, top), (right, bottom) = self.on_picture(other.corners[[3, 1]])
        return Box(float(left), float(top), float(right - left), float(bottom - top))
