from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.text.numbers import find_numbers


def values(text: str) -> list[str]:
    return [format(number.value.normalize(), "f") for number in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,100 square meters", ["1100"]),
        ("4 800, 1\u00a0100", ["4", "800", "1100"]),
        ("2.2 billion yuan (US$338 million)", ["2200000000", "338000000"]),
        (
            "€2m, RMB2.2bn, $9.2 billion, KRW 70 billion",
            ["2000000", "2200000000", "9200000000", "70000000000"],
        ),
        ("five, twenty-three and a dozen", ["5", "23", "12"]),
        ("two hundred and five thousand", ["205000"]),
        ("a hundred of one hundred and one", ["100", "101"]),
        ("two million three hundred thousand", ["2300000"]),
        ("two dozen dozens, hundreds, millions", ["24"]),
        ("half of them", ["0.5"]),
        ("2009 - 2013, the 1960s", ["2009", "2013", "1960"]),
        ("a 15-year-program", ["15"]),
        ("B12 and H7N9, but 6G and COVID-19", ["6", "19"]),
        ("five ten", ["5", "10"]),
        ("zero", ["0"]),
        ("2.5\n  million", ["2500000"]),
        ("none at all", []),
        ("", []),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["third", "3rd", "the twenty-third"])
def test_ordinals_are_kept_apart(text: str) -> None:
    [number] = find_numbers(text)
    assert number.ordinal
    assert number.value in (3, 23)


@pytest.mark.parametrize(
    "text", ["40 percent", "40 per cent", "40%", "forty percent", "40 percentage points"]
)
def test_percentages(text: str) -> None:
    [number] = find_numbers(text)
    assert number.percent
    assert number.value == 40


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("2 billion yuan", "CNY"),
        ("US$2", "USD"),
        ("€ 2", "EUR"),
        ("KRW 2", "KRW"),
        ("2 won", "KRW"),
        ("$2", "HKD"),
    ],
)
def test_currencies(text: str, currency: str) -> None:
    [number] = find_numbers(text)
    assert currency in number.currencies
    assert number.text == text


def test_the_lower_end_of_a_range_takes_the_unit_of_the_upper_one() -> None:
    first, second = find_numbers("2 to 3 billion yuan")
    assert set(first.readings) == {Decimal(2), Decimal(2_000_000_000)}
    assert first.currencies == second.currencies == {"CNY"}
    first, _ = find_numbers("from 40 to 60 percent")
    assert first.percent


def test_an_ambiguous_scale_has_two_readings() -> None:
    [number] = find_numbers("5m")
    assert number.readings == (Decimal(5_000_000), Decimal(5))


@given(st.integers(0, 10**12))
def test_digits_are_read_with_and_without_separators(value: int) -> None:
    for text in (str(value), f"{value:,}", f"{value:,}".replace(",", "\u202f")):
        assert [number.value for number in find_numbers(f"about {text} of them")] == [value]


@given(st.text(alphabet="0123456789,. $€%-ab million five first and dozen\n", max_size=80))
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    last = 0
    for number in find_numbers(text):
        assert last <= number.start < number.end <= len(text)
        assert number.text == text[number.start : number.end]
        assert number.readings
        last = number.end


@given(st.text())
def test_nothing_makes_it_fail(text: str) -> None:
    find_numbers(text)
