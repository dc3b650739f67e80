"""A hedge before a number is kept.

"More than 40" is not 40. Where every passage puts "more than", "nearly", "about", "at least" or
"up to" to a number, in any way ("in excess of", "40-odd", "~40", "just shy of"), the entry under
`values` has that `qualifier` and the text says so too; and a qualifier of ours is the source's own.
The ends of a range are hedged: of "10 to 15", 10 is the least and 15 the most. "All but three"
speaks of the others. A title may be shorter than its passage, and leave out "about" or "more than";
but "up to 500 sites" are not "500 sites" there either.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from atlas.check.evidence import names_in
from atlas.check.number_support import matching, same, shown, without
from atlas.check.printed_numbers import Printed, printed_numbers
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.problems import FieldPath
from atlas.text.folding import fold_plain
from atlas.text.numbers import Number, find_numbers
from atlas.text.numbers.language import MOST, NEARLY, UNDER
from atlas.text.qualifiers import qualifiers, qualifiers_around

#: Qualifiers that a title keeps.
_LIMITS = frozenset({MOST, UNDER})
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
            printed = printed_numbers(atlas, statement)
            names = names_in(atlas, profile, statement)
            found = [
                *_values(statement, printed),
                *_text(statement, printed, names),
                *_title(statement, printed, names),
            ]
            for field, message, about in found:
                yield Finding(
                    profile.document,
                    (*at, *field),
                    message,
                    fix="write it as the passage does, or waive qualifier-differs about "
                    f"'{about}' with the reason",
                    about=about,
                )


def _values(statement: Statement, printed: list[Printed]) -> Iterator[tuple[FieldPath, str, str]]:
    for index, value in enumerate(statement.values):
        around = [_hedges(item) for item in printed if matching(value, [item.number])]
        ours = value.qualifier
        about = format(value.number.normalize(), "f")
        field: FieldPath = ("values", index)
        if not ours and around and all(around):
            hedge = " or ".join(sorted(around[0]))
            yield field, f"the passage hedges the number {about}: qualifier {hedge}", about
        elif ours and around and not any(ours in hedges for hedges in around):
            # A hedge may stand further off ("more than a total of 40") when there is no other.
            if not any(around) and _further_off(ours, statement, printed):
                continue
            field = (*field, "qualifier")
            yield field, f"no passage puts '{ours}' before the number {about}", about


def _further_off(ours: str, statement: Statement, printed: list[Printed]) -> bool:
    languages = {item.language for item in printed}
    return any(
        ours in qualifiers_around(fold_plain(item.quote), language)
        for item in statement.evidence
        for language in languages
    )


def _hedges(item: Printed) -> frozenset[str]:
    return qualifiers(item.text, item.number, item.language)


def _text(
    statement: Statement, printed: list[Printed], names: Sequence[str]
) -> Iterator[tuple[FieldPath, str, str]]:
    for number, hedges in _without_hedge(statement.text, printed, names):
        if all(hedges):
            words = " or ".join(sorted(frozenset().union(*hedges)))
            message = f"the passage hedges the number {number.text}: {words}"
            yield ("text",), message, shown(number)


def _title(
    statement: Statement, printed: list[Printed], names: Sequence[str]
) -> Iterator[tuple[FieldPath, str, str]]:
    """A title may be shorter, but does not make a plain count of the most that is said."""
    for number, hedges in _without_hedge(statement.title, printed, names):
        limits = [hedge & _LIMITS for hedge in hedges if NEARLY not in hedge]
        if len(limits) == len(hedges) and all(limits):
            words = " or ".join(sorted(frozenset().union(*limits)))
            message = f"the passage gives {number.text} as a limit: {words}"
            yield ("title",), message, shown(number)


def _without_hedge(
    ours: str, printed: list[Printed], names: Sequence[str]
) -> Iterator[tuple[Number, list[frozenset[str]]]]:
    """Our numbers to which we give no hedge of the passages, with those at each printed place."""
    text = without(fold_plain(ours), names)
    for number in find_numbers(text):
        if number.kind in ("date", "label", "ordinal"):
            continue
        hedges = [_hedges(item) for item in printed if same(number, item.number)]
        if hedges and not _hedged(text, number, frozenset().union(*hedges)):
            yield number, hedges


def _hedged(text: str, number: Number, wanted: frozenset[str]) -> bool:
    """Whether our prose gives the number one of the hedges, here or a few words before."""
    before = text[max(0, number.start - 40) : number.start]
    return bool(wanted & (qualifiers(text, number) | qualifiers_around(before)))
