"""Numbers in Chinese, Japanese and Korean: digits, their own numerals, and scales of ten thousand.

==================  ====================  =====
printed             language              read
==================  ====================  =====
22亿元  1万5000人   zh, ja                2200000000  15000
1.2万亿  5百万      zh                    1200000000000  5000000
三百五十家  第三届  zh                    350, third
10多亿  200余家     zh                    over 1000000000, over 200
3分の2  三分之二    ja, zh                2/3
百分之三十  三成    zh                    30 % (each)
1억 5천만  3조      ko                    150000000  3000000000000
두 곳  3분의 2      ko                    2  2/3
3社に1社            ja                    1/3
每三人就有一人      zh                    1/3
10명 중 8명         ko                    4/5
1位  1위            ja, ko                first
20代  38號樓        ja, zh                labels
数十家  一起  十分  any                   no number: vague, or another word
==================  ====================  =====
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from atlas.text.numbers.number import Kind, Number

_DIGITS = {
    **dict(zip("零一二三四五六七八九", range(10), strict=True)),
    **dict(zip("〇壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    "两": 2,
    "兩": 2,
}
_SMALL = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "拾": 10,
    "佰": 100,
    "仟": 1000,
    "십": 10,
    "백": 100,
    "천": 1000,
}
_BIG = {"万": 4, "萬": 4, "만": 4, "亿": 8, "億": 8, "억": 8, "兆": 12, "조": 12}
_HAN = "".join(_DIGITS)
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:[.・]\d+)?"
_BIGS = "".join(_BIG)
_MORE = "多余餘几幾数여"
#: What is counted in words of one numeral: a numeral before another sign is often no number.
_COUNTERS = {
    "zh": "家个個名位項项種种款座所間间處处期次批倍年月日天小时国國省市城届岁人元美欧"
    "万亿萬億%成條条台套類类層层步大支只張张份件場场輪轮週周分点點方季度厘米公吨",
    "ja": "社人つ件名か所カケヶ箇国年月日台本枚回種倍割円ドル歳時間目番週店校機万億棟拠期部点",
}
_KOREAN_NATIVE = {
    "한": 1,
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "스무": 20,
}
_KOREAN_SINO = {c: n for n, c in enumerate("영일이삼사오육칠팔구")}
_SMALLS = "".join(_SMALL)
_PART = re.compile(
    rf"\s?(?P<digits>{_ARABIC})\s?(?P<more>[{_MORE}](?=[{_SMALLS}{_BIGS}]))?(?P<small>[{_SMALLS}]*)"
    rf"(?P<more2>[{_MORE}](?=[{_BIGS}]))?(?P<big>[{_BIGS}]*)"
)
#: Longer runs of numerals are no number that anybody counts.
_LONGEST = 24
_DIGITS_BEGIN = re.compile(r"(?<![\d.,・])\d")
_NUMERAL = re.compile(
    rf"(?P<nth>第)?(?P<numeral>[{_HAN}十百千]+[{_HAN}十百千{_BIGS}]*(?:点[{_HAN}]+)?(?P<more>[多余餘])?[{_BIGS}]*)"
)
_KOREAN_NUMERAL = re.compile(
    r"(?<![가-힣])(?P<nth>제)?(?P<numeral>[일이삼사오육칠팔구십백천]*[십백천만억]+|(?<=제)[일이삼사오육칠팔구])(?=\s?(?:명|개|곳|원|달러|여|건|대|회|차|년|호))"
)
_KOREAN_COUNTED = re.compile(
    rf"(?<![가-힣])({'|'.join(_KOREAN_NATIVE)})(?:"
    r"\s?(?=곳|개|명|가지|차례|배|건|번째|군데|사람|회사)|\s(?=대|달|분|나라|종))"
)
_PARTS = re.compile(
    rf"(?<![\d.,])({_ARABIC}|(?<![{_HAN}十百])[{_HAN}十百]{{1,8}})\s?(?:分之|分の|분의)\s?"
    rf"({_ARABIC}|[{_HAN}十百]{{1,8}})"
)
_ANY = rf"(?:{_ARABIC}|[{_HAN}十百]{{1,5}})"
_HEADS = "人|社|名|件|校|台|か所|つ|施設|病院|世帯|家|个|個|位|所|户|戶"
_NATIVE = "|".join(_KOREAN_NATIVE)
_COUNTERS_KO = "명|곳|개|대|건|가구|사람|마리"
#: "So many of so many", by language.
_SOME_OF = {
    "ja": re.compile(
        rf"(?<![\d.,])(?P<of>{_ANY})(?P<head>{_HEADS})(?:に|中|のうち|のうちの)(?P<some>{_ANY})(?P=head)"
    ),
    "zh": re.compile(
        rf"(?:每(?P<of>{_ANY})(?P<head>{_HEADS})[^\W\d]{{0,6}}?(?:中|里|裡)?(?:就|便)?有(?P<some>{_ANY})"
        r"(?P=head))"
    ),
    "ko": re.compile(
        rf"(?<![\d.,가-힣])(?P<of>{_ARABIC}|{_NATIVE})\s?(?P<head>{_COUNTERS_KO})\s?(?:중|가운데)\s?"
        rf"(?P<some>{_ARABIC}|{_NATIVE})\s?(?P=head)"
    ),
}
_MOST_PARTED = 1000
_NONE = re.compile("(?!)")
#: 十分 is "very", and ten minutes before 钟.
_VERY = re.compile("分(?![钟鐘鍾之])|足")
_RANK = {"ja": re.compile("位"), "ko": re.compile(r"\s?위(?![가-힣]{2})|\s?학년"), "zh": _NONE}
_LABELLED = {
    "ja": re.compile(
        "代(?=[のかがでをにはも、。女男前後半]|$)|号機|号線|番線|丁目|番地|[系形型](?!式)"
    ),
    "ko": re.compile(
        r"\s?(?:번길|번지|호선|호기|층|동\s|번\s?출구)"
        r"|대\s?(?:여성|남성|초반|중반|후반|청년|젊은)"
    ),
    "zh": re.compile("号[楼线館馆院]|號[樓線館院]|樓|楼(?!盘)"),
}
#: 20대 are people in their twenties, or twenty machines.
_AGE_OR_MACHINES = re.compile(r"[1-9]0대(?=\s[가-힣\d])(?!\s?(?:이상|이하|정도|가량|규모))")
_HOUR_BEFORE = re.compile(r"[時时点點시]\s?$")
_HANGUL_BEFORE = re.compile(r"[가-힣]$")
_NO_COUNTER = re.compile(r"(?:[의는를을가은이와과도]?\s|$)(?!명|개|곳|건|년|원|달러|퍼센트)")
_KATAKANA_BEFORE = re.compile(r"[ァ-ヴー]$")
_NAME_GOES_ON = re.compile(r"[ァ-ヴ]|[のはがをで、。」』](?!\d)")
_TENTHS = re.compile(
    rf"(?<![\d.,])({_ARABIC}|[{_HAN}])(?:成(?!立|为|為|功|员|員|果|长|長|本|年|都)|割(?!り|合))"
)
_TENTHS_RANGE = re.compile(rf"(\d|[{_HAN}])[-–—―~～〜]\d割(?!り|合)")


def ideographic(text: str, language: str) -> Iterator[Number]:
    """The numbers of a text, in order, without what stands before and after them."""
    found = [*_fractions(text), *_some_of(text, language)]
    found += (_in_name(text, number, language) for number in _mixed(text))
    found += _korean(text) if language == "ko" else _numerals(text, language)
    last = -1
    # Where two begin together, or one in the other, the longer one is meant.
    for number in sorted(found, key=lambda number: (number.start, -number.end)):
        if number.start >= last:
            yield number
            last = number.end


def numeral(text: str) -> Decimal | None:
    """What a numeral of Han signs is worth: 三百五十 is 350, 二〇一九 is 2019."""
    if (
        not text
        or len(text) > _LONGEST
        or not re.fullmatch(rf"[{_HAN}十百千拾佰仟{_BIGS}]+(?:点[{_HAN}]+)?", text)
    ):
        return None
    whole, _, point = text.partition("点")
    if re.fullmatch(rf"[{_HAN}]+", whole):
        value = Decimal("".join(str(_DIGITS[sign]) for sign in whole))
        if len(whole) > 1 and len(whole) != 4 and whole[0] not in "零〇":
            return None  # 一二 is "one or two"
    else:
        total, section, digit = Decimal(0), Decimal(0), Decimal(-1)
        for sign in whole:
            if sign in _DIGITS:
                if digit > 0:
                    return None  # 三五十 is no number
                digit = Decimal(_DIGITS[sign])
            elif sign in _SMALL:
                section += (digit if digit > 0 else Decimal(1)) * _SMALL[sign]
                digit = Decimal(-1)
            else:
                section += max(digit, Decimal(0))
                base = section or (total and Decimal(0)) or Decimal(1)
                worth = Decimal(10) ** _BIG[sign]
                total = total * worth if not section and total else total + base * worth
                section, digit = Decimal(0), Decimal(-1)
        value = total + section + max(digit, Decimal(0))
    if point:
        value += Decimal("0." + "".join(str(_DIGITS[sign]) for sign in point))
    return value


def _plain(text: str) -> Decimal | None:
    return (
        Decimal(text.replace(",", "").replace("・", "."))
        if text[0].isdigit() and text.isascii()
        else numeral(text)
    )


def _fractions(text: str) -> Iterator[Number]:
    for match in _PARTS.finditer(text):
        below, above = _plain(match.group(1)), _plain(match.group(2))
        if below and above is not None and below == 100:
            yield Number(match.group(), *match.span(), (above,), "share")
        elif below and above is not None and 0 < above < below:
            yield Number(match.group(), *match.span(), (above / below,), "fraction")
    for match in _TENTHS_RANGE.finditer(text):
        low = _plain(match.group(1))
        if low is not None and 0 < low < 10:
            yield Number(match.group(1), match.start(), match.end(1), (low * 10,), "share")
    for match in _TENTHS.finditer(text):
        if (tenths := _plain(match.group(1))) is not None and 0 < tenths <= 10:
            yield Number(match.group(), *match.span(), (tenths * 10,), "share")


def _some_of(text: str, language: str) -> Iterator[Number]:
    """Fractions of two counts: 3社に1社, 每三人就有一人, 10명 중 8명."""
    for match in _SOME_OF[language].finditer(text):
        below, above = _of_any(match["of"]), _of_any(match["some"])
        if below and above and 0 < above < below <= _MOST_PARTED:
            yield Number(match.group(), *match.span(), (above / below,), "fraction")


def _of_any(printed: str) -> Decimal | None:
    native = _KOREAN_NATIVE.get(printed)
    return Decimal(native) if native else _plain(printed)


def _in_name(text: str, number: Number, language: str) -> Number:
    """The number itself, or as a rank or label by what it touches: 1位, 20代, 38號."""
    if number.kind != "count":
        return number
    rest = text[number.end : number.end + 8]
    if _RANK[language].match(rest):
        return replace(number, kind="ordinal")
    before = text[max(0, number.start - 2) : number.start]
    if language == "ko" and _AGE_OR_MACHINES.match(text, number.start):
        return replace(number, kind="unread")
    named = (
        (language == "ja" and _KATAKANA_BEFORE.search(before) and _NAME_GOES_ON.match(rest))
        or (_HANGUL_BEFORE.search(before) and _NO_COUNTER.match(rest))
        or (_HOUR_BEFORE.search(before) and rest.lstrip()[:1] in ("分", "분"))
    )
    if named or _LABELLED[language].match(rest):
        return replace(number, kind="label", name=text[number.start : number.end + 1])
    return number


def _mixed(text: str) -> Iterator[Number]:
    """Digits with their scales: 1万5000 is one number, and so is 7천 806억."""
    last = -1
    for begin in _DIGITS_BEGIN.finditer(text):
        if begin.start() < last:
            continue
        total, section, scale, about = Decimal(0), Decimal(0), Decimal(1), False
        room, end = Decimal("Infinity"), begin.start()
        while part := _PART.match(text, end):
            value = Decimal(part.group("digits").replace(",", "").replace("・", "."))
            if end > begin.start() and (value >= room or room == 1):
                break  # another number
            small, big = Decimal(1), Decimal(1)
            for sign in part.group("small"):
                small *= _SMALL[sign]
            for sign in part.group("big"):
                big *= Decimal(10) ** _BIG[sign]
            section += value * small
            if big > 1:
                total, section = total + section * big, Decimal(0)
            scale, room = big * small, big if big > 1 else small
            about = about or bool(part.group("more") or part.group("more2"))
            end = part.end()
        printed = text[begin.start() : end].rstrip()
        last = begin.start() + len(printed)
        number = Number(printed, begin.start(), last, (total + section,), scale=scale, about=about)
        before = text[max(0, begin.start() - 2) : begin.start()]
        nth = before.endswith("第") or re.search(r"(?<![가-힣])제$", before)
        yield replace(number, kind="ordinal") if nth else number


def _numerals(text: str, language: str) -> Iterator[Number]:
    for match in _NUMERAL.finditer(text):
        printed, start = match.group("numeral"), match.start("numeral")
        after, before = text[match.end() : match.end() + 1], text[:start][-1:]
        more = match.group("more")
        value = numeral(printed.replace(more, "") if more else printed)
        if value is None or (before and before in "数數几幾好上") or before.isdigit():
            continue
        if printed == "十" and _VERY.match(text, match.end()):
            continue
        end = match.end()
        if more and printed.endswith(more):
            printed, end = printed[:-1], end - 1
            more, after = None, text[end : end + 1]
        if match.group("nth"):
            yield Number(text[match.start() : end], match.start(), end, (value,), "ordinal")
        elif _counts(printed, after, language):
            yield Number(printed, start, end, (value,), about=bool(more))


def _counts(printed: str, after: str, language: str) -> bool:
    """Whether a numeral is one: signs such as 一 and 千 are parts of many words."""
    if re.fullmatch(rf"[{_HAN}]{{4}}", printed):
        return after == "年"
    return bool(after) and (after in _COUNTERS[language] or after in _MORE)


def _korean(text: str) -> Iterator[Number]:
    for match in _KOREAN_COUNTED.finditer(text):
        value = Decimal(_KOREAN_NATIVE[match.group(1)])
        nth = text.startswith("번째", match.end())
        yield Number(
            match.group(1), match.start(1), match.end(1), (value,), "ordinal" if nth else "count"
        )
    for match in _KOREAN_NUMERAL.finditer(text):
        if text[: match.start()].endswith(("수", "몇")):
            continue
        han = "".join(
            sign if sign in _SMALL or sign in _BIG else "零一二三四五六七八九"[_KOREAN_SINO[sign]]
            for sign in match.group("numeral")
        )
        if (worth := _sino(han)) is not None:
            kind: Kind = "ordinal" if match.group("nth") else "count"
            yield Number(match.group(), *match.span(), (worth,), kind)


def _sino(han: str) -> Decimal | None:
    return numeral(han.translate(str.maketrans("십백천만억", "十百千万億")))
