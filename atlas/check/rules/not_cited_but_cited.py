"""What is listed as not cited is not cited.

An entry under `not_cited` whose every word lies in passages of statements is out of date.
"""

from collections.abc import Iterator
from datetime import date

from atlas.check.coverage import cited_spans, spans
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.words import WORD

SEVERITY = "error"
COMPARES = True
GOOD = """\
not_cited:
  - quote: Our Science
    reason: Heading; names no fact.
"""
BAD = """\
not_cited:
  - quote: Sanofi set up its first research institute in Suzhou   # a statement cites it
    reason: Heading; names no fact.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the lists with the passages of all evidence."""
    cited = cited_spans(atlas)
    for id, source in atlas.sources.items():
        inside = {index for span, _ in cited[id] for index in range(span.start, span.end)}
        for number, passage in enumerate(source.record.not_cited):
            words = [
                word.start()
                for span in spans(source, passage.quote)
                for word in WORD.finditer(source.text, span.start, span.end)
            ]
            if words and all(start in inside for start in words):
                yield Finding(
                    source.document,
                    (*source.at, "not_cited", number, "quote"),
                    "the passage is cited",
                    found=passage.quote,
                    fix="remove it from `not_cited`",
                )
