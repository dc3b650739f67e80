"""No quotation begins or ends inside a number.

"500" out of "500 million euros", "15" out of "10-15", "30" out of "30 percent": every word of
such a quotation is in the source, and the number is another one. So a number is read in its whole
sentence, with its scale, its currency, its percent sign and the other end of its range, and a
quotation that prints a part of it prints all.

Quote the whole number; or waive the rule about the number as the source prints it, with the reason.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import evidence_of
from atlas.check.printed_numbers import cut_numbers
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.problems import excerpt

SEVERITY = "error"
WAIVABLE = True
GOOD = """\
evidence:
  - source: example
    quote: Acme spends 500 million euros
"""
BAD = """\
evidence:
  - source: example
    quote: Acme spends 500
"""
_MAX_PLACES = 10


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look at both ends of every fragment of the quotations of a statement."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            for field, evidence in evidence_of(statement):
                source = atlas.sources.get(evidence.source)
                if source is None:
                    continue
                places = source.find(evidence.quote)[:_MAX_PLACES]
                found = [list(cut_numbers(source, match)) for match in places]
                # Printed more than once: one place where all numbers are whole is enough.
                for number in min(found, key=len, default=[])[:1]:
                    first, last = number.whole
                    printed = source.folded.text[first:last]
                    yield Finding(
                        profile.document,
                        (*at, *field, "quote"),
                        f"the quotation cuts the number '{printed}' in two",
                        found=excerpt(evidence.quote),
                        fix="quote the whole number, or waive number-cut-off about "
                        f"'{printed}' with the reason",
                        about=printed,
                    )
