"""What a number counts is printed with it.

"40 start-ups" where the passage prints "40 hospitals" has a true number and is false. The unit of
a value, and the noun after a number in title or text, has a word in common with the passage's
sentence (by its stem; a few usual synonyms are known), and does not stand there with another
number instead; nor is a unit of measure another of its kind ("100 square feet" for square metres,
"27 weeks" for years). Of a source in German, French, Spanish, Portuguese, Italian, Dutch, Chinese,
Japanese or Korean the usual things are known that numbers count ("40 Ärzte" are no nurses), and
values are compared with them. Shares, sums of money, dates and numbers under `derived` are left
out.

Write what the source counts; or waive the rule `about` the number and say why it is the same.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from atlas.check.number_support import MONTHS, matching, same
from atlas.check.passages import CitedPassage, passages
from atlas.check.printed_numbers import Printed, printed_numbers
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Statement
from atlas.model.fields import Value
from atlas.problems import FieldPath
from atlas.text.content_words import content_words
from atlas.text.counted import before, counted_by, nouns_of, same_sort, stands_alone
from atlas.text.folding import fold_plain
from atlas.text.measures import measure
from atlas.text.numbers import Number, find_numbers
from atlas.text.things import can_be, things_counted, things_in

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
values:
  - number: 30
    unit: medicines and vaccines
evidence:
  - source: sanofi-ciie-2019
    quote: By 2025, We plan to launch more than 30 innovative medicines and vaccines
"""
BAD = """\
values:
  - number: 30
    unit: hospitals
evidence:
  - source: sanofi-ciie-2019
    quote: By 2025, We plan to launch more than 30 innovative medicines and vaccines
"""
_FIX = (
    "write what the source counts, or quote the words that say it; or waive unit-not-printed about"
)
_Printed = list[tuple[str, Number]]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare what each number counts with the words around it in the passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            told = passages(atlas, statement)
            if not told:
                continue
            if not all(passage.in_our_language for passage in told):
                yield from _in_other_languages(atlas, profile, at, statement)
                continue
            derived = {item.number for item in statement.derived}
            seen: set[Decimal] = set()
            for field, value, nouns, printed in _counts(statement, told):
                if value in derived or value in seen or not printed:
                    continue
                if message := _fault(nouns, printed, told):
                    seen.add(value)
                    shown, about = _whole_words(nouns), format(value.normalize(), "f")
                    yield Finding(
                        profile.document,
                        (*at, *field),
                        message.format(f"'{shown}'", about),
                        found=shown,
                        fix=f"{_FIX} '{about}' with the reason",
                        about=about,
                    )

            yield from _measured(profile, at, statement, told, derived | seen)


def _in_other_languages(
    atlas: Atlas, profile: LoadedProfile, at: FieldPath, statement: Statement
) -> Iterator[Finding]:
    """Numbers that count another sort of thing than every passage that prints them."""
    told = printed_numbers(atlas, statement)
    derived = {item.number for item in statement.derived}
    seen: set[Decimal] = set()
    for field, shown, value, ours, places in _counted(statement, told):
        theirs = [things_counted(item.text, item.number, item.language) for item in places]
        if value in derived | seen or not ours or not theirs:
            continue
        if any(can_be(ours, sorts) for sorts in theirs):
            continue
        seen.add(value)
        about = format(value.normalize(), "f")
        yield Finding(
            profile.document,
            (*at, *field),
            f"the passage counts {' or '.join(sorted(theirs[0]))} with {places[0].number.text}, "
            f"not '{shown}'",
            found=shown,
            fix=f"{_FIX} '{about}' with the reason",
            about=about,
        )


def _counted(
    statement: Statement, told: list[Printed]
) -> Iterator[tuple[FieldPath, str, Decimal, frozenset[str], list[Printed]]]:
    """What values, title and text count: (field, words, number, sorts of things, where printed)."""
    for index, value in enumerate(statement.values):
        places = [item for item in told if matching(value, [item.number])]
        unit = value.unit or ""
        yield ("values", index, "unit"), unit, value.number, things_in(unit), places
    for name, text in (("title", statement.title), ("text", statement.text)):
        text = fold_plain(text)
        for number in find_numbers(text):
            if number.kind == "count" and not number.currencies:
                places = [item for item in told if same(number, item.number)]
                ours = things_counted(text, number, "en")
                yield (name,), " or ".join(sorted(ours)), number.value, ours, places


