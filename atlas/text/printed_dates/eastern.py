"""Dates in Chinese and Japanese: 2019年9月5日, 令和元年, 三季度, 20世纪90年代, 2019年3月期."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from atlas.text.printed_dates.moment import NO_YEAR, Found, Meaning, Moment, decades, found
from atlas.text.printed_dates.units import (
    WESTERN,
    Patterns,
    bare,
    century,
    dates_by,
    part_at_end,
    years,
)

_HAN = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_LATEST = 49
_DIGITS = "".join(_HAN)
_ONES = "[一二三四五六七八九]"
_SMALL = rf"(?:\d{{1,2}}|{_ONES}?十?{_ONES}?(?<=[一二三四五六七八九十]))"
# The year before the first of each era.
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_ERAS |= {"民國": 1911, "民国": 1911}
#: How many years the last eras of Japan had.
_LATE_ERAS = {"令和": 15, "平成": 31, "昭和": 64}
_ERA, _IN_ERA = "|".join(_ERAS), rf"(?:元|\d{{1,3}}|{_SMALL})"
_BEFORE = rf"(?<![\d{_DIGITS}十百.])"
# A year, and after it in brackets that of the other calendar.
_YEAR = (
    rf"(?:(?P<year>{WESTERN}|[一二][{_DIGITS}]{{3}})|(?P<era>{_ERA})(?P<in_era>{_IN_ERA}))"
    rf"(?:\((?:(?:{_ERA}){_IN_ERA}|\d{{4}})年?\))?"
)
_JOIN = r" ?(?:[至到~\-—〜]{1,2}|から) ?"
_PARTS = {
    "early": "年?初頭?|年?初期|上旬|初め|はじめ|前期|早期|前半",
    "middle": "年?中(?![国國心期旬間间])旬?|中旬|中期|中頃|半ば|なかば|中叶|中葉",
    "late": "年?底|年?末期?|下旬|後期|后期|晚期|後半|終わり",
}
_PART = rf"(?:の?(?:{'|'.join(_PARTS.values())}))?"
_HALVES = {
    **dict.fromkeys(("上半年", "上半期", "上期", "前半"), 40),
    **dict.fromkeys(("下半年", "下半期", "下期", "後半"), 41),
}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}
_CENTURY = rf"(?P<century>{_SMALL})(?:世[纪紀])"


def eastern_dates(text: str, language: str) -> Iterator[Found | None]:
    """The dates with their units, with those that stand in each other; ``language``: zh or ja."""
    yield from dates_by(_patterns(), text)
    for at in _SHORT_YEAR.finditer(text):
        month, day = _number(at["month"]), _number(at["day"]) if at["day"] else None
        every = (Moment(year, month, day) for year in _short_years(at["short"], language))
        yield found(*at.span(), *every)


def _short_years(digits: str, language: str) -> Iterator[str]:
    """What a year of two digits can be: 08年 is 2008, and in Japan 19年 may be of an era."""
    number = int(digits)
    yield f"20{digits}" if number <= _LATEST else f"19{digits}"
    if language == "ja" and digits[0] != "0":
        for era, longest in _LATE_ERAS.items():
            if number <= longest:
                yield str(_ERAS[era] + number)


def eastern_part(printed: str) -> str:
    """Which part of it an expression means: "early", "middle" or "late"; else an empty string."""
    return part_at_end(_PARTS, printed)


def _month(at: re.Match[str]) -> Found | None:
    year, month = _year_of(at), _number(at["month"])
    day = _number(at["day"]) if at["day"] else None
    moment = Moment(year, month, day)
    if at["last"]:
        return found(*at.span(), Meaning(moment, Moment(year, month, _number(at["last"]))))
    if at["from"] and not day:
        return found(*at.span(), Meaning(Moment(year, _number(at["from"])), moment))
    return found(*at.span(), moment)


def _half(at: re.Match[str]) -> Found | None:
    year = _year_of(at)
    alone = year == NO_YEAR and at["half"] in ("前半", "後半")
    return None if alone else found(*at.span(), Moment(year, _HALVES[at["half"]]))


def _quarter(at: re.Match[str]) -> Found | None:
    number = _QUARTERS.get(at["quarter"]) or int(at["quarter"])
    return found(*at.span(), Moment(_year_of(at), 32 + number))


def _season(at: re.Match[str]) -> Found | None:
    return found(*at.span(), Moment(_year_of(at), _SEASONS[at["season"]]))


def _year(at: re.Match[str]) -> Found | None:
    return found(*at.span(), Moment(_year_of(at)), fiscal=at["unit"] != "年")


def _decade(at: re.Match[str]) -> Found | None:
    return found(*at.span(), *decades(at["year"]))


def _short_decade(at: re.Match[str]) -> Found | None:
    ten = _number(at["tens"]) // 10
    if century := at["century"]:
        return found(*at.span(), Moment(f"{_number(century) - 1:02d}{ten}X"))
    return found(*at.span(), *decades(f"{ten}0"))


def _span_of_decades(at: re.Match[str]) -> Found | None:
    last = _number(at["last"]) // 10
    if at["year"]:
        return found(*at.span(), Meaning(Moment(f"{at['year'][:3]}X"), _decade_of(at, last)))
    first = _decade_of(at, _number(at["tens"]) // 10)
    return found(*at.span(), Meaning(first, _decade_of(at, last)))


def _decade_of(at: re.Match[str], ten: int) -> Moment:
    hundred = at["year"][:2] if at["year"] else f"{_number(at['century']) - 1:02d}"
    return Moment(f"{hundred}{ten}X")


def _century(at: re.Match[str]) -> Found | None:
    return century(at, _number(at["century"]))


def _first_months(at: re.Match[str]) -> Found | None:
    last = {"三季度": 9, "三季": 9, "两个月": 2}.get(at["count"]) or _number(at["count"][:-2])
    return found(*at.span(), Meaning(Moment(at["year"], 1), Moment(at["year"], last)))


def _closing(at: re.Match[str]) -> Found | None:
    """A Japanese financial year, named by the month with which it ends."""
    year, closing = int(at["year"]), int(at["closing"])
    if not 1 <= closing <= 12:
        return None
    first = Moment(str(year), 1) if closing == 12 else Moment(str(year - 1), closing + 1)
    return found(*at.span(), Meaning(first, Moment(str(year), closing)), fiscal=True)


def _fiscal(at: re.Match[str]) -> Found | None:
    year = at["year"] if len(at["year"]) == 4 else f"20{at['year']}"
    return found(*at.span(), Moment(year), fiscal=True)


def _year_of(at: re.Match[str]) -> str:
    parts = at.groupdict()
    if era := parts.get("era"):
        return str(_ERAS[era] + (1 if parts["in_era"] == "元" else _number(parts["in_era"])))
    return "".join(str(_HAN.get(digit, digit)) for digit in parts["year"] or "") or NO_YEAR


def _number(text: str) -> int:
    """A number below a hundred, in digits or as 二十一."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_HAN[tens] if tens else bool(ten)) * 10 + (_HAN[ones] if ones else 0)


