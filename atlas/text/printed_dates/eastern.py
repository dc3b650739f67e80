"""Dates in Chinese, Japanese and Korean: 2019年9月5日, 令和元年, 三季度, 2019년 3분기."""

from __future__ import annotations

import re
from collections.abc import Iterator

from atlas.text.languages import primary
from atlas.text.printed_dates.moment import NO_YEAR, Found, Meaning, Moment, found

_HAN = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_DIGITS = f"[{''.join(_HAN)}]"
_SMALL = r"(?:\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九]?(?<=[一二三四五六七八九十]))"
# The year before the first of each era.
_ERAS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "民國": 1911,
    "民国": 1911,
}
_ANY_ERA = rf"(?:{'|'.join(_ERAS)})(?:元|\d{{1,3}}|{_SMALL})"
_ERA = rf"(?P<era>{'|'.join(_ERAS)})(?P<in_era>元|\d{{1,3}}|{_SMALL})"
_YEAR = (
    rf"(?:(?P<year>(?:1\d|20)\d\d|[一二]{_DIGITS}{{3}})|{_ERA})(?:\((?:{_ANY_ERA}|\d{{4}})年?\))?"
)
_OPTIONAL_YEAR = rf"(?:{_YEAR} ?年 ?(?:の)?)?"
_MONTH, _DAY = rf"(?P<month>{_SMALL}) ?月", rf"(?P<day>{_SMALL}) ?[日号號]"
_LAST = _SMALL.replace("(?:", "(?P<last>", 1)
_JOIN = r" ?[至到~\-—〜から]{1,2} ?"
_PARTS = {
    "early": "年?初頭?|上旬|初め|はじめ|前期|初期|초순?|상순|초반|초기",
    "middle": "年?中(?!国|國|心|期|旬)旬?|中旬|中期|半ば|なかば|중순|중반",
    "late": "年?底|年?末|下旬|後期|后期|末期|終わり|말|하순|후반|말기",
}
_PART = "|".join(f"(?P<{name}>{words})" for name, words in _PARTS.items())
_FIRST_HALF = ["上半年", "上半期", "上期", "前半", "上半"]
_LAST_HALF = ["下半年", "下半期", "下期", "後半", "下半"]
_HALVES = {**dict.fromkeys(_FIRST_HALF, 40), **dict.fromkeys(_LAST_HALF, 41)}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_FIRST = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "第": 1}
_CJ = re.compile(
    rf"(?<![\d{''.join(_HAN)}十.]){_OPTIONAL_YEAR}(?:{_MONTH}(?: ?{_DAY}(?:{_JOIN}{_LAST}[日号])?)?"
    rf"|(?P<half>{'|'.join(_HALVES)})"
    r"|第?(?P<quarter>[一二三四1-4])(?:个)?(?:季度|四半期|季)(?!后|後)"
    rf"|(?P<season>[春夏秋冬])(?:季|天)?)(?:{_PART})?"
)
_CJ_YEAR = re.compile(
    rf"(?<![\d{''.join(_HAN)}.]){_YEAR}(?P<unit>年度|财年|財年|會計年度|会计年度|年代|年)(?:の)?(?:{_PART})?"
)
_CJ_MORE = re.compile(
    r"(?P<fiscal>(?:1\d|20)\d\d)年(?P<closing>\d{1,2})月期"
    r"|(?:(?P<nth>20|19|二十|十九|18|十八)世[纪紀])?(?P<tens>\d0|[二三四五六七八九]十)年代(?:の)?(?P<part>初|中|末|前半|後半)?"
    r"|(?P<century>\d{1,2}|二十一|二十|十九|十八|十七|十六)世[纪紀]"
    rf"|(?P<first>(?:1\d|20)\d\d)年?{_JOIN}(?P<last>(?:1\d|20)\d\d|\d\d)年(?!代)"
    r"|(?P<until_year>(?:1\d|20)\d\d)年(?:前(?P<n>[三四六八九两369])个?月|前三季度(?P<q>)|(?P<m1>\d{1,2})月?[至到~\-—〜](?P<m2>\d{1,2})月期?)"
    r"|FY ?(?P<fy>(?:20)?\d\d)(?!\d)"
)
_KO = re.compile(
    r"(?<![\d.])(?:'?(?P<year>(?:1\d|20)\d\d|(?<=')\d\d) ?년(?:도)? ?)?(?:(?P<month>\d{1,2}) ?월"
    r"(?: ?(?P<day>\d{1,2}) ?일(?: ?(?:~|-|부터) ?(?P<last>\d{1,2}) ?일)?)?"
    r"|(?P<half>상반기|하반기|전반기|후반기)"
    r"|(?P<quarter>[1-4]) ?(?:사)?분기|(?P<season>봄|여름|가을|겨울)(?![가-힣]{2}))"
    rf" ?(?:{_PART})?(?![가-힣]*적)"
)
_KO_YEAR = re.compile(
    rf"(?<![\d.])(?P<year>(?:1\d|20)\d\d|(?<=')\d\d) ?(?P<unit>회계연도|년대|년도|년)"
    rf"(?! ?\d{{1,2}} ?월) ?(?:{_PART})?"
)
_KO_MORE = re.compile(
    r"(?P<century>\d{1,2}) ?세기|(?<!\d)(?P<tens>\d0)년대"
    r"|(?P<first>(?:1\d|20)\d\d)년? ?(?:~|-|부터|에서) ?(?P<last>(?:1\d|20)\d\d|\d\d)년(?!대)"
)
_KO_HALVES = {"상반기": 40, "하반기": 41, "전반기": 40, "후반기": 41}
_KO_SEASONS = {"봄": 21, "여름": 22, "가을": 23, "겨울": 24}


