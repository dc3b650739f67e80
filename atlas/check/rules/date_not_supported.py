"""A date is printed in a passage, or its basis says where it comes from.

`stated`: a passage prints each part of the date, so a month needs the month's name and a day the
day. `relative` ("last year"): month and day are printed, and the year follows from the source's own
date; where the source has none, `date_note` names the year it was counted from. `inferred`:
`date_note` says from what. This holds of `date` and `announced`. `due`, `opened` and the
`as_of` of a value are printed, have their year named in `date_note`, or are the same as another
date of the statement. The `as_of` of a role is printed, or the year of its source. A source's own
date, where it is `stated`, is printed in `published_quote`.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from atlas.check.evidence import quotes
from atlas.check.number_support import MONTHS, dated_fields
from atlas.check.rule import Finding
from atlas.dates import PartialDate
from atlas.load import Atlas
from atlas.model import Evidence, Statement
from atlas.problems import FieldPath
from atlas.text.numbers import find_numbers

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
date: 2018
date_basis: relative
date_note: '"Last year" in an article of November 2019.'
evidence:
  - source: sanofi-ciie-2019
    quote: Last year, Sanofi China established a digital innovation hub in Shanghai
"""
BAD = """\
date: 2018-11
date_basis: stated
evidence:
  - source: sanofi-ciie-2019
    quote: Last year, Sanofi China established a digital innovation hub in Shanghai
"""
_SEASONS = {21: ("spring",), 22: ("summer",), 23: ("autumn", "fall"), 24: ("winter",)}
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})(?:-(\d{1,2}))?\b")
_SLASHED = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_RELATIVE = re.compile(r"\b(last|this|next)\s+year\b", re.IGNORECASE)
_OFFSETS = {"last": -1, "this": 0, "next": 1}


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare every date with the passages it rests on."""
    yield from _sources(atlas)
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            for field, when, message in _statement(atlas, statement):
                yield Finding(
                    profile.document,
                    (*at, *field),
                    message,
                    found=when.text,
                    fix="make the date as coarse as the passage, cite the words that print it, or "
                    "change the basis and explain it in `date_note`",
                    about=str(field[-1]),
                )
        for index, person in enumerate(profile.record.people):
            for number, role in enumerate(person.roles):
                told = [evidence.quote for evidence in role.evidence]
                years = _source_years(atlas, role.evidence)
                missing = role.as_of and _missing(role.as_of, told)
                if years is None or not (role.as_of and missing):
                    continue
                if not years & _years(role.as_of):
                    place: FieldPath = ("people", index, "roles", number, "as_of")
                    yield Finding(
                        profile.document,
                        place,
                        f"no passage of the role prints {missing}, nor is it its source's year",
                        found=role.as_of.text,
                        fix="give the date of the source, or leave it out",
                    )


def _sources(atlas: Atlas) -> Iterator[Finding]:
    for source in atlas.sources.values():
        record = source.record
        if record.published_basis != "stated" or not record.published:
            continue
        if missing := _missing(record.published, [record.published_quote or ""]):
            yield Finding(
                source.document,
                (*source.at, "published"),
                f"`published_quote` does not print {missing}",
                found=record.published.text,
                fix="make the date as coarse as the words, or say that it is inferred and how",
            )


def _statement(atlas: Atlas, statement: Statement) -> Iterator[tuple[FieldPath, PartialDate, str]]:
    told = quotes(statement)
    for field in ("date", "announced"):
        when: PartialDate | None = getattr(statement, field)
        if when and statement.date_basis == "stated" and (missing := _missing(when, told)):
            yield (field,), when, f"no passage of the statement prints {missing}"
        relative = when if statement.date_basis == "relative" else None
        if relative and (message := _strays(atlas, statement, relative)):
            yield (field,), relative, message
    noted = _numbers([statement.date_note or ""])
    known = [when.text for when in (statement.date, statement.announced) if when]
    for place, other, dates in dated_fields(statement):
        if place in (("date",), ("announced",)) or other.text in known or other.year in noted:
            continue
        if dates == "value" and other == statement.due:
            continue
        if missing := _missing(other, told):
            yield place, other, f"no passage of the statement prints {missing}"


def _strays(atlas: Atlas, statement: Statement, when: PartialDate) -> str:
    """Why a relative date does not follow; empty when it does."""
    told = quotes(statement)
    if missing := _missing(when, told, years=False):
        return f"no passage of the statement prints {missing}"
    published = _source_years(atlas, statement.evidence)
    if published is None:
        return ""
    if not published:
        if _numbers([statement.date_note or ""]):
            return ""
        return "the source has no date: `date_note` has to name the year it is counted from"
    words = {match.lower() for quote in told for match in _RELATIVE.findall(quote)}
    offsets = {_OFFSETS[word] for word in words} or {-1, 0, 1}
    possible = {year + offset for year in published for offset in offsets}
    if possible & _years(when):
        return ""
    told_words = " or ".join(f"'{word} year'" for word in sorted(words)) or "a relative date"
    years = ", ".join(map(str, sorted(possible)))
    return f"{told_words} in a source of {_span(published)} means {years}"


def _missing(when: PartialDate, told: Iterable[str], *, years: bool = True) -> str:
    """The first part of a date that no passage prints, in words; empty when all are printed."""
    text = " ".join(told)
    numbers = _numbers([text])
    numeric = [match.groups() for match in _ISO.finditer(text)]
    numeric += [(y, m, d) for a, b, y in _SLASHED.findall(text) for m, d in ((a, b), (b, a))]
    months = {int(month) for _, month, _ in numeric} | {
        MONTHS[word] for word in re.findall(r"\w+", text.lower()) if word in MONTHS
    }
    for point in (when.start, when.end):
        if point is None:
            continue
        digits = point.text.rstrip("~?%").replace("X", "0")
        year, month, day = ([int(part) for part in digits.split("-")] + [0, 0])[:3]
        if years and year not in numbers:
            return f"the year {digits[:4]}"
        if month in _SEASONS and not any(name in text.lower() for name in _SEASONS[month]):
            return f"the season '{_SEASONS[month][0]}'"
        if 0 < month <= 12 and month not in months:
            return f"the month {month}"
        if day and day not in numbers:
            return f"the day {day}"
    return ""


def _numbers(texts: Iterable[str]) -> set[int]:
    return {
        int(value)
        for text in texts
        for number in find_numbers(text)
        for value in number.readings
        if 0 < value < 3000 and value == int(value)
    }


def _years(when: PartialDate) -> set[int]:
    return {point.earliest.year for point in (when.start, when.end) if point}


def _source_years(atlas: Atlas, evidence: Iterable[Evidence]) -> set[int] | None:
    """The years in which the sources of some evidence may have been published.

    ``None`` when a source is not there, so that nobody can tell.
    """
    found: set[int] = set()
    for item in evidence:
        source = atlas.sources.get(item.source)
        if source is None:
            return None
        published = source.record.published
        if published and published.earliest and published.latest:
            found.update(range(published.earliest.year, published.latest.year + 1))
        elif published:
            found |= _years(published)
    return found


def _span(years: set[int]) -> str:
    return str(min(years)) if len(years) == 1 else f"{min(years)} to {max(years)}"
