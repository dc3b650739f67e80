"""Days of the week, by themselves and before a date."""

from datetime import date

import pytest

from atlas.text.weekdays import dated_weekdays, weekdays


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("signed on Tuesday", "en"),
        ("na terça-feira passada", "pt"),
        ("am Dienstag", "de"),
        ("于星期二开放", "zh"),
    ],
)
def test_a_weekday_in_some_language(text: str, language: str) -> None:
    assert weekdays(text, language) == {1}


def test_no_weekday_is_read_in_an_unknown_language() -> None:
    assert weekdays("on Tuesday", "xx") == set()


@pytest.mark.parametrize(
    "text",
    ["On Monday, 3 March 2019", "Monday the 3rd of March 2019", "Monday, March 3rd, 2019"],
)
def test_a_weekday_before_a_date(text: str) -> None:
    assert list(dated_weekdays(text)) == [(0, date(2019, 3, 3))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Tuesday, November 5th, 2019"),
        ("de", "Dienstag, den 5. November 2019"),
        ("fr", "le mardi 5 novembre 2019"),
        ("es", "martes, 5 de noviembre de 2019"),
        ("pt", "terça-feira, 5 de novembro de 2019"),
        ("it", "martedì 5 novembre 2019"),
        ("nl", "dinsdag 5 november 2019"),
        ("zh", "2019年11月5日（周二）"),
        ("ja", "2019年11月5日（火）"),
        ("ko", "2019년 11월 5일 화요일"),
    ],
)
def test_a_weekday_beside_a_date_in_each_language(language: str, text: str) -> None:
    assert list(dated_weekdays(text, language)) == [(1, date(2019, 11, 5))]


def test_the_year_may_be_known_from_elsewhere() -> None:
    assert list(dated_weekdays("On Monday 3 March", year=2019)) == [(0, date(2019, 3, 3))]
    assert list(dated_weekdays("On Monday 3 March")) == []
    assert list(dated_weekdays("On Monday 31 February 2019")) == []
