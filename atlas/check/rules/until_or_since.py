"""What was until a date is not said to be since then.

"It ran the plant until 2019" and "it has run the plant since 2019" have the same words and the same
year. So where title or text put "since", "from" or "after" to a year, or "until", "before" or "by",
the passages do not all put a word of the other sort to it.

Write what the passage says; or waive the rule about the year with what makes the two agree.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.printed_numbers import Printed, printed_numbers
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.text.folding import fold_plain
from atlas.text.numbers import find_numbers
from atlas.text.since_until import side

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
text: Acme ran a plant in Lyon until 2019.
evidence:
  - source: example
    quote: Acme ran a plant in Lyon until 2019.
"""
BAD = """\
text: Acme has run a plant in Lyon since 2019.
evidence:
  - source: example
    quote: Acme ran a plant in Lyon until 2019.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the words before the years of title and text with those of the passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            told = printed_numbers(atlas, statement)
            for field, year, ours, theirs in _turned(statement, told):
                yield Finding(
                    profile.document,
                    (*at, field),
                    f"we say what was {ours} {year}, the passage what was {theirs} it",
                    found=year,
                    fix="write what the passage says, or waive until-or-since about "
                    f"'{year}' with what makes the two agree",
                    about=year,
                )


def _turned(statement: Statement, told: list[Printed]) -> Iterator[tuple[str, str, str, str]]:
    """(field, year, our side, theirs) of each year on whose other side the passages are."""
    for field, text in (("title", statement.title), ("text", statement.text)):
        plain = fold_plain(text)
        for number in find_numbers(plain):
            if number.kind != "date" or number.value < 1000 or not (ours := side(plain, number)):
                continue
            theirs = {
                side(item.text, item.number, item.language)
                for item in told
                if item.number.kind == "date" and item.number.value == number.value
            }
            if theirs and "" not in theirs and ours not in theirs:
                yield field, number.text, ours, theirs.pop()
                break