_SHORT_YEAR = re.compile(
    rf"{_BEFORE}(?P<short>\d\d) ?年 ?(?P<month>{_SMALL}) ?月(?!期|間|间)"
    rf"(?: ?(?P<day>{_SMALL}) ?[日号號])?"
)
_OPTIONAL = rf"{_BEFORE}(?:{_YEAR} ?年 ?(?:\((?:{_ERA}){_IN_ERA}年\))?の?)?"
_PATTERNS = (
    (
        rf"{_OPTIONAL}(?:(?P<from>{_SMALL}) ?月?{_JOIN})?(?P<month>{_SMALL}) ?月(?:份|{_PART})"
        rf"(?: ?(?P<day>{_SMALL}) ?[日号號](?:{_JOIN}(?P<last>{_SMALL})[日号號])?)?",
        _month,
    ),
    (rf"{_OPTIONAL}(?P<half>{'|'.join(_HALVES)})", _half),
    (rf"{_OPTIONAL}第?(?P<quarter>[一二三四1-4])(?:个|個)?(?:季度|四半期)", _quarter),
    (rf"{_BEFORE}{_YEAR} ?年 ?の?第?(?P<quarter>[一二三四1-4])季", _quarter),
    (rf"{_BEFORE}{_YEAR} ?年 ?の?(?P<season>[春夏秋冬])[季天]?", _season),
    (
        rf"{_BEFORE}{_YEAR}(?P<unit>年度|财年|財年|財政年度|财政年度|會計年度|会计年度|年(?!代)){_PART}",
        _year,
    ),
    (rf"{_BEFORE}(?P<year>{WESTERN})年代{_PART}", _decade),
    (
        rf"(?<![{_DIGITS}\d十和成正治])(?:{_CENTURY}的?)?(?P<tens>\d0|{_ONES}十)年代{_PART}",
        _short_decade,
    ),
    (
        rf"(?<![{_DIGITS}\d十])(?:{_CENTURY}的?(?P<tens>\d0|{_ONES}十)|(?P<year>{WESTERN}))(?:年代)?"
        rf"{_JOIN}(?P<last>\d0|{_ONES}十)年代{_PART}",
        _span_of_decades,
    ),
    (rf"{_BEFORE}{_CENTURY}{_PART}", _century),
    (rf"{_BEFORE}(?P<first>{WESTERN})年?{_JOIN}(?P<last>{WESTERN}|\d\d)年(?!代)", years),
    (rf"{_BEFORE}(?P<first>{WESTERN})[~〜—-](?P<last>{WESTERN})(?![\d年-])", years),
    (
        rf"{_BEFORE}(?P<year>{WESTERN})年前(?P<count>(?:{_SMALL}|两)[个個]月|三季度?)",
        _first_months,
    ),
    (rf"{_BEFORE}(?P<year>{WESTERN})年(?P<closing>\d{{1,2}})月期(?![間间])", _closing),
    (r"(?<!\w)FY ?(?P<year>(?:20)?\d\d)(?![\d.,])", _fiscal),
    (rf"(?<=[(「『《〈])(?:{WESTERN})(?=[)」』》〉、])", bare),
)


@cache
def _patterns() -> Patterns:
    """Compiled when they are needed: they take a while."""
    return [(re.compile(pattern), read) for pattern, read in _PATTERNS]
