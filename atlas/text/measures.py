"""The unit of measure that an English text gives a number: "100-square-meter", "27 years"."""

from __future__ import annotations

import re

from atlas.text.numbers import Number

#: The units of each dimension, with the forms in which they are printed.
_DIMENSIONS = {
    "time": {
        "second": "second seconds",
        "minute": "minute minutes",
        "hour": "hour hours",
        "day": "day days",
        "week": "week weeks weekly",
        "month": "month months monthly",
        "quarter": "quarter quarters",
        "year": "year years annual annually yearly",
        "decade": "decade decades",
    },
    "length": {
        "mm": "mm millimetre millimetres millimeter millimeters",
        "cm": "cm centimetre centimetres centimeter centimeters",
        "metre": "metre metres meter meters",
        "km": "km kilometre kilometres kilometer kilometers",
        "mile": "mile miles",
        "foot": "foot feet ft",
    },
    "area": {
        "square metre": "m² m2 sqm",
        "square foot": "sqft",
        "hectare": "hectare hectares ha",
        "acre": "acre acres",
        "mu": "mu",
    },
    "weight": {
        "mg": "mg milligram milligrams",
        "gram": "gram grams",
        "kg": "kg kilogram kilograms kilo kilos",
        "tonne": "tonne tonnes ton tons",
        "pound": "lb lbs",
    },
    "volume": {"ml": "ml millilitre millilitres", "litre": "litre litres liter liters"},
}
_UNITS = {
    form: (dimension, unit)
    for dimension, units in _DIMENSIONS.items()
    for unit, forms in units.items()
    for form in forms.split()
}
_WORD = re.compile(r"[\s-]*([^\W\d_]+[²2]?)")


def measure(text: str, number: Number) -> tuple[str, str] | None:
    """(dimension, unit) that stands right behind a number; ``None`` where none does."""
    first = _WORD.match(text, number.end)
    if first is None:
        return None
    word = first.group(1).lower()
    if word in ("square", "sq"):
        second = _WORD.match(text, first.end())
        found = _UNITS.get(second.group(1).lower()) if second else None
        return ("area", f"square {found[1]}") if found and found[0] == "length" else None
    return _UNITS.get(word)
