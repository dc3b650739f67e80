from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.pictures.map.projection import (
    EARTH_RADIUS,
    Equirectangular,
    LambertAzimuthal,
    from_meridian,
    middle_longitude,
    projection_for,
)


def _array(*points: tuple[float, float]) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.array(points, dtype=np.float64)


@given(st.floats(-80, 80), st.floats(-170, 170), st.floats(-85, 85))
def test_lambert_azimuthal_keeps_direction_and_has_its_radius(
    middle: float, lon: float, lat: float
) -> None:
    """Derived another way: azimuth by spherical trigonometry, radius 2 R sin(c / 2)."""
    a, b, turn = (np.radians(angle) for angle in (middle, lat, lon))
    haversine = np.sin((b - a) / 2) ** 2 + np.cos(a) * np.cos(b) * np.sin(turn / 2) ** 2
    azimuth = np.arctan2(
        np.sin(turn) * np.cos(b), np.cos(a) * np.sin(b) - np.sin(a) * np.cos(b) * np.cos(turn)
    )
    rho = 2 * EARTH_RADIUS * np.sqrt(haversine)
    x, y = LambertAzimuthal(0, middle).forward(_array((lon, lat)))[0]
    assert x == pytest.approx(rho * np.sin(azimuth), abs=0.5)
    assert y == pytest.approx(rho * np.cos(azimuth), abs=0.5)


def test_equirectangular_is_true_to_scale_on_its_parallel() -> None:
    projection = Equirectangular(0, 60)
    x, y = projection.forward(_array((10, 60)))[0]
    assert x == pytest.approx(EARTH_RADIUS * np.radians(10) / 2)
    assert y == pytest.approx(EARTH_RADIUS * np.radians(60))
    assert projection.world_width == pytest.approx(np.pi * EARTH_RADIUS)


def test_lambert_azimuthal_keeps_areas() -> None:
    projection = LambertAzimuthal(10, 50)

    def area(lon: float, lat: float) -> float:
        d = 0.01
        a, b, c = projection.forward(_array((lon, lat), (lon + d, lat), (lon, lat + d)))
        plane = abs((b - a)[0] * (c - a)[1] - (b - a)[1] * (c - a)[0])
        globe = np.radians(d) ** 2 * np.cos(np.radians(lat + d / 2)) * EARTH_RADIUS**2
        return float(plane / globe)

    for lon, lat in ((0, 50), (40, 20), (-60, 70), (-30, -10)):
        assert area(lon, lat) == pytest.approx(1, abs=1e-3)


def test_north_is_up_and_east_is_right() -> None:
    for projection in (LambertAzimuthal(0, 30), Equirectangular(0, 30)):
        middle, north, east = projection.forward(_array((0, 30), (0, 31), (1, 30)))
        assert north[1] > middle[1]
        assert east[0] > middle[0]


@given(st.floats(-180, 180), st.floats(-89, 89), st.floats(100, 8500))
def test_window_holds_what_the_frame_shows(lon: float, lat: float, half: float) -> None:
    projection = LambertAzimuthal(lon, lat)
    corners = _array((-half, -half), (half, -half), (half, half), (-half, half)) / np.sqrt(2)
    window = projection.window(corners)
    grid = np.array([(x, y) for x in np.linspace(-179, 179, 60) for y in np.linspace(-89, 89, 40)])
    plane = projection.forward(grid)
    shown = grid[(np.abs(plane) <= half / np.sqrt(2)).all(axis=1)]
    assert (shown[:, 0] >= window.west - 1e-6).all()
    assert (shown[:, 0] <= window.east + 1e-6).all()
    assert (shown[:, 1] >= window.south - 1e-6).all()
    assert (shown[:, 1] <= window.north + 1e-6).all()


def test_middle_longitude_takes_the_short_way_over_the_date_line() -> None:
    middle, span = middle_longitude(np.array([174.8, -171.8, 178.4]))
    assert span == pytest.approx(13.4)
    assert abs(middle) == pytest.approx(178.5)
    assert middle_longitude(np.array([2.35])) == pytest.approx((2.35, 0))


def test_from_meridian_counts_to_both_sides() -> None:
    counted = from_meridian(_array((-179, 0), (179, 0), (170, 0)), 175)
    assert counted[:, 0].tolist() == pytest.approx([6, 4, -5])


def test_regions_and_the_world_get_their_projections() -> None:
    assert isinstance(projection_for(_array((121, 31), (104, 30))), LambertAzimuthal)
    assert isinstance(projection_for(_array((121, 31), (-71, 42), (2, 49))), Equirectangular)
