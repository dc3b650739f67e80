"""Dates in words, where a day stands beside its month: 5 Sept. 2019, drittes Quartal 2021."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from atlas.text.languages import primary
from atlas.text.printed_dates.moment import NO_YEAR, Found, Meaning, Moment, decades, found
from atlas.text.printed_dates.months import month_names, short_months
from atlas.text.printed_dates.words import Words, words
from atlas.text.years import reading

_Finds = Found | list[Found | None] | None
_Read = Callable[[re.Match[str], "Grammar"], _Finds]
_YEAR = r"(?P<year>(?:1\d|20)\d\d|'\d\d)(?![\w%]|[.,:]\d|[-/]\d)"
_BEFORE = r"(?<![\w$€£¥#])(?<!\d[.,/:])(?<!\bNo\. )(?<!\bNr\. )"
_NUMBER = r"\d\d?"
_ROMAN = {"I": 1, "V": 5, "X": 10}
_CENTURIES = """eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth
    nineteenth twentieth twenty-first"""
_NAMED_CENTURIES = {name: number for number, name in enumerate(_CENTURIES.split(), start=11)}
_HUNDREDS = """Duecento Trecento Quattrocento Cinquecento Seicento Settecento Ottocento Novecento"""
_ITALIAN_CENTURIES = tuple(_HUNDREDS.split())
_ITALIAN_BEFORE = r"(?:(?<=')|\b(?:(?:ne|de|da|a)?l|primo|secondo|tardo|fine|metà) )"
# Names of months that are other words too, and what they follow as names.
_DOUBTFUL = ("may", "march", "fall", "spring", "autumn", "winter", "summer")
_SURE_AFTER = re.compile(
    r"\b(?:in|of|by|to|since|until|from|and|or|this|last|next|early|late|mid|during|between|before"
    r"|after|the|-)[ -]$",
    re.IGNORECASE,
)
_FALL_AFTER = re.compile(r"\b(?:in|this|last|next|early|late|mid|by)[ -]$", re.IGNORECASE)
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
_ONES = "first second third fourth fifth sixth seventh eighth ninth"
_DAYS = f"{_ONES} {_TEENS} nineteenth twentieth"
_MORE_DAYS = [f"twenty-{one}" for one in _ONES.split()]
_DAY_WORDS = [*_DAYS.split(), *_MORE_DAYS, "thirtieth", "thirty-first"]
_DAY_NUMBERS = {word: number for number, word in enumerate(_DAY_WORDS, start=1)}
_RIO = re.compile(
    r"\b(?:Rio de|Villa|Vila|Avenida|Praça|Piazza|Via|Calle|Rua|Plaza)\s$", re.IGNORECASE
)
_DECADE = r"(?P<digits>(?:1\d|20)?\d0)"
_LATEST = 49


class Grammar:
    """The patterns of one language, each with what reads it."""

    def __init__(self, language: str) -> None:
        self.language = primary(language)
        self.words = words(self.language)
        self.months = {**short_months(language), **month_names(language)}
        # Without any of these, a text has no date.
        named = [re.escape(name) for name in month_names(language)]
        named += [self.words.quarter, self.words.half, *self.words.seasons]
        named += [name for name, _ in self.words.named_decades]
        named += [
            "century",
            r"\w*cento\b",
            "jahrhundert",
            "siècle",
            "siglo",
            "século",
            "secolo",
            "eeuw",
        ]
        self.trigger = _compile(rf"\d|\b(?:{'|'.join(named)})")
        self.patterns = [(_compile(pattern), read) for pattern, read in self._patterns()]
        of = "the|des|der|dem|du|de|del|do|da|di|della|degli|van|van het|dos|das|de los|de las"
        of += "|de la|da década de|la década de|los|las|die|d'"
        parts = (
            ("early", self.words.early),
            ("middle", self.words.middle),
            ("late", self.words.late),
        )
        self.part = _compile(
            rf"(?<!\w)(?:{'|'.join(f'(?P<{name}>{words})' for name, words in parts)})"
            rf"(?: |-|(?<='))?(?:(?:{of})[ ])?$"
        )

    def month(self, name: str) -> int:
        """The month of a name as printed."""
        return self.months[name.rstrip(".").casefold()]

    def _patterns(self) -> Iterator[tuple[str, _Read]]:
        say = self.words
        year_after = rf"(?:{say.of}{_YEAR})"
        yield rf"{_BEFORE}(?:1\d|20)\d\d(?=er?\b|\b)(?!\w\w\w)(?![%]|[.,:]\d)", _year
        if self.months:
            full = self._names(month_names(self.language))
            name = rf"(?P<month>{full}|(?:{self._names(short_months(self.language))})\.?)"
            whole = rf"(?P<month>{full})"
            first = "|".join(_DAY_WORDS) if self.language == "en" else say.first_day
            day = rf"(?P<day>{_NUMBER}{say.day}|{first})"
            yield rf"{_BEFORE}{day}{say.joins}{name}{year_after}?(?!\w)", _date
            yield rf"(?<!\w){name}{year_after}", _date
            yield rf"(?<!\w){whole}(?!\w)", _month_alone
            if say.month_first or self.language == "es" or say == Words():
                yield rf"(?<!\w){name} (?:the )?{day}(?!\d){year_after}?(?!\w)", _date
            last = day.replace("?P<day>", "?P<last>")
            joined = rf" ?(?P<joined>{say.spans}|{say.lists}) ?(?:the |le |el |il |o )?"
            yield rf"{_BEFORE}{day}{joined}{last}{say.joins}{name}{year_after}?(?!\w)", _days
            if say.month_first:
                yield rf"(?<!\w){name} {day}{joined}{last}(?!\d){year_after}?(?!\w)", _days
        yield from self._parts_of_years(year_after)
        yield from self._decades()

    def _parts_of_years(self, year_after: str) -> Iterator[tuple[str, _Read]]:
        say = self.words
        quarter, half = say.symbols
        fiscal = self._fiscal()
        for what, base, most in ((say.quarter, 33, 4), (say.half, 40, 2)):
            for at, ordinal in enumerate(say.ordinals[:most]):
                expression = rf"(?<!\w)(?:{ordinal})[ -](?:{what})(?: \(\w{{2,3}}\))?"
                # Alone, a half is as often one of a match.
                yield rf"{expression}{year_after}{'?' * (base == 33)}(?!\w)", _part(base + at)
                yield (
                    rf"{expression}(?: of| du| des| del| do| van| de)?(?: the)? {fiscal}",
                    _fiscal_part,
                )
        for letter, base, number in ((quarter, 33, "[1-4]"), (half, 40, "[12]")):
            symbol = rf"(?:{letter}(?P<n>{number})|(?P<m>{number}){letter})"
            year = r"[ /-]?(?:of |de |del )?(?P<year>(?:1\d|20)\d\d|'?\d\d)(?![\w%]|[.,]\d)"
            yield rf"(?<!\w){symbol}{year}", _symbol(base)
            yield rf"(?<!\w)(?P<year>(?:1\d|20)\d\d)[ -]?{symbol}(?!\w)", _symbol(base)
            yield rf"(?<!\w){symbol}(?: of)?(?: the)? ?{fiscal}", _fiscal_part
            yield rf"(?<!\w){symbol}(?!\w)", _symbol(base)
        for code, season in enumerate(say.seasons, start=21):
            until = r"(?:[-/](?:\d\d|(?:1\d|20)\d\d))"
            year = year_after.replace(r"|[-/]\d)", ")") + until + "?"
            yield rf"(?<!\w)(?:{season}){year}(?![\w/-])", _part(code)
            yield rf"(?<!\w)(?:{season})(?!\w)", _part(code)
        for number, months in say.counts:
            yield (
                rf"(?<!\w){say.months.replace('{}', f'(?:{number})')}{year_after}",
                _months(months),
            )
        yield rf"(?<!\w){fiscal}", _fiscal_year

    def _fiscal(self) -> str:
        """The pattern of a financial year, with the groups fiscal, other and until."""
        digits = r"(?:1\d|20)\d\d|\d\d)(?!\d|[.,]\d)"
        whole = rf"'?(?P<fiscal>{digits}(?: ?[-/] ?'?(?P<until>{digits})?"
        filled = self.words.fiscal.replace("{}", whole, 1)
        return "(?:" + filled.replace("{}", f"(?P<other>{digits}") + ")"

    def _decades(self) -> Iterator[tuple[str, _Read]]:
        say = self.words
        yield rf"(?<!\w)'?{say.decade.replace('{}', _DECADE)}", _decade
        for named, ten in say.named_decades:
            yield rf"(?<!\w){named}(?!\w)", _named_decade(ten)
        number = r"(?P<number>\d\d?|(?-i:[IVX]+))"
        yield rf"(?<!\w){say.century.replace('{}', number)}(?!\w)", _century
        if self.language == "it":
            names = "|".join(_ITALIAN_CENTURIES)
            yield rf"{_ITALIAN_BEFORE}(?P<name>(?-i:{names}))(?!\w)", _hundreds
        if self.language == "en":
            names = "|".join(sorted(_NAMED_CENTURIES, key=len, reverse=True))
            yield rf"(?<!\w)(?P<name>{names})[ -]century(?!\w)", _century

    def _names(self, months: dict[str, int]) -> str:
        names = sorted(months, key=len, reverse=True)
        if not self.words.capitals:
            return "|".join(map(re.escape, names))
        forms = [form for name in names for form in (name.capitalize(), name.upper())]
        return f"(?-i:{'|'.join(map(re.escape, forms))})"


@cache
def grammar(language: str) -> Grammar:
    """The patterns of a language."""
    return Grammar(language)


def worded_dates(text: str, language: str) -> Iterator[Found | None]:
    """The dates in words, with those that stand in each other."""
    spoken = grammar(primary(language))
    if not spoken.trigger.search(text):
        return
    for pattern, read in spoken.patterns:
        for at in pattern.finditer(text):
            finds = read(at, spoken)
            yield from finds if isinstance(finds, list) else [finds]


def part_before(text: str, start: int, language: str) -> tuple[int, str]:
    """Where an expression begins with the word for its part, and which part that is."""
    at = grammar(primary(language)).part.search(text, max(0, start - 40), start)
    return (at.start(), str(at.lastgroup)) if at else (start, "")


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _full(year: str | None) -> str:
    if not year:
        return NO_YEAR
    digits = year.lstrip("'")
    return digits if len(digits) == 4 else ("20" if int(digits) <= _LATEST else "19") + digits


def _year(at: re.Match[str], spoken: Grammar) -> Found | None:
    year = at.end() - at.start() == len("2019")
    if year and reading(at.string, at.start(), at.end(), spoken.language) == "count":
        return None
    return found(at.start(), at.end(), Moment(at.group()))


def _day(printed: str) -> int:
    digits = re.match(r"\d+", printed)
    return int(digits.group()) if digits else _DAY_NUMBERS.get(printed.casefold(), 1)


def _date(at: re.Match[str], spoken: Grammar) -> Found | None:
    parts = at.groupdict()
    day = _day(parts["day"]) if parts.get("day") else None
    return found(*at.span(), Moment(_full(parts["year"]), spoken.month(at["month"]), day))


def _days(at: re.Match[str], spoken: Grammar) -> _Finds:
    year, month = _full(at["year"]), spoken.month(at["month"])
    first, last = (Moment(year, month, _day(at[name])) for name in ("day", "last"))
    if not re.fullmatch(spoken.words.lists, at["joined"].strip(), re.IGNORECASE):
        return found(*at.span(), Meaning(first, last))
    return [found(at.start(), at.end("day"), first), found(at.start("last"), at.end(), last)]


def _month_alone(at: re.Match[str], spoken: Grammar) -> Found | None:
    if _is_other_word(at, spoken) or _RIO.search(at.string, 0, at.start()):
        return None
    return found(*at.span(), Moment(NO_YEAR, spoken.month(at["month"])))


def _is_other_word(at: re.Match[str], spoken: Grammar) -> bool:
    """Whether an English "May" or "fall" that stands alone is as likely no time of a year."""
    word = at.group()
    if spoken.language != "en" or word.casefold() not in _DOUBTFUL:
        return False
    near = max(0, at.start() - len("between the "))
    if word == "fall":
        return not _FALL_AFTER.search(at.string, near, at.start())
    return not _SURE_AFTER.search(at.string, near, at.start())


def _part(code: int) -> _Read:
    def read(at: re.Match[str], spoken: Grammar) -> Found | None:
        year = at.groupdict().get("year")
        if not year and _is_other_word(at, spoken):
            return None
        return found(*at.span(), Moment(_full(year), code))

    return read


def _symbol(base: int) -> _Read:
    def read(at: re.Match[str], spoken: Grammar) -> Found | None:
        code = base + int(at["n"] or at["m"]) - 1
        return found(*at.span(), Moment(_full(at.groupdict().get("year")), code))

    return read


def _months(last: int) -> _Read:
    def read(at: re.Match[str], spoken: Grammar) -> Found | None:
        year = _full(at["year"])
        return found(*at.span(), Meaning(Moment(year, 1), Moment(year, last)))

    return read


def _fiscal_year(at: re.Match[str], spoken: Grammar) -> Found | None:
    parts = at.groupdict()
    first = _full(parts["fiscal"] or parts.get("other"))
    if not parts["until"]:
        return found(*at.span(), Moment(first), fiscal=True)
    last = parts["until"] if len(parts["until"]) == 4 else first[:2] + parts["until"]
    return found(*at.span(), Meaning(Moment(first), Moment(last)), fiscal=True)


def _fiscal_part(at: re.Match[str], spoken: Grammar) -> Found | None:
    """A quarter of a financial year: which months that are is not printed."""
    return _fiscal_year(at, spoken)


def _decade(at: re.Match[str], spoken: Grammar) -> Found | None:
    return found(*at.span(), *decades(at["digits"]))


def _named_decade(ten: int) -> _Read:
    def read(at: re.Match[str], spoken: Grammar) -> Found | None:
        return found(*at.span(), *decades(f"{ten}0"))

    return read


def _hundreds(at: re.Match[str], spoken: Grammar) -> Found | None:
    """The Italian name of a century by its hundreds: the Ottocento is the nineteenth."""
    hundreds = _ITALIAN_CENTURIES.index(at["name"]) + 12
    return found(*at.span(), Moment(f"{hundreds}XX"))


def _century(at: re.Match[str], spoken: Grammar) -> Found | None:
    parts = at.groupdict()
    if name := parts.get("name"):
        number = _NAMED_CENTURIES[name.casefold()]
    else:
        number = int(at["number"]) if at["number"].isdigit() else _roman(at["number"])
    return found(*at.span(), Moment(f"{number - 1:02d}XX")) if 1 < number <= 21 else None


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