def _measured(
    profile: LoadedProfile,
    at: FieldPath,
    statement: Statement,
    told: list[CitedPassage],
    known: set[Decimal],
) -> Iterator[Finding]:
    """Numbers of ours that the passages print with another unit of measure."""
    printed = _printed(told)
    lines: list[tuple[FieldPath, str]] = [
        (("title",), fold_plain(statement.title)),
        (("text",), fold_plain(statement.text)),
        *(
            (("values", index, "unit"), f"{value.number:f} {value.unit}")
            for index, value in enumerate(statement.values)
            if value.unit
        ),
    ]
    for field, text in lines:
        for number in find_numbers(text):
            ours = measure(text, number)
            if ours is None or number.value in known:
                continue
            theirs = {measure(line, other) for line, other in printed if same(number, other)}
            units = sorted(found[1] for found in theirs if found and found[0] == ours[0])
            if not units or None in theirs or ours in theirs:
                continue
            about = format(number.value.normalize(), "f")
            yield Finding(
                profile.document,
                (*at, *field),
                f"the passage prints {number.text} with the unit '{units[0]}', not '{ours[1]}'",
                found=f"{number.text} {ours[1]}",
                fix=f"{_FIX} '{about}' with the reason",
                about=about,
            )
            return


def _counts(
    statement: Statement, told: list[CitedPassage]
) -> Iterator[tuple[FieldPath, Decimal, dict[str, str], _Printed]]:
    """(field, number, its words, the places that print it) of what a statement counts."""
    values = [
        (index, value, nouns)
        for index, value in enumerate(statement.values)
        if value.unit and value.unit not in ("%", "times") and (nouns := content_words(value.unit))
    ]
    prose = [
        (name, number, nouns)
        for name, text in (("title", statement.title), ("text", statement.text))
        for number in find_numbers(text)
        if (nouns := nouns_of(text, number)) and _counts_things(number, nouns)
    ]
    if not values and not prose:
        return
    printed = _printed(told)
    for index, value, nouns in values:
        found = [item for item in printed if matching(value, [item[1]])]
        if not _same_measure(value, found):
            yield ("values", index, "unit"), value.number, nouns, found
    for name, number, nouns in prose:
        yield (name,), number.value, nouns, [item for item in printed if same(number, item[1])]


def _same_measure(value: Value, printed: _Printed) -> bool:
    """Whether a place prints the unit of measure of a value: m² for square metres."""
    ours = _unit_behind(f"{value.number:f} {value.unit}")
    return ours is not None and any(measure(text, number) == ours for text, number in printed)


def _unit_behind(line: str) -> tuple[str, str] | None:
    numbers = find_numbers(line)
    return measure(line, numbers[0]) if numbers else None


def _printed(told: list[CitedPassage]) -> _Printed:
    """The numbers of some quotations, each with its quotation."""
    return [
        (quote, number)
        for quote in (fold_plain(passage.quote) for passage in told)
        for number in find_numbers(quote)
    ]


def _counts_things(number: Number, nouns: dict[str, str]) -> bool:
    """Whether it is neither a share, money, a year, a day of a month nor a mere "one"."""
    if number.ordinal or number.percent or number.currencies or number.text.lower() == "one":
        return False
    year = len(number.text) == len("2019") and number.text.isdecimal()
    return not year and next(iter(nouns.values())).lower() not in MONTHS


def _fault(nouns: dict[str, str], printed: _Printed, told: list[CitedPassage]) -> str:
    if not any(same_sort(nouns, content_words(passage.around) or {}) for passage in told):
        return "no passage of the statement prints {0}, which are to be {1}"
    if any(
        stands_alone(text, number)
        or same_sort(nouns, {**counted_by(text, number), **before(text, number)})
        for text, number in printed
    ):
        return ""
    ours = {number for _, number in printed}
    for passage in told:
        for number in find_numbers(passage.quote):
            if number in ours or number.ordinal:
                continue
            if same_sort(nouns, counted_by(passage.quote, number)):
                return f"the passage prints {{0}} with the number {number.text}, not with {{1}}"
    theirs = [nouns_of(text, number) for text, number in printed]
    return (
        f"the passage counts '{_whole_words(theirs[0])}' with {{1}}, not {{0}}"
        if all(theirs)
        else ""
    )


def _whole_words(nouns: dict[str, str]) -> str:
    """The words as they are written, without the parts of those with a hyphen."""
    parts = {part for word in nouns.values() if "-" in word for part in word.split("-")}
    return " ".join(word for word in nouns.values() if word not in parts)
