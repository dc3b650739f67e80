"""A passage carries at most two statements.

A passage under three or more statements says too much for each of them: a reader who opens the
evidence has to find the words that count. Quote for each statement the part of the passage that
carries it. A passage that only adds who speaks, or when (`role: context`), may go with any
number, as long as each has a passage of its own. Where one short sentence does say three things,
waive the rule.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.passages import CitedPassage, passages
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.problems import FieldPath

SEVERITY = "notice"
COMPARES = True
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
#: How much of a passage is most of it.
_MOST_OF = 0.8


@dataclass(frozen=True)
class _Resting:
    """A statement with the passages that carry it."""

    profile: LoadedProfile
    at: FieldPath
    ref: str
    carrying: list[CitedPassage]


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Count the statements under every passage, however much of it each quotes."""
    resting = [
        _Resting(profile, at, f"{profile.id}/{statement.id}", carrying)
        for profile in atlas.profiles.values()
        for at, statement in profile.statements()
        if (carrying := [passage for passage in passages(atlas, statement) if passage.carries])
    ]
    by_source: dict[str, list[tuple[str, CitedPassage]]] = defaultdict(list)
    for one in resting:
        for passage in one.carrying:
            by_source[passage.source.record.id].append((one.ref, passage))
    earlier: set[str] = set()
    for one in resting:
        others = [_others(one.ref, item, by_source[item.source.record.id]) for item in one.carrying]
        refs = [ref for ref in others[0] if ref in earlier]
        earlier.add(one.ref)
        if len(refs) >= MOST and all(len(found) >= MOST for found in others):
            passage = one.carrying[0]
            yield Finding(
                one.profile.document,
                (*one.at, *passage.at),
                f"the passage carries {len(others[0])} more statements, such as "
                f"{' and '.join(others[0][:2])}",
                found=passage.quote,
                fix="quote for each statement the words that carry it, or waive "
                "passage-shared with the reason",
            )


def _others(ref: str, passage: CitedPassage, cited: list[tuple[str, CitedPassage]]) -> list[str]:
    """The other statements that quote most of a passage, each once.

    None unless one of them quotes no more than that: the others may rest on what they add.
    """
    length = _length(passage)
    found: dict[str, bool] = {}
    for other, theirs in cited:
        shared = _shared(passage, theirs)
        if other != ref and shared >= _MOST_OF * length:
            found[other] = found.get(other, False) or shared >= _MOST_OF * _length(theirs)
    return list(found) if any(found.values()) else []


def _length(passage: CitedPassage) -> int:
    return sum(span.end - span.start for span in passage.spans)


def _shared(one: CitedPassage, other: CitedPassage) -> int:
    """How many letters of a passage another has too."""
    return sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one.spans for b in other.spans
    )
