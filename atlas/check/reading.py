"""A quotation read where it stands: in its whole sentence, with what it leaves out.

The rules on meaning look here rather than at the quotation alone, since what a passage says can
hang on a word just before it, just after it, or under its ``[…]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from atlas.load import Atlas, LoadedSource
from atlas.model import Evidence
from atlas.text.clauses import Clause, Span, clauses
from atlas.text.cues import Cues, Words, cues
from atlas.text.folding import Passage
from atlas.text.quotes import Match
from atlas.text.sentences import sentence_around
from atlas.text.speech import in_speech

#: A passage printed more often than this is read in so many places only.
MAX_PLACES = 10
#: How much of a sentence is read before and after the quotation, in folded characters.
MAX_AROUND = 600
# A line that was folded goes on in the next one; a heading or caption does not.
_FOLDED_LINE = 50
_GOES_ON = re.compile(
    r"(?:,|\b(?:the|a|an|of|in|to|and|or|for|with|by|than|its|at|from|on|as|is))$"
)


@dataclass(frozen=True)
class Reading:
    """One place where a source prints a quotation.

    ``text`` is the folded text of the sentences that the quotation touches, from ``at`` on in that
    of the source; ``quoted`` the spans in it of the quotation's fragments.
    """

    source: LoadedSource
    match: Match
    text: str
    at: int
    quoted: tuple[Span, ...]
    cues: Cues

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentences."""
        return clauses(self.text, self.cues)

    @property
    def touched(self) -> list[Clause]:
        """The clauses of which the quotation prints something."""
        return [clause for clause in self.clauses if self.words(clause)]

    @property
    def omitted(self) -> Iterator[Span]:
        """What the quotation's ``[…]`` stand for."""
        for (_, end), (start, _) in zip(self.quoted, self.quoted[1:], strict=False):
            yield end, start

    def words(self, clause: Clause) -> str:
        """What the quotation prints of a clause, its signs aside; empty for nothing."""
        parts = [
            self.text[max(a, c) : min(b, d)]
            for a, b in clause.spans
            for c, d in self.quoted
            if a < d and c < b
        ]
        text = " ".join(parts)
        return text if re.search(r"\w", re.sub(r"^\W*(?:and|but|that|which)\W*$", "", text)) else ""

    def spoken(self, span: Span) -> bool:
        """Whether some words of the sentences stand within quotation marks."""
        passage = self.source.folded.passage(self.at + span[0], self.at + span[1])
        return in_speech(self.source.text, passage)

    def found(self, words: Words, clause: Clause) -> Iterator[re.Match[str]]:
        """Where a clause has a cue."""
        return (item for item in words.finditer(self.text) if clause.holds(item.start()))


def readings(atlas: Atlas, evidence: Evidence) -> list[Reading]:
    """Every place where its source prints a quotation; empty where its language has no cues."""
    source = atlas.sources.get(evidence.source)
    known = cues(source.record.language) if source else None
    if source is None or known is None:
        return []
    matches = source.find(evidence.quote)[:MAX_PLACES]
    return [_reading(source, match, known) for match in matches]


def whole(source: LoadedSource, passage: Passage) -> Passage:
    """The sentences that a passage touches, across the ends of folded lines."""
    found = sentence_around(source.sentences, passage)
    for _ in range(6):
        before = sentence_around(source.sentences, Passage(found.start - 2, found.start - 1))
        if found.start < 2 or not _same_sentence(source.text, before, found):
            break
        found = Passage(before.start, found.end)
    for _ in range(6):
        after = sentence_around(source.sentences, Passage(found.end + 1, found.end + 2))
        if not _same_sentence(source.text, found, after):
            break
        found = Passage(found.start, after.end)
    return found


def _reading(source: LoadedSource, match: Match, known: Cues) -> Reading:
    around = whole(source, Passage(match[0].start, match[-1].end))
    first, last = source.folded.span(around)
    spans = [source.folded.span(part) for part in match]
    first = max(first, spans[0][0] - MAX_AROUND)
    last = min(last, spans[-1][1] + MAX_AROUND)
    quoted = tuple((start - first, end - first) for start, end in spans)
    return Reading(source, match, source.folded.text[first:last].rstrip(), first, quoted, known)


def _same_sentence(text: str, before: Passage, after: Passage) -> bool:
    """Whether a line breaks off in the middle of a sentence that the next one takes up."""
    if before.end >= after.start or text[before.end : after.start].strip(" \t\r") != "\n":
        return False
    line = text[text.rfind("\n", 0, before.end) + 1 : before.end]
    if len(line) < _FOLDED_LINE or line[-1] in '.!?…:;"”':
        return False
    return text[after.start].islower() or text[after.start].isdigit() or bool(_GOES_ON.search(line))


def stems(texts: Iterable[str]) -> frozenset[str]:
    """The words of some texts without their endings, short ones left out, for comparing."""
    return frozenset(word[:5] for text in texts for word in re.findall(r"\w{4,}|\d+", text.lower()))
