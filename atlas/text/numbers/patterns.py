"""The patterns by which a language's words are found beside a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale

from atlas.text.languages import primary
from atlas.text.numbers.language import Words
from atlas.text.numbers.money import Money, money
from atlas.text.numbers.vocabulary import IDEOGRAPHIC, powers, words_of
from atlas.text.years import before_year

#: What may stand between the pieces of a number: a blank, a folded line, a hyphen.
GAP = r"\s{0,12}-?\s{0,12}"
#: "Cut by a quarter", and not "by a third party".
_BY_ENDS = (
    r"(?=\s*(?:[.,;:)!?]|$)|\s+(?:in|since|to|from|over|on|at|and|last|this|compared|against)\b)"
)
_DASH = r"\s{0,2}[-‐‑‒–—~～〜∼]\s{0,2}"


@dataclass(frozen=True)
class Patterns:
    """The words of one language, ready to be looked for."""

    language: str
    words: Words
    money: Money
    ideographic: bool
    scales: tuple[tuple[re.Pattern[str], Decimal], ...]
    of_money: tuple[tuple[re.Pattern[str], Decimal], ...]
    opened: re.Pattern[str]
    dozen: re.Pattern[str]
    of_one: re.Pattern[str]
    out_of: re.Pattern[str]
    one_of: re.Pattern[str]
    every: re.Pattern[str]
    minus: re.Pattern[str]
    article: re.Pattern[str]
    according: re.Pattern[str]
    and_half: re.Pattern[str]
    parts: tuple[tuple[re.Pattern[str], int], ...]
    share: re.Pattern[str]
    points: re.Pattern[str]
    times: re.Pattern[str]
    of: re.Pattern[str]
    range: re.Pattern[str]
    pair: re.Pattern[str]
    between: re.Pattern[str]
    years: re.Pattern[str]
    labels: re.Pattern[str]
    ordinal: re.Pattern[str]
    month_after: re.Pattern[str]
    month_before: re.Pattern[str]
    alone: tuple[tuple[re.Pattern[str], str, Decimal], ...]


@cache
def patterns(language: str) -> Patterns:
    """The patterns of a language that is read (BCP 47)."""
    code = primary(language)
    words = words_of(language)
    if words is None:
        raise ValueError(f"numbers are not read in '{language}'")
    ideographic = code in IDEOGRAPHIC
    end = "" if ideographic else r"(?![^\W\d_])"
    gap = r"\s?" if ideographic else GAP
    scales = [
        (_pattern(rf"{gap}(?:{piece}){end}"), worth) for piece, worth in powers(language).items()
    ]
    scales += [
        (re.compile(rf"(?:{pieces})(?![^\W_])|\s?(?:{pieces})(?=[€$£])"), Decimal(10) ** power)
        for power, pieces in words.touching.items()
    ]
    every = "|".join([*words.scales.values(), words.dozens])
    months = _months(code)
    word, start = ("", "") if ideographic else (r"\b", r"(?<![^\W_])")
    return Patterns(
        language=code,
        words=words,
        money=money(language),
        ideographic=ideographic,
        scales=tuple(scales),
        of_money=tuple(
            (re.compile(rf"\s(?:{pieces})(?![\w-])"), Decimal(10) ** power)
            for power, pieces in words.touching.items()
        ),
        opened=_pattern(rf"{word}(?:{words.half})(?=[\s-]+(?:{every}){end})"),
        dozen=_pattern(rf"{word}(?:{words.articles})(?=[\s-]+(?:{words.dozens})(?!\w))"),
        article=_pattern(words.articles),
        according=_pattern(words.according),
        out_of=_pattern(rf"\s+(?:{words.out_of})\s+"),
        one_of=_pattern(rf"(?:\s+[^\W\d_]+){{1,2}}\s+(?:{words.out_of})\s+"),
        every=_pattern(rf"(?<![\w-])(?:{words.every})\s+$"),
        minus=_pattern(rf"{start}(?:{words.minus})\s?$"),
        of_one=_pattern(
            rf"\s+(?:(?:of|van|de|di|d['’])\s*)?(?:{words.articles}|einer)(?=[\s-]+(?:{every}){end})"
        ),
        and_half=_pattern(rf"(?:{words.and_half})(?!\w)"),
        parts=tuple(
            (_pattern(rf"[\s-]+(?:{names})(?!\w)"), below) for below, names in words.parts.items()
        ),
        share=_pattern(rf"{gap}(?:[%％]|(?:{words.share}){end})"),
        points=_pattern(rf"{gap}(?:%p|(?:{words.points})){end}"),
        times=_pattern(rf"{gap}(?:{words.times}){end}"),
        of=_pattern(rf"\.?{gap}(?:(?:{words.of})\s*)?"),
        range=_pattern(rf"{_DASH}|\s*{word}(?:{words.to}){word}\s*"),
        pair=_pattern(
            rf"\s+(?:{words.and_})\s+(?:(?:the|el|l[aeo]s?|il|i|gli|o|os|as|de|die|den)\s+)?"
        ),
        between=_pattern(rf"{word}(?:{words.between})\s+\D{{0,4}}$"),
        years=before_year(code),
        labels=_pattern(rf"(?:^|[^\w])(?P<word>{words.labels})[ \u00a0-]*\Z"),
        ordinal=_pattern(rf"(?:{words.ordinal_marks})(?![^\W_])|[º°ª](?=\s)|[ᵉʳ]+"),
        month_after=re.compile(rf"\.?\s+(?:of\s+|de\s+)?(?:{months})(?![^\W\d_])"),
        month_before=re.compile(rf"(?<![^\W\d_])(?:{months})\.?,?\s+(?:de\s+|del\s+)?$"),
        alone=tuple(_alone(words, code)),
    )


def _alone(words: Words, code: str) -> list[tuple[re.Pattern[str], str, Decimal]]:
    """Words that are a number, a share or a multiple by themselves: (pattern, kind, worth)."""
    ideographic = code in IDEOGRAPHIC
    start, end = ("", "") if ideographic else (r"(?<![\w-])", r"(?![\w-])")
    first = (
        r"(?<!first )(?<!second )(?<!latter )(?<!last )(?<!1st )(?<!2nd )" if code == "en" else ""
    )
    after = r"(?!\s+(?:years?|hours?|days?|marathon))" if code == "en" else ""
    found = [
        (_pattern(rf"{first}{start}(?:{words.halves}){end}{after}"), "fraction", Decimal("0.5"))
    ]
    for value, pieces in words.fixed.items():
        kind = "fraction" if Decimal(value) < 1 else "count"
        found.append((_pattern(rf"{start}(?:{pieces}){end}"), kind, Decimal(value)))
    for number, pieces in words.about.items():
        found.append(
            (
                _pattern(rf"{start}(?:{words.articles})\s+(?:{pieces}){end}"),
                "about",
                Decimal(number),
            )
        )
    for factor, pieces in words.doubled.items():
        found.append((_pattern(rf"{start}(?:{pieces}){end}"), "times", Decimal(factor)))
    if code == "en":
        for below, pieces in words.parts.items():
            one = rf"{start}an?\s+(?:{pieces})(?=\s+of\s)|(?<=by )an?\s+(?:{pieces}){_BY_ENDS}"
            found.append((_pattern(one), "fraction", Decimal(1) / below))
    return found


@cache
def _months(code: str) -> str:
    """The names of months, and their short forms, as CLDR has them."""
    if code in IDEOGRAPHIC:
        return "(?!)"
    names: set[str] = {"Sept"} if code == "en" else set()
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names |= {
                str(name).rstrip(".") for name in Locale(code).months[context][width].values()
            }
    names |= {name.capitalize() for name in names}
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
