"""A date is printed in a passage, or its basis says where it comes from.

`stated`: a passage prints it, or what is more precise, as one expression: "5 Sept. 2019", "Q3
2021", "the 1990s", "FY2023", "2019–21", "2019年9月". A month from one sentence and a year from
another are no date. Read are English, German, French, Spanish, Portuguese, Italian, Dutch, Chinese,
Japanese and Korean; for others, a notice says once in a statement that a date is not found. A date
in figures whose day and month could change places ("05/09/2019") is a notice until `date_note` says
which it is, unless the source's region or other dates show it.

`relative` ("last year"): month and day are printed, and the year follows from the source's own
date; where the source has none, `date_note` names the year it was counted from. `inferred`:
`date_note` says from what. This holds of `date` and `announced`. `due`, `opened` and the
`as_of` of a value are printed, have their year named in `date_note`, or are the same as another
date of the statement. The `as_of` of a role is printed, or the year of its source. A source's own
date, where it is `stated`, is printed in `published_quote`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.date_support import PrintedDates, printed_by, printed_dates, printed_in
from atlas.check.evidence import quotes, rests_on_broken
from atlas.check.number_support import dated_fields
from atlas.check.rule import Finding
from atlas.dates import PartialDate
from atlas.load import Atlas, LoadedProfile
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
_UNREAD = "dates in the language of its source are not all read here: compare it by hand"
_RELATIVE = re.compile(r"\b(last|this|next)\s+year\b", re.IGNORECASE)
_OFFSETS = {"last": -1, "this": 0, "next": 1}


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare every date with the passages it rests on."""
    yield from _sources(atlas)
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if rests_on_broken(atlas, statement):
                continue
            told = printed_dates(atlas, statement)
            said = False
            for fault in _statement(atlas, statement, told):
                unread = fault.doubt == _UNREAD
                if not (unread and said):
                    yield _finding(profile, (*at, *fault.field), fault, told)
                said = said or unread
        for index, person in enumerate(profile.record.people):
            for number, role in enumerate(person.roles):
                told = printed_by(atlas, role.evidence)
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
                        notice=bool(told.unread),
                    )


@dataclass(frozen=True)
class _Fault:
    """What is wrong with a date; ``doubt``: it may be right, and an editor has to look."""

    field: FieldPath
    when: PartialDate
    message: str
    doubt: str = ""


def _finding(profile: LoadedProfile, at: FieldPath, fault: _Fault, told: PrintedDates) -> Finding:
    printed = ", ".join(dict.fromkeys(f"'{one.text}'" for one in told.dates)) or "none"
    return Finding(
        profile.document,
        at,
        fault.message,
        found=fault.when.text,
        fix=fault.doubt
        or f"the passages print these dates: {printed}; make the date as coarse as they are, cite "
        "the words that print it, or change the basis and explain it in `date_note`",
        about=str(at[-1]),
        notice=bool(fault.doubt),
    )


def _sources(atlas: Atlas) -> Iterator[Finding]:
    for source in atlas.sources.values():
        record = source.record
        if record.published_basis != "stated" or not record.published:
            continue
        told = printed_in(source, record.published_quote or "")
        if missing := _missing(record.published, told):
            yield Finding(
                source.document,
                (*source.at, "published"),
                f"`published_quote` does not print {missing}",
                found=record.published.text,
                fix="make the date as coarse as the words, or say that it is inferred and how",
                notice=bool(told.unread),
            )


def _statement(atlas: Atlas, statement: Statement, told: PrintedDates) -> Iterator[_Fault]:
    for field in ("date", "announced"):
        when: PartialDate | None = getattr(statement, field)
        if when and statement.date_basis == "stated":
            yield from _stated((field,), when, told, noted=bool(statement.date_note))
        relative = when if statement.date_basis == "relative" else None
        if relative and (message := _strays(atlas, statement, relative, told)):
            yield _Fault((field,), relative, message, _UNREAD if told.unread else "")
    noted = _numbers([statement.date_note or ""])
    known = [when.text for when in (statement.date, statement.announced) if when]
    for place, other, dates in dated_fields(statement):
        if place in (("date",), ("announced",)) or other.text in known or other.year in noted:
            continue
        if dates == "value" and other == statement.due:
            continue
        yield from _stated(place, other, told, noted=False)


def _stated(
    field: FieldPath, when: PartialDate, told: PrintedDates, *, noted: bool
) -> Iterator[_Fault]:
    """What is wrong with a date that has to be printed. ``noted``: a note says how it is read."""
    if missing := _missing(when, told):
        message = f"no passage of the statement prints {missing}"
        yield _Fault(field, when, message, _UNREAD if told.unread else "")
    elif not noted and (printed := told.ambiguous(when)):
        readings = " or ".join(PartialDate.parse(edtf).display() for edtf in printed.meanings)
        yield _Fault(
            field,
            when,
            f"'{printed.text}' can mean {readings}",
            "say in `date_note` how it is known which one it is",
        )


def _strays(atlas: Atlas, statement: Statement, when: PartialDate, printed: PrintedDates) -> str:
    """Why a relative date does not follow; empty when it does."""
    told = quotes(statement)
    if missing := _missing(when, printed, years=False):
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


def _missing(when: PartialDate, told: PrintedDates, *, years: bool = True) -> str:
    """What no passage prints of a date, in words; empty when one expression prints it."""
    if told.print(when, years=years):
        return ""
    ends = [end for end in (when.start, when.end) if end]
    end = next((end for end in ends if not told.print_point(end.text, years=years)), ends[0])
    digits = end.text.rstrip("~?%")
    what = {4: "the year ", 7: "the month ", 10: "the day "}[len(digits)]
    if digits[5:7] > "20":
        what = ""  # the third quarter, spring
    return f"{what}{PartialDate.parse(digits).display()}"


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

    ``None`` when a source is not there, so that nobody knows.
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
