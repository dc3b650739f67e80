"""Dates as texts print them, beside what looks like one and is none."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atlas.dates import PartialDate
from atlas.text.folding import fold_plain
from atlas.text.printed_dates import READ, day_first, find_dates

#: Language, printed form, and what it means; `|` where it can mean either.
FORMS = """
    en; the 5th of September, 2019; 2019-09-05
    en; September the 5th, 2019; 2019-09-05
    en; Sept '19; 2019-09
    en; 20190905; 2019-09-05
    en; 05-09-2019; 2019-09-05|2019-05-09
    en; 15-09-2019; 2019-09-15
    en; 5.9.2019; 2019-09-05
    en-US; 05/09/2019; 2019-05-09
    en-GB; 05/09/2019; 2019-09-05
    en; Q3 FY23; 2023
    en; third quarter of fiscal 2023; 2023
    en; 2009-10; 2009-10|2009/2010
    en; 2009–10; 2009/2010
    en; 2019/20; 2019/2020
    en; 2019/2020; 2019/2020
    en; the second quarter (Q2) of 2021; 2021-34
    en; the fifth of September 2019; 2019-09-05
    en; the 1800s; 180X|18XX
    en; March 5 to May 7, 2019; 2019-03-05/2019-05-07
    en; the 1920s; 192X
    en; the '20s; 192X|202X
    de; 5.–7.9.2019; 2019-09-05/2019-09-07
    de; Geschäftsjahr 2022/23; 2022/2023
    fr; années quatre-vingt-dix; 199X
    zh; 二〇一九年九月二十五日; 2019-09-25
    zh; 民國108年; 2019
    ja; 令和元年9月; 2019-09
    ja; 2019年3月期; 2018-04/2019-03
    ko; 2019. 9. 5.; 2019-09-05
    sv; 5 maj 2019; 2019-05-05
    ru; 5 сентября 2019; 2019-09-05
"""
TOGETHER = """
    en; in March and May 2019; 2019-03 2019-05
    en; on 5 and 7 March 2019; 2019-03-05 2019-03-07
    en; on May 5 and 7, 2019; 2019-05-05 2019-05-07
    en; founded in 2019, it came on 5 September; 2019 XXXX-09-05
    en; in May, Acme; XXXX-05
    it; tra il 2014 e il 2017; 2014/2017
    de; zwischen März und Mai 2019; 2019-03/2019-05
    zh; 2019年9月5日至10月7日; 2019-09-05/2019-10-07
    ko; 9월과 2023년 10월; 2023-09 2023-10
"""
NONE = """
    en; he may march on
    en; it hired 2019 people
    en; $2019 and 2,019 and 2019.5
    en; version 2.1.10 of 24/7
    en; 10/12 patients, a 1/2
    en; a fall in sales
    en; on 31 of them
    zh; 第三家公司
    ja; 5月並み
"""


def rows(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split(";")] for line in table.strip().split("\n")]


@pytest.mark.parametrize(("language", "form", "meaning"), rows(FORMS))
def test_one_expression(language: str, form: str, meaning: str) -> None:
    assert [one.meanings for one in find_dates(form, language)] == [tuple(meaning.split("|"))]


@pytest.mark.parametrize(("language", "text", "meanings"), rows(TOGETHER))
def test_expressions_beside_each_other(language: str, text: str, meanings: str) -> None:
    assert [one.meanings[0] for one in find_dates(text, language)] == meanings.split()


@pytest.mark.parametrize(("language", "text"), [row for row in rows(NONE) if len(row) == 2])
def test_what_is_no_date(language: str, text: str) -> None:
    assert not [one for one in find_dates(text, language) if "XXXX" not in one.meanings[0]]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("in early 2019", "early"),
        ("mid-September 2019", "middle"),
        ("by the end of 2019", "late"),
        ("in 2019", ""),
    ],
)
def test_which_part_of_it_is_meant(text: str, part: str) -> None:
    [one] = find_dates(text)
    assert one.part == part
    assert one.meanings[0].startswith("2019")


def test_the_order_of_day_and_month_is_that_of_the_source() -> None:
    assert day_first("en", "It came on 25/09/2019.") is True
    assert day_first("en", "It came on 09/25/2019.") is False
    assert day_first("en", "On 09/25/2019 and 25/09/2019.") is None
    [one] = find_dates("05/09/2019", "en", True)
    assert one.meanings == ("2019-09-05",)


@given(
    st.text(alphabet="0123456789年月日.-/' MaySept第季度年代日\n'’–~至", max_size=60),
    st.sampled_from(READ),
)
@example("9999-99-99 00/00/0000 2019-00 0月0日 1900年13月40日 32 May 2019", "en")
@example("二十十年 第四季度 十月十日 0年代 大正〇年", "zh")
def test_what_is_found_is_a_date_and_stands_there(text: str, language: str) -> None:
    for one in find_dates(text, language):
        assert fold_plain(text)[one.start : one.end] == one.text
        for meaning in one.meanings:
            PartialDate.parse(meaning.replace("XXXX-XX", "2000-01").replace("XXXX", "2000"))
