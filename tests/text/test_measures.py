"""The unit of measure behind a number."""

from __future__ import annotations

import pytest

from atlas.text.measures import measure
from atlas.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("100 square metres", ("area", "square metre")),
        ("a 100-square-meter booth", ("area", "square metre")),
        ("100 square feet", ("area", "square foot")),
        ("27 years", ("time", "year")),
        ("a 27-year contract", ("time", "year")),
        ("27 hospitals", None),
        ("27", None),
    ],
)
def test_the_unit_of_a_number(text: str, unit: tuple[str, str] | None) -> None:
    assert measure(text, find_numbers(text)[0]) == unit
