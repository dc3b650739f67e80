"""A number stands with what the passage counts by it, and not with another's.

"40% work in research, and 15% in sales" has both numbers and both words of "40% in sales". So where
a passage prints several numbers, the words after each of ours in title and text, and a value's
`of`, are looked for with the same number; a notice is given where they stand with another one
only. English only: of other languages, unit-not-printed knows what numbers mostly count. Years,
days and numbers under `derived` are left out.

Write the number that is printed with the thing; or waive the rule `about` the number and say why it
is right.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.number_support import same
from atlas.check.passages import passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.problems import FieldPath
from atlas.text.content_words import any_related, content_words
from atlas.text.counted import words_after, words_before
from atlas.text.folding import fold_plain
from atlas.text.numbers import Number, find_numbers

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
text: 40% of the employees work in research.
evidence:
  - source: example
    quote: 40% work in research, and 15% work in sales.
"""
BAD = """\
text: 40% of the employees work in sales.
evidence:
  - source: example
    quote: 40% work in research, and 15% work in sales.
"""


@dataclass(frozen=True)
class _Count:
    """A number with the stems of what stands after and before it."""

    number: Number
    after: set[str]
    before: set[str]

    @property
    def sort(self) -> str:
        """What it can be mixed up with: shares, sums of money, or counts."""
        return "share" if self.number.percent else "money" if self.number.currencies else "count"


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the words with each number of ours and of the passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            told = passages(atlas, statement)
            if not told or not all(passage.in_our_language for passage in told):
                continue
            printed = [_counts(fold_plain(passage.quote)) for passage in told]
            if not any(len(counts) > 1 for counts in printed):
                continue
            derived = {item.number for item in statement.derived}
            for field, ours in _ours(statement):
                if ours.number.value in derived:
                    continue
                if other := _elsewhere(ours, printed):
                    about = format(ours.number.value.normalize(), "f")
                    yield Finding(
                        profile.document,
                        (*at, *field),
                        f"the passage prints this with '{other.text}', and '{ours.number.text}' "
                        "with another thing",
                        found=ours.number.text,
                        fix="write what the source counts by it, or waive number-of-another "
                        f"about '{about}' with the reason",
                        about=about,
                    )
                    break


def _ours(statement: Statement) -> Iterator[tuple[FieldPath, _Count]]:
    for name, text in (("title", statement.title), ("text", statement.text)):
        for count in _counts(fold_plain(text)):
            yield (name,), count
    for index, value in enumerate(statement.values):
        if value.of and (value.currency or value.unit == "%"):
            shown = f"{value.currency or ''} {value.number:f}{'%' if value.unit == '%' else ''}"
            for number in find_numbers(shown):
                yield (
                    ("values", index, "of"),
                    _Count(number, set(content_words(value.of) or ()), set()),
                )


def _counts(text: str) -> list[_Count]:
    """The numbers of a text that count something."""
    return [
        _Count(number, words_after(text, number), words_before(text, number))
        for number in find_numbers(text)
        if not number.ordinal and not (number.text.isdecimal() and 1800 <= number.value <= 2100)
    ]


def _elsewhere(ours: _Count, printed: list[list[_Count]]) -> Number | None:
    """The number with which the passages print our words, if it is not ours."""
    found: Number | None = None
    for counts in printed:
        for own in [theirs for theirs in counts if same(ours.number, theirs.number)]:
            others = [
                theirs
                for theirs in counts
                if not same(ours.number, theirs.number) and theirs.sort == own.sort
            ]
            words = _distinct(ours, own, others)
            before = set() if own.sort == "share" else own.before
            if not own.after or any_related(words, own.after | before):
                return None
            found = found or next(
                (other.number for other in others if any_related(words, other.after)), None
            )
    return found


def _distinct(ours: _Count, own: _Count, others: list[_Count]) -> set[str]:
    """Our words, without those that go with several numbers of the passage, or with a whole."""
    every = set().union(*(other.after for other in others))
    return {
        word
        for word in ours.after
        if not (any_related([word], own.after) and any_related([word], every))
        and not (own.sort == "share" and any_related([word], own.before - own.after))
    }
