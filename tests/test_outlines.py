from __future__ import annotations

import pytest

from atlas.outlines import Point, country_at, km_from


@pytest.mark.parametrize(
    ("point", "country"),
    [
        (Point(4.84, 45.76), "FR"),
        (Point(126.98, 37.57), "KR"),
        (Point(103.82, 1.35), "SG"),
        (Point(-155.5, 19.6), "US"),
        (Point(21.0, 42.6), ""),
        (Point(-40.0, 45.0), None),
    ],
)
def test_where_a_point_lies(point: Point, country: str | None) -> None:
    assert country_at(point) == country
    if country:
        assert km_from(country, point) == 0


def test_how_far_a_point_is() -> None:
    paris_to_germany = km_from("DE", Point(2.35, 48.86))
    assert paris_to_germany is not None
    assert 250 < paris_to_germany < 330
    assert km_from("TV", Point(179.2, -8.5)) is None
    assert km_from("MO", Point(113.55, 22.2)) is not None
    assert Point(120.6, 31.3).swapped is None
