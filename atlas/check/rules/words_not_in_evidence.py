"""The words of a quotation lie within the statement's evidence.

A statement of kind `quotation` shows somebody's words between quotation marks, so they must be a
verbatim part of a passage that the statement cites.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.model.kinds import Quotation
from atlas.text.folding import FoldedText
from atlas.text.quotes import find_quote

SEVERITY = "error"
GOOD = """\
kind: quotation
words: China is our second home
evidence:
  - source: example
    quote: “China is our second home,” Wang said
"""
BAD = """\
kind: quotation
words: China is our first home
evidence:
  - source: example
    quote: “China is our second home,” Wang said
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for the words in each of the statement's passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            if not isinstance(statement, Quotation):
                continue
            passages = (FoldedText.of(evidence.quote) for evidence in statement.evidence)
            if not any(find_quote(passage, statement.words) for passage in passages):
                yield Finding(
                    profile.document,
                    (*at, "words"),
                    "the words are in no passage of the statement",
                    found=statement.words,
                    fix="copy them from the evidence, without the quotation marks around them",
                )
