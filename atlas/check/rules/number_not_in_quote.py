"""A number of ours is printed in a passage of the statement.

Checked are the numbers in title, text and roles, and every entry under `values`, in digits or
words: 2200000000 is found in "2.2 billion yuan", 5 in "five". A share needs a share, yuan need
yuan, and "first" needs a "first". Years and days of the statement's own date are allowed, and so
are numbers in the names of those who take part. A number that follows from the passages without
being printed, such as a count, goes under `derived` with how it follows.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from atlas.check.evidence import names_in, quotes
from atlas.check.number_support import Support, dates, matching, support, unsupported
from atlas.check.prose import statement_prose
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Amount, Statement
from atlas.problems import FieldPath

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


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the numbers of each statement with those of its passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            ground = support(quotes(statement), dates(statement))
            names = names_in(atlas, profile, statement)
            for field, text in statement_prose(statement):
                for number in unsupported(text, names, ground):
                    place = (*at, *field)
                    yield _finding(profile, place, number.text, number.value, ground)
            for field, amount in _amounts(statement):
                if not matching(amount, ground.printed):
                    printed = f"{amount.number} {amount.unit or amount.currency}"
                    place = (*at, *field, "number")
                    yield _finding(profile, place, printed, amount.number, ground)


def _amounts(statement: Statement) -> Iterator[tuple[FieldPath, Amount]]:
    for index, value in enumerate(statement.values):
        yield ("values", index), value
        if value.converted:
            yield ("values", index, "converted"), value.converted


def _finding(
    profile: LoadedProfile, at: FieldPath, shown: str, value: Decimal, ground: Support
) -> Finding:
    printed = ", ".join(dict.fromkeys(number.text for number in ground.printed)) or "none"
    return Finding(
        profile.document,
        at,
        f"no passage of the statement prints the number '{shown}'",
        found=shown,
        fix=f"the passages print: {printed}; correct the number, cite the passage that prints it, "
        "or tell under `derived` how it follows",
        about=format(value.normalize(), "f"),
    )
