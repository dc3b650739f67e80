"""A number of ours is printed in a passage of the statement.

Checked are the numbers in title, text and roles, and every entry under `values`, in digits or
words: 2200000000 is found in "2.2 billion yuan", 5 in "five", 1500 in "1.500" of a German source. A
share needs a share, a count a count, yuan need yuan, and "first" needs a "first". A number in a
name ("COVID-19", "phase 3") or a date counts nothing. Years and days of the statement's own date
are allowed, and so are numbers in the names of those who take part. A number that follows from the
passages without being printed, such as a count, goes under `derived` with how it follows.

How a number is read depends on the `language` of the source: "4 milhões" is 4 million in
Portuguese, and not read in a source that is listed as English.

A notice is given for money whose sign can mean several currencies ("kr"), and for a count of as
many names as a passage lists, or as the statement has places or parties: say under `derived` that
it counts them.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from atlas.check.date_support import printed_dates, without_printed
from atlas.check.evidence import names_in
from atlas.check.number_support import (
    dates,
    doubtful_currency,
    is_amount,
    matching,
    same,
    shown,
    support,
    unsupported,
)
from atlas.check.printed_numbers import (
    Printed,
    printed_numbers,
    source_numbers,
    unread_sources,
)
from atlas.check.prose import statement_prose
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Amount, Statement
from atlas.problems import FieldPath
from atlas.text.listed_names import listed_names
from atlas.text.numbers import Number

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
text: Sanofi intends to launch more than 30 medicines and vaccines in China by 2025.
evidence:
  - source: sanofi-ciie-2019
    quote: By 2025, We plan to launch more than 30 innovative medicines and vaccines
"""
BAD = """\
text: Sanofi intends to launch more than 40 medicines and vaccines in China by 2025.
evidence:
  - source: sanofi-ciie-2019
    quote: By 2025, We plan to launch more than 30 innovative medicines and vaccines
"""
#: Nobody counts more names than this in a list.
_MOST_COUNTED = 30
#: So many numbers of a source are compared with one of ours: a way out need not be complete.
_MOST_COMPARED = 2000


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the numbers of each statement with those of its passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if unread_sources(atlas, statement):
                continue
            printed = printed_numbers(atlas, statement)
            # Values first: they rest on no date, so one that cannot be read does not matter.
            numbers = [item.number for item in printed]
            doubted: set[str | None] = set()
            for field, amount in _amounts(statement):
                found = matching(amount, numbers)
                if not found:
                    ours = f"{amount.number} {amount.unit or amount.currency}"
                    place = (*at, *field, "number")
                    about = format(amount.number.normalize(), "f")
                    yield _finding(
                        profile,
                        place,
                        ours,
                        about,
                        printed,
                        counted="" if _measures(amount) else _counted(statement, amount.number),
                        elsewhere=_elsewhere(atlas, statement, partial(is_amount, amount)),
                    )
                elif amount.currency in doubted:
                    continue  # said once, and waived once
                elif amount.currency and (sign := doubtful_currency(amount, found)):
                    doubted.add(amount.currency)
                    yield _doubtful(profile, (*at, *field, "currency"), sign, amount)
            ground = support(numbers, dates(statement))
            names = names_in(atlas, profile, statement)
            told = printed_dates(atlas, statement)
            for field, text in statement_prose(statement):
                kept = without_printed(text, told, dates(statement))
                for number in unsupported(kept, names, ground):
                    yield _finding(
                        profile,
                        (*at, *field),
                        number.text,
                        shown(number),
                        printed,
                        counted=_counted(statement, number.value) if _counts(number) else "",
                        elsewhere=_elsewhere(atlas, statement, partial(same, number)),
                    )


def _amounts(statement: Statement) -> Iterator[tuple[FieldPath, Amount]]:
    for index, value in enumerate(statement.values):
        yield ("values", index), value
        if value.converted:
            yield ("values", index, "converted"), value.converted


def _doubtful(profile: LoadedProfile, at: FieldPath, sign: str, amount: Amount) -> Finding:
    return Finding(
        profile.document,
        at,
        f"the passage prints '{sign}', which can mean several currencies",
        found=amount.currency or "",
        fix=f"make sure that it is {amount.currency}, and waive number-not-in-quote about "
        f"'{amount.currency}' with what says so",
        about=amount.currency or "",
        notice=True,
    )


def _counts(number: Number) -> bool:
    return number.kind == "count" and not number.currencies


def _measures(amount: Amount) -> bool:
    """Whether it is money or a share, and no count."""
    return bool(amount.currency) or "%" in (amount.unit or "") or "per" in (amount.unit or "")


def _counted(statement: Statement, number: Decimal) -> str:
    """What there are as many of as a number says: names listed, places, parties; else empty."""
    if number not in range(2, _MOST_COUNTED):
        return ""
    for evidence in statement.evidence:
        for listed in listed_names(evidence.quote):
            if len(listed) == number:
                return f"the passage lists as many ({', '.join(listed)})"
    for name, found in (("places", statement.places), ("parties", statement.parties)):
        if len(found) == number:
            return f"the statement has as many `{name}`"
    return ""


def _elsewhere(atlas: Atlas, statement: Statement, fits: Callable[[Number], bool]) -> str:
    """Where a source of the passages prints a number outside of them; empty for nowhere."""
    for id in dict.fromkeys(evidence.source for evidence in statement.evidence):
        if source := atlas.sources.get(id):
            matches = [match for item in statement.evidence for match in source.find(item.quote)]
            quoted = [part for match in matches for part in match]
            for number in filter(fits, source_numbers(source)[:_MOST_COMPARED]):
                start = source.folded.passage(number.start, number.end).start
                if not any(part.start <= start < part.end for part in quoted):
                    line = source.text.count("\n", 0, start) + 1
                    return f"seeds/{source.record.file} prints it on line {line}"
    return ""


def _finding(
    profile: LoadedProfile,
    at: FieldPath,
    words: str,
    about: str,
    printed: list[Printed],
    *,
    counted: str,
    elsewhere: str,
) -> Finding:
    told = ", ".join(dict.fromkeys(item.number.text for item in printed)) or "none"
    unread = next((item for item in printed if item.number.kind == "unread"), None)
    fix = (
        f"the passages print: {told}{_doubt(unread)}; correct the number, cite the passage "
        "that prints it, or say under `derived` how it follows"
    )
    if elsewhere:
        fix = f"{elsewhere}: if that counts the same, cite that passage too; {fix}"
    if counted:
        fix = (
            f"{counted}: if it counts these, say so under `derived`: "
            f"- {{number: {about}, how: Count of the … named.}}"
        )
    return Finding(
        profile.document,
        at,
        f"no passage of the statement prints the number '{words}'",
        found=words,
        fix=fix,
        about=about,
        notice=bool(counted),
    )


def _doubt(unread: Printed | None) -> str:
    """Why a printed number is not read, with the way out where its language seems another."""
    if unread is None:
        return ""
    words = f"'{unread.number.text}'"
    if not unread.elsewhere:
        return f" ({words} cannot be read for sure in '{unread.language}', the source's language)"
    return (
        f" ({words} is not read in '{unread.language}', the language of '{unread.source}': if that "
        f"is in '{unread.elsewhere}', correct its `language` in seeds/sources.yml)"
    )
