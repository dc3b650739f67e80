"""A statement is made once.

Two statements with like titles that rest on the same sentence are most often one statement
written twice, in one profile or in two; so are two with other titles that rest on the very same
passages and have kind, date, status, values and those who take part in common. Keep it where its
subject is; others are named there as parties, and their pages list it by themselves. Where the
passage does say two things, quote for each its part, or waive the rule `about` the other statement.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from atlas.check.passages import CitedPassage, passages
from atlas.check.rule import Finding
from atlas.load import Atlas, LoadedProfile
from atlas.model import Statement
from atlas.problems import FieldPath
from atlas.text.content_words import content_words
from atlas.text.folding import Passage
from atlas.text.numbers import find_numbers
from atlas.text.sentences import sentence_around

SEVERITY = "notice"
COMPARES = True
WAIVABLE = True
GOOD = """\
# companies/acme.yml
- id: laboratory
  title: First laboratory opens in Springfield
"""
BAD = """\
# companies/acme.yml
- id: laboratory
  title: First laboratory opens in Springfield
# organisations/springfield-institute.yml
- id: acme-laboratory
  title: Springfield laboratory opened by Acme
"""
# The least share of all words of two titles that both have, and of the shorter passage that both
# quote.
_ALIKE = 0.6
_OVERLAP = 0.5


@dataclass(frozen=True)
class _Placed:
    """A statement with its place and with what its passages cover."""

    profile: LoadedProfile
    at: FieldPath
    statement: Statement
    spans: tuple[tuple[str, Passage], ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """The content words of the title."""
        return frozenset(content_words(self.statement.title) or ())

    @cached_property
    def numbers(self) -> frozenset[Decimal]:
        """The numbers in the title."""
        return frozenset(number.value for number in find_numbers(self.statement.title))


def check(atlas: Atlas, today: date) -> Iterator[Finding]:
    """Compare the titles of statements that rest on one passage."""
    resting: dict[tuple[str, int], list[_Placed]] = defaultdict(list)
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            cited = passages(atlas, statement)
            spans = tuple(
                (passage.source.record.id, span) for passage in cited for span in passage.spans
            )
            ours = _Placed(profile, at, statement, spans)
            seen: list[_Placed] = []
            for key in sorted({key for passage in cited for key in _sentences(passage)}):
                for other in resting[key]:
                    if other not in seen and _alike(ours, other):
                        seen.append(other)
                resting[key].append(ours)
            yield from (_finding(ours, other) for other in seen)


def _sentences(passage: CitedPassage) -> set[tuple[str, int]]:
    """The sentences in which the fragments of a passage begin or end."""
    sentences = passage.source.sentences
    return {
        (passage.source.record.id, sentence_around(sentences, Passage(at, at + 1)).start)
        for span in passage.spans
        for at in (span.start, span.end - 1)
    }


def _alike(one: _Placed, other: _Placed) -> bool:
    """Whether the titles say the same and most of the shorter passage is under both."""
    if _same_but_for_words(one, other):
        return True
    both, all_ = one.words & other.words, one.words | other.words
    if not both or len(both) < _ALIKE * len(all_):
        return False
    # Where each has a word or number of its own, they are about two things of one sort; unless they
    # rest on the very same words, name the same organisations, and differ by a word of no name.
    if one.numbers != other.numbers:
        return False
    if one.words - both and other.words - both and not _twins(one, other, both):
        return False
    shared = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start))
        for source, a in one.spans
        for theirs, b in other.spans
        if source == theirs
    )
    shorter = min(sum(span.end - span.start for _, span in item.spans) for item in (one, other))
    return shared >= _OVERLAP * shorter


def _same_but_for_words(one: _Placed, other: _Placed) -> bool:
    """Whether two statements on the same passages differ in nothing but title and text."""
    mine, theirs = one.statement, other.statement
    return (
        (parties := sorted(mine.organisations())) == sorted(theirs.organisations())
        and bool(parties or mine.values)
        and mine.values == theirs.values
        and (mine.kind, mine.status, mine.when) == (theirs.kind, theirs.status, theirs.when)
        and set(one.spans) == set(other.spans)
    )


def _twins(one: _Placed, other: _Placed, both: frozenset[str]) -> bool:
    """Whether two statements have all passages, and all but common words of their titles, alike."""
    if set(one.spans) != set(other.spans):
        return False
    for mine in (one, other):
        title = mine.statement.title
        forms = content_words(title) or {}
        own = [forms[stem] for stem in mine.words - both]
        if any(word[0].isupper() and not title.startswith(word) for word in own):
            return False
    return one.statement.date == other.statement.date


def _finding(ours: _Placed, other: _Placed) -> Finding:
    line, _ = other.profile.document.position((*other.at, "title"))
    same = other.profile is ours.profile
    about = other.statement.id if same else f"{other.profile.id}/{other.statement.id}"
    return Finding(
        ours.profile.document,
        (*ours.at, "title"),
        f"says what '{about}' does at {other.profile.document.path}:{line}, on the same sentence",
        found=ours.statement.title,
        fix="keep one of the two, or waive statement-repeated about "
        f"'{about}' and say what distinguishes them",
        about=about,
    )
