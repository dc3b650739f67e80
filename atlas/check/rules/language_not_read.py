"""A source is in a language whose numbers are read.

Numbers, hedges and money are read in English, German, French, Spanish, Portuguese, Italian, Dutch,
Chinese, Japanese and Korean. Of a source in another language it is not known here which numbers it
prints: statements that rest on it are not held against it in this, and a notice says so once.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from atlas.check.evidence import all_evidence
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.numbers import is_read

SEVERITY = "notice"
COMPARES = True
WAIVABLE = False
GOOD = """\
# seeds/sources.yml
- id: example
  language: pt-BR
"""
BAD = """\
# seeds/sources.yml
- id: example
  language: th
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for cited sources in other languages."""
    cited = Counter(item.source for item in all_evidence(atlas) if item.by != "catalogue")
    for source in atlas.sources.values():
        if cited[source.record.id] and not is_read(source.record.language):
            yield Finding(
                source.document,
                (*source.at, "language"),
                f"numbers and hedges are not read in '{source.record.language}', and not compared",
                found=source.record.language,
                fix="compare them yourself; nothing is to be done here",
            )
