"""Find the numbers of a text and read each with all that belongs to it.

A number in digits or words is joined by what stands around it: scales ("2.2 billion"), fractions
("two and a half", "two-thirds"), shares, money, a range. What it touches can make a label of it,
and what is not understood leaves it unread.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from atlas.text.languages import primary
from atlas.text.numbers.digits import digits
from atlas.text.numbers.ideographs import ideographic
from atlas.text.numbers.money import needs_size
from atlas.text.numbers.number import Number
from atlas.text.numbers.patterns import Patterns, patterns
from atlas.text.numbers.ranges import with_ranges
from atlas.text.numbers.some_of import shares_of_some
from atlas.text.numbers.touching import labelled, roman, touched
from atlas.text.numbers.vocabulary import is_read, signs_of
from atlas.text.numbers.when import dated
from atlas.text.numbers.words import in_words

_OF = re.compile(
    r"\s+(?:of|out\s+of|d\w{0,4}['’]?|van|der|des)(?![^\W\d_])|['’]|\s*(?:[.,;:)!?]|$)", re.I
)
_UNKNOWN_DOLLAR = re.compile(r"(?<![A-Za-z])[A-Za-z]{1,4}\$\s?$")
#: What follows "three times" where it says how much more of something there is.
_COMPARES = re.compile(
    r"\s+(?:as(?!\s+of)|more|less|the|that\s+(?:of|number|amount)|what|its|(?:larg|high|great|bigg|fast"
    r"|small|long|low|strong|cheap|größ|höh|schnell|klein|läng)er|so(?!\s+far)|mehr|weniger|plus|moins"
    r"|aussi|m[áa]s|menos|tan(?:t[oa]s?)?|mais|pi[ùu]|meno|tanto|zo|meer|minder|o|il|la|el)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?:[A-Z][\w-]+\s+){1,2}(?=[a-z])")
_COUNTED = re.compile(r"\s[a-z]{3,}s\b")
_FACTOR = re.compile(
    r"\b(?:by\s+an?\s+factor\s+(?:of\s+)?|um\s+(?:den|einen)\s+faktor(?:\s+von)?\s+"
    r"|d['’]un\s+facteur(?:\s+de)?\s+|por\s+un\s+factor(?:\s+de)?\s+|(?:por|em)\s+um\s+fator(?:\s+de)?\s+"
    r"|di\s+un\s+fattore(?:\s+di)?\s+|met\s+een\s+factor(?:\s+van)?\s+)$",
    re.IGNORECASE,
)
_TRIANGLES = "△▲"
_END = re.compile(r"\s*(?:[.,;:)!?]|$)")
#: Money of a currency that is not known: "50 cents", "500 million Erewhon dollars".
_OTHER = frozenset({"?"})


@lru_cache(maxsize=8192)
def find_numbers(text: str, language: str = "en") -> tuple[Number, ...]:
    """Every number in a text of a language (BCP 47), in order; none where it is not read."""
    if not is_read(language):
        return ()
    known = patterns(language)
    found: list[Number] = []
    taken = 0
    for atom in _longest(_atoms(text, language, known)):
        if atom.start < taken:
            continue
        number = _complete(text, atom, known)
        if number is None:
            continue
        if found and number.start < found[-1].end:
            number = replace(number, start=found[-1].end)
        found.append(replace(number, text=text[number.start : number.end]))
        taken = number.end
    found = [n for n in shares_of_some(text, found, known) if not _is_a_word(text, n, known)]
    return tuple(with_ranges(text, dated(text, found, known), known))


def _is_a_word(text: str, number: Number, known: Patterns) -> bool:
    """Whether it is a word that mostly counts nothing: "un total", "eine Firma"; or "segundo" where
    it hands on what somebody says."""
    if number.kind == "ordinal":
        return known.according.match(text, number.start) is not None
    printed = text[number.start : number.end]
    return number.kind == "count" and known.article.fullmatch(printed) is not None


def _atoms(text: str, language: str, known: Patterns) -> Iterator[Number]:
    """Numbers by themselves: digits, words, and words that hold a number."""
    yield from digits(text, signs_of(language))
    yield from roman(text)
    if known.ideographic:
        yield from ideographic(text, primary(language))
    else:
        yield from in_words(text, primary(language), known.words)
        for match in known.opened.finditer(text):
            yield Number(match.group(), *match.span(), (Decimal("0.5"),))
        for match in known.dozen.finditer(text):
            yield Number(match.group(), *match.span(), (Decimal(1),))
    for pattern, kind, value in known.alone:
        for match in pattern.finditer(text):
            number = Number(match.group(), *match.span(), (value,))
            if kind == "about":
                yield replace(number, about=True)
            else:
                yield replace(number, kind=kind)  # type: ignore[arg-type]


def _longest(atoms: Iterable[Number]) -> list[Number]:
    """By place; of several that begin together the longest, and what is more than a count."""
    return sorted(atoms, key=lambda atom: (atom.start, -atom.end, atom.kind == "count"))


def _complete(text: str, atom: Number, known: Patterns) -> Number | None:
    number: Number | None = atom
    if atom.kind == "date":
        return atom
    if text[atom.start].isdigit() or text[atom.start] == ".":
        number = touched(text, atom, known)
    if number is None or number.kind in ("label", "date", "times"):
        return number
    if number.kind == "ordinal":
        return number
    if (
        number.kind == "count"
        and text[number.start].isalpha()
        and (label := labelled(text, number, known))
    ):
        return label
    sized = _scaled(text, number, known)
    if sized.scale == 1 and sized.kind == "count" and (part := _part(text, sized, known)):
        sized = _scaled(text, part, known)
    return _minus(text, _money(text, _factor(text, _share(text, sized, known)), known), known)


def _minus(text: str, number: Number, known: Patterns) -> Number:
    """Add a minus in words: "minus 70 degrees", "meno 3%", マイナス3.5%."""
    minus = known.minus.search(text[max(0, number.start - 16) : number.start])
    if minus is None or number.negative:
        return number
    if minus.group()[0] in _TRIANGLES and number.kind == "count" and not number.currencies:
        return number  # the sign of a list
    return replace(number, start=number.start - len(minus.group()), negative=True)


def _scaled(text: str, number: Number, known: Patterns) -> Number:
    """Add scales and halves: "500 thousand million", "2 and a half million", "5m"."""
    if number.kind == "fraction" and (opening := known.of_one.match(text, number.end)):
        number = replace(number, end=opening.end())  # "a quarter of a million"
    while True:
        found = _scale_after(text, number, known)
        if found is None:
            break
        end, worth, touching = found
        readings = number.readings
        if number.kind == "unread":
            if not readings:
                return number
            number = replace(number, kind="count")
        value = readings[0] * worth
        readings = (value,)
        if touching and text[end - 1] == "m" and not _COUNTED.match(text, end):
            readings = (value, number.readings[0])
        number = replace(
            number,
            end=end,
            readings=readings,
            scale=number.scale * worth,
            kind="count" if number.kind == "fraction" else number.kind,
        )
    if number.kind == "count" and (half := known.and_half.match(text, number.end)):
        value = number.readings[0] + number.scale / 2
        return _scaled(text, replace(number, end=half.end(), readings=(value,)), known)
    return number


def _scale_after(text: str, number: Number, known: Patterns) -> tuple[int, Decimal, bool] | None:
    at = number.end
    if number.scale != 1 and text[at : at + 2] in (". ", ".\u00a0"):
        at += 1
    paid = number.scale == 1 and known.money.before.search(text[max(0, at - 40) : number.start])
    for pattern, worth in (*known.scales, *(known.of_money if paid else ())):
        if match := pattern.match(text, at):
            end = match.end()
            single = end - number.end == 1
            return end, worth, single
    return None


def _part(text: str, number: Number, known: Patterns) -> Number | None:
    """A fraction of two words: "two-thirds", "ein Drittel", "tres cuartas partes"."""
    if number.readings[0] != int(number.readings[0]) or not 0 < number.readings[0] < 100:
        return None
    for pattern, below in known.parts:
        if not (match := pattern.match(text, number.end)) or number.readings[0] >= below:
            continue
        name = match.group().strip(" -").lower()
        if "-" in match.group() or name.endswith(("tel", "parte", "partes")):
            sure = True
        elif name.startswith(("quarter", "quarto", "cuarto")):
            sure = bool(_OF.match(text, match.end()) and not _END.match(text, match.end()))
        else:
            sure = number.readings[0] > 1 or bool(_OF.match(text, match.end()))
        if sure:
            value = number.readings[0] / below
            return replace(number, end=match.end(), readings=(value,), kind="fraction")
    return None


def _share(text: str, number: Number, known: Patterns) -> Number:
    if number.kind == "times":
        return number
    for pattern, kind in ((known.points, "points"), (known.share, "share")):
        if match := pattern.match(text, number.end):
            if number.kind == "unread" and not number.readings:
                return number
            readings = number.readings[:1]
            return replace(number, end=match.end(), readings=readings, kind=kind)  # type: ignore[arg-type]
    if number.kind == "count" and (match := known.times.match(text, number.end)):
        if known.ideographic or match.group()[:1] in "-x" or "fach" in match.group():
            return replace(number, end=match.end(), kind="times")
        compares = _COMPARES.match(text, match.end()) is not None
        return replace(number, times=True, compares=compares)
    return number


def _factor(text: str, number: Number) -> Number:
    """ "By a factor of four" is four times."""
    factor = _FACTOR.search(text[max(0, number.start - 24) : number.start])
    return replace(number, kind="times") if factor and number.kind == "count" else number


def _money(text: str, number: Number, known: Patterns) -> Number:
    """Add the currency that stands before or after."""
    if number.kind not in ("count", "unread"):
        return number
    start = number.start
    if before := known.money.before.search(text[max(0, start - 16) : start]):
        printed = before.group().strip()
        if _large_enough(number, printed):
            number = replace(
                number,
                start=start - len(before.group()),
                readings=number.readings[:1],
                currencies=known.money.of(printed),
            )
            if re.search(r"(?:^|[\s(])[-−]$", text[max(0, number.start - 2) : number.start]):
                number = replace(number, start=number.start - 1, negative=True)
    elif unknown := _UNKNOWN_DOLLAR.search(text[max(0, start - 8) : start]):
        begin = start - len(unknown.group())
        return replace(number, start=begin, readings=number.readings[:1], currencies=_OTHER)
    joined = known.of.match(text, number.end)
    at = joined.end() if joined else number.end
    after = known.money.after.match(text, at)
    if after is None and not number.currencies and (other := _with_adjective(text, at, known)):
        return replace(number, end=other, readings=number.readings[:1], currencies=_OTHER)
    if after and (number.currencies or _large_enough(number, after.group())):
        printed = after.group().split()[-1] if " " in after.group() else after.group()
        codes = known.money.of(after.group()) or known.money.of(printed) or _OTHER
        ours = number.currencies or codes
        if number.currencies and not number.currencies & codes:
            return number
        return replace(
            number,
            end=after.end(),
            about=number.about or (known.ideographic and at > number.end and text[at - 1] != " "),
            readings=number.readings[:1],
            currencies=(number.currencies & codes) or ours,
        )
    return number


def _large_enough(number: Number, printed: str) -> bool:
    """Whether a number is large enough for a currency that is a word or a name as well."""
    return (
        not needs_size(printed)
        or number.scale != 1
        or bool(number.readings and number.readings[0] >= 1000)
    )


def _with_adjective(text: str, at: int, known: Patterns) -> int:
    """Where money ends that has a name which nobody lists: "Erewhon dollars"; 0 for none."""
    word = _ADJECTIVE.match(text, at)
    money = known.money.after.match(text, word.end()) if word else None
    return money.end() if money and money.group()[0].islower() else 0
