from __future__ import annotations

import pytest

from atlas import codes


def test_countries_are_those_of_iso_3166() -> None:
    assert len(codes.countries()) == 249
    assert {"CN", "GB", "KR", "HK", "TW", "SS"} <= codes.countries()
    for none in ("UK", "XX", "ZZ", "EU", "XK", "AN", "SU", "QO"):
        assert none not in codes.countries()


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        *(("UK", "GB"), ("EL", "GR"), ("usa", "US"), ("fr", "FR"), ("Fra", "FR"), ("france", "FR")),
        *(("ZZ", ""), ("AN", ""), ("Springfield", "")),
    ],
)
def test_what_a_wrong_country_means(code: str, meant: str) -> None:
    assert codes.country_meant(code) == meant


def test_a_part_lies_in_the_whole_and_not_the_other_way_round() -> None:
    assert codes.is_part_of("HK", "CN")
    assert codes.is_part_of("FR", "FR")
    assert not codes.is_part_of("CN", "HK")
    assert not codes.is_part_of("FR", "IT")


def test_currencies_are_money_of_today_and_of_yesterday() -> None:
    assert {"CNY", "EUR", "USD", "KRW", "DEM", "INR", "BRL", "XDR", "XOF"} <= codes.currencies()
    for none in ("RMB", "CNH", "XXX", "XTS", "XAU", "ABC"):
        assert none not in codes.currencies()
    assert codes.currency_meant("RMB") == "CNY"
    assert all(codes.currency_meant(code) in codes.currencies() for code in ("RMB", "NTD", "YEN"))
