"""A purchase, merger, closure, lawsuit, insolvency or failure of ours is in the passage.

"Airbus bought Lexigone" on a passage by which it tested its products is a grave error, and one
word. Where title or text have such a word, a passage, read in its whole sentences, mentions such an
act in any of ten languages. A notice, since it may say so in words that the rule does not know.

Write what the passage says; or waive the rule `about` the act and say which words tell of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from atlas.check.passages import passages
from atlas.check.rule import Finding
from atlas.load import Atlas
from atlas.text.acts import acts_lacking

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
title: Lexigone’s translations tested by Airbus
evidence:
  - source: example
    quote: Airbus has tested the translations of Lexigone.
"""
BAD = """\
title: Lexigone bought by Airbus
evidence:
  - source: example
    quote: Airbus has tested the translations of Lexigone.
"""


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Look for each such act of title and text in the passages."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            told = [(one.around, one.language) for one in passages(atlas, statement)]
            if not told:
                continue
            seen: set[str] = set()
            for field, text in (("title", statement.title), ("text", statement.text)):
                for act, word in acts_lacking(text, told):
                    if act not in seen:
                        seen.add(act)
                        yield Finding(
                            profile.document,
                            (*at, field),
                            f"'{word}': no passage of the statement mentions such a thing",
                            found=word,
                            fix="write what the passage says, cite the one that says it, or waive "
                            f"act-not-printed about '{act}' with the words that tell of it",
                            about=act,
                        )
