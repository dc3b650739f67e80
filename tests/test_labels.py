from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import labels
from atlas.codes import country_name
from atlas.model import Amount, Value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("5", "5"),
        ("0.5", "0.5"),
        ("4800", "4,800"),
        ("60000", "60,000"),
        ("999999", "999,999"),
        ("1000000", "1 million"),
        ("1570000", "1.57 million"),
        ("2200000000", "2.2 billion"),
        ("70000000000", "70 billion"),
        ("1234567", "1,234,567"),  # rather long than rounded
        ("2E+9", "2 billion"),
        ("13.50", "13.5"),
    ],
)
def test_numbers_in_british_form(value: str, shown: str) -> None:
    assert labels.number(Decimal(value)) == shown


@given(st.decimals(min_value=0, max_value=10**13, places=2))
def test_a_number_is_never_rounded(value: Decimal) -> None:
    words = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
    digits, _, word = labels.number(value).partition(" ")
    assert Decimal(digits.replace(",", "")) * words.get(word, 1) == value


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"number": 13, "unit": "%"}, "13%"),
        ({"number": 40, "unit": "hospitals", "qualifier": "over"}, "more than 40 hospitals"),
        ({"number": 2_500_000, "currency": "USD"}, "USD 2.5 million"),
        ({"number": 3, "unit": "sites", "of": "in China"}, "3 sites in China"),
        ({"number": 30, "unit": "years", "qualifier": "nearly"}, "nearly 30 years"),
    ],
)
def test_values_on_one_line(fields: dict[str, object], shown: str) -> None:
    assert labels.value_in_words(Value.model_validate(fields)) == shown


def test_a_conversion_is_shown_as_the_source_prints_it() -> None:
    value = Value(
        number=Decimal(70_000_000_000),
        currency="KRW",
        converted=Amount(number=Decimal(60_000_000), currency="USD"),
    )
    shown = labels.value_in_words(value)
    assert shown.startswith("KRW 70 billion")
    assert "USD 60 million" in shown


def test_countries() -> None:
    assert country_name("KR") == "South Korea"
    assert country_name("ZZ9") == "ZZ9"
