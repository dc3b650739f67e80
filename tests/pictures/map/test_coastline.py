from __future__ import annotations

import re

import numpy as np
import pytest
import shapely

from atlas.pictures.map.coastline import ground, path_data
from atlas.pictures.map.frame import Frame
from atlas.pictures.map.layout import arrange
from atlas.pictures.map.projection import Points


def _array(*points: tuple[float, float]) -> Points:
    return np.array(points, dtype=np.float64)


def _read(path: str) -> list[Points]:
    """Lines of path data back as absolute points."""
    lines = []
    for line in re.findall(r"M[^M]+", path):
        start, steps = line.removeprefix("M").removesuffix("z").split("l")
        numbers = [
            np.array(re.findall(r"-?(?:\d+\.?\d*|\.\d+)", part), dtype=np.float64).reshape(-1, 2)
            for part in (start, steps)
        ]
        lines.append(np.cumsum(np.concatenate(numbers), axis=0))
    return lines


def _main(*lon_lat: tuple[float, float], width: float = 680) -> Frame:
    return arrange(_array(*lon_lat), [1] * len(lon_lat), 60, width, "wide").main


def _is_land(frame: Frame, lon: float, lat: float) -> bool:
    point = shapely.Point(frame.place(_array((lon, lat)))[0])
    assert shapely.box(0, 0, frame.box.right, frame.box.bottom).contains(point)
    rings = [shapely.Polygon(ring) for ring in _read(ground(frame).land)]
    return sum(ring.contains(point) for ring in rings) % 2 == 1  # a hole counts back


@pytest.mark.parametrize("closed", [True, False])
def test_path_data_comes_back(closed: bool) -> None:
    points = _array((0.4, 10), (125, 9.6), (12.4, -32.5), (-3, 1))
    path = path_data(points, closed=closed)
    assert path.endswith("z") == closed
    (read,) = _read(path)
    assert read == pytest.approx(points, abs=0.501)


def test_points_that_fall_together_are_left_out() -> None:
    assert path_data(_array((1, 1), (1.1, 1.1), (2, 1)), closed=False) == "M1 1l1 0"
    assert path_data(_array((1, 1), (1.1, 1.1), (1.2, 1)), closed=True) == ""


def test_land_and_sea_lie_where_they_should() -> None:
    korea = _main((126.98, 37.57), (129.31, 35.54))
    assert _is_land(korea, 127.4, 36.4)
    assert not _is_land(korea, 130.6, 37.0)
    assert not _is_land(korea, 124.5, 36.0)


@pytest.mark.parametrize("places", [((179, 66), (-178, 67)), ((-178, 67),), ((178, 68),)])
def test_land_goes_on_over_the_date_line(places: tuple[tuple[float, float], ...]) -> None:
    chukotka = _main(*places)
    for lon in (177.5, 179.0, -179.0, -177.5):
        assert _is_land(chukotka, lon, 67.5)
    assert not _is_land(chukotka, 180, 64.0)


def test_the_date_line_is_not_drawn_through_land() -> None:
    chukotka = _main((179, 66), (-178, 67))
    sides = shapely.MultiPoint(chukotka.place(_array((179.8, 67.5), (-179.8, 67.5))))
    assert any(shapely.Polygon(ring).contains(sides) for ring in _read(ground(chukotka).land))


def test_the_world_map_has_land_on_both_of_its_edges() -> None:
    world = _main((2, 49), (-122, 38), (151, -34))
    for lon, lat, land in (
        *((25, 0, True), (-60, -10, True), (135, -25, True), (-100, 45, True), (100, 60, True)),
        *((-30, 0, False), (80, -30, False), (-140, -20, False)),
    ):
        assert _is_land(world, lon, lat) == land


def test_a_pole_in_the_frame_does_no_harm() -> None:
    arctic = _main((-62.3, 82.5), (15.6, 78.2), (105, 77))
    assert not _is_land(arctic, 0, 89.5)
    assert _is_land(arctic, -40, 77)


@pytest.mark.parametrize("place", [(-42, 88), (-81, -89)])
def test_parallels_close_around_a_pole_and_the_pole_itself_is_none(
    place: tuple[float, float],
) -> None:
    lines = re.findall(r"M[^M]+", ground(_main(place)).graticule)
    assert len(lines) > 20  # the meridians meet
    assert not [line for line in lines if re.search(r"nan|inf|l0 0$", line)]
    assert max(line.count("q") for line in lines) >= 8  # a circle is made of arcs


def test_size_keeps_to_its_share_whatever_the_detail_of_the_data() -> None:
    world = _main((2, 49), (-122, 38), (151, -34))
    found = ground(world)
    corners = sum(len(line) for line in _read(found.land) + _read(found.borders))
    assert corners <= 0.008 * world.box.width * world.box.height
    assert len(_read(found.land)) > 20  # islands too
    assert found.borders
    assert found.graticule
