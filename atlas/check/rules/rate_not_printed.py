"""How often something happens is printed.

"30 start-ups a year" on a passage that counts 30 in two years makes 60 of them. Where a sentence of
title or text that has a number, or the unit of a value, says "a year", "annually" or "a month", a
passage says so too, read in its whole sentences and in any of ten languages. A notice.

Write the time that the passage gives; or waive the rule `about` the words and say which of the
passage mean the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.check.passages import passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model import Statement
from atlas.problems import FieldPath
from atlas.text.acts import rates_lacking
from atlas.text.folding import fold_plain
from atlas.text.numbers import find_numbers
from atlas.text.reservations import sentences_of

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
text: Acme took in 30 start-ups in two years.
evidence:
  - source: example
    quote: In two years it has taken in 30 start-ups.
"""
BAD = """\
text: Acme takes in 30 start-ups a year.
evidence:
  - source: example
    quote: In two years it has taken in 30 start-ups.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for each rate of ours in the passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            told = [(one.around, one.language) for one in passages(atlas, statement)]
            seen: set[str] = set()
            for field, text in _texts(statement) if told else ():
                for rate, word in rates_lacking(text, told):
                    if rate not in seen:
                        seen.add(rate)
                        yield Finding(
                            profile.document,
                            (*at, *field),
                            f"no passage of the statement says '{word}'",
                            found=word,
                            fix="write the time that the passage gives, or waive rate-not-printed "
                            f"about '{rate}' with the words that mean the same",
                            about=rate,
                        )


def _texts(statement: Statement) -> Iterator[tuple[FieldPath, str]]:
    """What may tell how often: sentences that count something, and units."""
    for name, text in (("title", statement.title), ("text", statement.text)):
        for sentence in sentences_of(text):
            if any(number.kind == "count" for number in find_numbers(fold_plain(sentence))):
                yield (name,), sentence
    for index, value in enumerate(statement.values):
        yield ("values", index, "unit"), value.unit or ""