def eastern_dates(text: str, language: str) -> Iterator[Found | None]:
    """The dates with their units, with those that stand in each other."""
    korean = primary(language) == "ko"
    for at in (_KO if korean else _CJ).finditer(text):
        yield _date(at)
    for at in (_KO_YEAR if korean else _CJ_YEAR).finditer(text):
        yield _year(at)
    for at in (_KO_MORE if korean else _CJ_MORE).finditer(text):
        yield _more(at)


def part_in(text: str, found: Found) -> str:
    """Which part of it an expression means: "early", "middle" or "late"; else an empty string."""
    printed = text[found.start : found.end]
    for name, words in _PARTS.items():
        if re.search(rf"(?:{words})$", printed):
            return name
    return ""


def _date(at: re.Match[str]) -> Found | None:
    year, parts = _year_of(at), at.groupdict()
    if parts["month"]:
        month = _number(parts["month"])
        day = _number(parts["day"]) if parts["day"] else None
        moment = Moment(year, month, day)
        if parts["last"]:
            return found(*at.span(), Meaning(moment, Moment(year, month, _number(parts["last"]))))
        return found(*at.span(), moment)
    if parts["half"]:
        return found(*at.span(), Moment(year, (_HALVES | _KO_HALVES)[parts["half"]]))
    if parts["quarter"]:
        quarter = parts["quarter"]
        return found(*at.span(), Moment(year, 32 + (_FIRST.get(quarter) or int(quarter))))
    if year == NO_YEAR:
        return None  # a season alone is as often a part of a name
    return found(*at.span(), Moment(year, (_SEASONS | _KO_SEASONS)[parts["season"]]))


def _year(at: re.Match[str]) -> Found | None:
    year, unit = _year_of(at), at["unit"]
    if unit in ("年代", "년대"):
        return found(*at.span(), Moment(f"{year[:3]}X")) if year.endswith("0") else None
    return found(*at.span(), Moment(year), fiscal=unit not in ("年", "년"))


def _more(at: re.Match[str]) -> Found | None:
    parts = {name: value for name, value in at.groupdict().items() if value is not None}
    span = at.span()
    if "fiscal" in parts:  # the year that ends with that month
        year, closing = int(parts["fiscal"]), int(parts["closing"])
        first = Moment(str(year), 1) if closing == 12 else Moment(str(year - 1), closing + 1)
        return found(*span, Meaning(first, Moment(str(year), closing)), fiscal=True)
    if "tens" in parts:
        ten = _number(parts["tens"]) // 10
        if "nth" in parts:
            return found(*span, Moment(f"{_number(parts['nth']) - 1}{ten}X"))
        centuries = ("20",) if ten < 2 else ("19", "20") if ten == 2 else ("19",)
        return found(*span, *(Moment(f"{century}{ten}X") for century in centuries))
    if "century" in parts:
        number = _number(parts["century"])
        return found(*span, Moment(f"{number - 1:02d}XX")) if 1 < number <= 21 else None
    if "first" in parts:
        last = parts["last"] if len(parts["last"]) == 4 else parts["first"][:2] + parts["last"]
        return found(*span, Meaning(Moment(parts["first"]), Moment(last)))
    if "until_year" in parts:
        year_ = parts["until_year"]
        begin, end = parts.get("m1", "1"), parts.get("m2") or parts.get("n") or "9"
        last_month = {"两": 2}.get(end) or _number(end)
        return found(*span, Meaning(Moment(year_, int(begin)), Moment(year_, last_month)))
    fiscal = parts["fy"]
    return found(*span, Moment(fiscal if len(fiscal) == 4 else f"20{fiscal}"), fiscal=True)


def _year_of(at: re.Match[str]) -> str:
    parts = at.groupdict()
    if era := parts.get("era"):
        number = 1 if parts["in_era"] == "元" else _number(parts["in_era"])
        return str(_ERAS[era] + number)
    year = parts["year"]
    if not year:
        return NO_YEAR
    if len(year) == 2:
        return f"20{year}"
    return "".join(str(_HAN.get(digit, digit)) for digit in year)


def _number(text: str) -> int:
    """A number below a hundred, in digits or as 二十一."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (_HAN[tens] if tens else bool(ten)) * 10 + (_HAN[ones] if ones else 0)
