"""A hedge before a number is kept.

"More than 40" is not 40. Where every passage puts "more than", "nearly", "about", "at least" or
"up to" before a number, the entry under `values` has that `qualifier` and the text says so too;
and a qualifier of ours is the source's own.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from atlas.check.evidence import names_in, quotes
from atlas.check.number_support import matching, same, without
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.problems import FieldPath
from atlas.text.numbers import Number, find_numbers
from atlas.text.qualifiers import qualifiers, qualifiers_around

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
values:
  - number: 20
    unit: medicines and vaccines
    qualifier: nearly
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi will display nearly 20 innovative medicines and vaccines
"""
BAD = """\
values:
  - number: 20
    unit: medicines and vaccines
evidence:
  - source: sanofi-ciie-2019
    quote: Sanofi will display nearly 20 innovative medicines and vaccines
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the hedges of values and texts with those of the passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            told = quotes(statement)
            names = names_in(atlas, profile, statement)
            for field, message, about in [*_values(statement, told), *_text(statement, names)]:
                yield Finding(
                    profile.document,
                    (*at, *field),
                    message,
                    fix="write it as the passage does, or waive qualifier-differs about "
                    f"'{about}' with the reason",
                    about=about,
                )


def _values(statement: Statement, told: list[str]) -> Iterator[tuple[FieldPath, str, str]]:
    for index, value in enumerate(statement.values):
        printed = [
            qualifiers(quote, number)
            for quote in told
            for number in matching(value, find_numbers(quote))
        ]
        ours = value.qualifier
        about = format(value.number.normalize(), "f")
        field: FieldPath = ("values", index)
        if not ours and printed and all(printed):
            hedge = " or ".join(sorted(printed[0]))
            yield field, f"the passage hedges the number {about}: qualifier {hedge}", about
        elif ours and printed and not any(ours in hedges for hedges in printed):
            # A hedge may stand further off ("more than a total of 40") when there is no other.
            if not any(printed) and any(ours in qualifiers_around(quote) for quote in told):
                continue
            field = (*field, "qualifier")
            yield field, f"no passage puts '{ours}' before the number {about}", about


def _text(statement: Statement, names: Sequence[str]) -> Iterator[tuple[FieldPath, str, str]]:
    text = without(statement.text, names)
    passages = [evidence.quote for evidence in statement.evidence]
    for number in find_numbers(text):
        hedges = [
            qualifiers(quote, printed)
            for quote in passages
            for printed in find_numbers(quote)
            if same(number, printed)
        ]
        if hedges and all(hedges) and not _hedged(text, number, frozenset().union(*hedges)):
            words = " or ".join(sorted(frozenset().union(*hedges)))
            about = format(number.value.normalize(), "f")
            yield ("text",), f"the passage hedges the number {number.text}: {words}", about


def _hedged(text: str, number: Number, wanted: frozenset[str]) -> bool:
    """Whether our prose gives the number one of the hedges, here or a few words before."""
    before = text[max(0, number.start - 40) : number.start]
    return bool(wanted & (qualifiers(text, number) | qualifiers_around(before)))
