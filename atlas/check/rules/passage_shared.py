"""One passage carries two statements at most.

A passage under three or more statements says too much for each of them: a reader who opens the
evidence has to find the words that count. Quote for each statement the part of the passage that
carries it. A passage that only adds who speaks, or when (`role: context`), may go with any
number, as long as each has a passage of its own. Where one short sentence does say three things,
waive the rule.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from atlas.check.passages import CitedPassage, passages
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.problems import FieldPath
from atlas.text.folding import Passage

SEVERITY = "notice"
WAIVABLE = True
GOOD = """\
# of two statements
quote: Sanofi set up its first research institute in Suzhou
quote: Its global R&D Operations in Chengdu has allowed China to become the third pillar
"""
BAD = """\
# of three statements
quote: >-
  Sanofi set up its first research institute in Suzhou to strengthen its research arms. Its global
  R&D Operations in Chengdu has allowed China to become the third pillar
"""
MOST = 2


_Span = tuple[str, tuple[Passage, ...]]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Count the statements under every span of a source."""
    carried: dict[_Span, list[str]] = defaultdict(list)
    resting: list[tuple[LoadedProfile, FieldPath, str, dict[_Span, CitedPassage]]] = []
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            ref = f"{profile.id}/{statement.id}"
            told = {
                (passage.source.record.id, passage.spans): passage
                for passage in passages(atlas, statement)
                if passage.carries
            }
            for span in told:
                carried[span].append(ref)
            if told:
                resting.append((profile, at, ref, told))
    for profile, at, ref, told in resting:
        if any(len(carried[span]) <= MOST for span in told):
            continue
        for span, passage in told.items():
            others = [other for other in carried[span] if other != ref]
            if carried[span].index(ref) >= MOST:
                yield Finding(
                    profile.document,
                    (*at, *passage.at),
                    f"the passage carries {len(others)} more statements, such as "
                    f"{' and '.join(others[:2])}",
                    found=passage.quote,
                    fix="quote for each statement the words that carry it, or waive "
                    "passage-shared with the reason",
                )
                break
