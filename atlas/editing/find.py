"""Find words in the sources, and make of each place a quotation that passes the check.

First what prints the words one after the other, whatever the quotation marks, blanks, signs,
accents and capitals; where nothing does, sentences with all of the words, and what differs from
them by a slip.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import ValidationError
from rapidfuzz import fuzz

from atlas.check.coverage import cited_spans, spans
from atlas.check.reading import whole
from atlas.load import Atlas, LoadedSource
from atlas.model import Evidence
from atlas.problems import excerpt
from atlas.text.folding import Passage, fold_plain
from atlas.text.quotes import fault
from atlas.text.scripts import width, word_may_end

#: How words were found: as typed, all in one sentence, or nearly.
How = Literal["exact", "words", "near"]
#: So many letters are a quotation by themselves; less is quoted with its sentence.
_ENOUGH = 40
#: Of a longer sentence, so much around the words is quoted, in characters on either side.
LONGEST, _AROUND = 500, 160
#: Characters that are shown on either side of what was found.
_BESIDE = 160
#: Below this likeness (0 to 100) what is near is something else; a slip in few letters weighs more.
_ALIKE = 84
_SHORTEST_NEAR = 6
#: Characters that a quotation must not hold, and that nobody sees in the source.
_HIDDEN = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Hit:
    """A place in a source.

    ``found`` is what was looked for, ``quoted`` the span of the ``quotation``, which is empty where
    none would pass the check. ``score`` runs to 100. ``cited_by`` names who cites some of it,
    ``not_cited`` has the reasons of the catalogue not to.
    """

    source: LoadedSource
    how: How
    score: float
    found: Passage
    quoted: Passage
    quotation: str
    cited_by: tuple[str, ...] = ()
    not_cited: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        """The line of the text on which it begins, from 1."""
        return self.source.text.count("\n", 0, self.found.start) + 1

    @property
    def column(self) -> int:
        """Its column on that line, from 1."""
        return self.found.start - self.source.text.rfind("\n", 0, self.found.start)


def find(sources: Iterable[LoadedSource], words: str) -> list[Hit]:
    """The places that print some words, the best first, then in the order of the sources."""
    wanted = _letters(words)
    if not wanted:
        return []
    listed = [(source, _letters(source.text)) for source in sources]
    hits = [
        _hit(source, "exact", 100, span)
        for source, letters in listed
        if wanted in letters
        for span in _as_typed(source, wanted)
    ]
    if not hits:
        each = [_letters(word) for word in words.split()]
        hits = [
            _hit(source, "words", 90, span)
            for source, letters in listed
            if len(each) > 1 and all(word in letters for word in each)
            for span in _in_one_sentence(source, each)
        ]
        hits += [hit for source, _ in listed for hit in _near(source, words)]
    known: dict[tuple[str, Passage], Hit] = {}
    for hit in sorted(hits, key=lambda hit: -hit.score):
        known.setdefault((hit.source.record.id, hit.quoted), hit)
    return list(known.values())


def with_citing(atlas: Atlas, hit: Hit) -> Hit:
    """The same with who cites it, as far as the atlas is read."""
    id = hit.source.record.id
    source = atlas.sources[id]
    by = [by for span, by in cited_spans(atlas)[id] if source.holds_word(span, hit.quoted)]
    reasons = [
        entry.reason
        for entry in source.record.not_cited
        if any(source.holds_word(span, hit.quoted) for span in spans(source, entry.quote))
    ]
    return replace(hit, cited_by=tuple(dict.fromkeys(by)), not_cited=tuple(dict.fromkeys(reasons)))


def surroundings(hit: Hit) -> tuple[str, str, str]:
    """What stands before, what was found, and what stands after, each on one line."""
    text, found = hit.source.text, hit.found
    start, end = max(0, found.start - _BESIDE), min(len(text), found.end + _BESIDE)
    before, after = _line(text[start : found.start]), _line(text[found.end : end])
    if start > 0:  # begin with a whole word, where words have blanks between them
        before = f"…{before.partition(' ')[2] or before}"
    if end < len(text):
        after = f"{after.rpartition(' ')[0] or after}…"
    return before, _line(text[found.start : found.end]), after


def _line(text: str) -> str:
    """Text on one line, safe for a terminal, with a blank where it begins or ends with one."""
    inner = excerpt(text, len(text) + 1)
    return f"{' ' * text[:1].isspace()}{inner}{' ' * text[-1:].isspace()}" if inner else " "


def _letters(text: str) -> str:
    """Letters and digits alone, small, without accents."""
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _as_typed(source: LoadedSource, wanted: str) -> Iterator[Passage]:
    """Where the text has these letters, from the beginning of a word on."""
    folded = source.folded.text
    letters: list[str] = []
    places: list[int] = []
    for at, character in enumerate(folded):
        for one in _letters(character):
            letters.append(one)
            places.append(at)
    packed = "".join(letters)
    start = packed.find(wanted)
    while start >= 0:
        first, end = places[start], places[start + len(wanted) - 1] + 1
        if word_may_end(folded, first):
            while not word_may_end(folded, end):
                end += 1
            yield source.folded.passage(first, end)
        start = packed.find(wanted, start + 1)


def _in_one_sentence(source: LoadedSource, words: list[str]) -> Iterator[Passage]:
    for sentence in source.sentences:
        letters = _letters(source.text[sentence.start : sentence.end])
        if all(word in letters for word in words):
            yield sentence


def _near(source: LoadedSource, words: str) -> Iterator[Hit]:
    """The passage that is most like the words, if it is like enough."""
    wanted = fold_plain(words).lower()
    text = source.folded.text.lower()
    if len(wanted) < _SHORTEST_NEAR or len(text) != len(source.folded.text):
        return
    found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=_ALIKE)
    if found is None or found.dest_end - found.dest_start < len(wanted) // 2:
        return
    first, end = found.dest_start, found.dest_end
    while text[first].isspace():
        first += 1
    while text[end - 1].isspace():
        end -= 1
    while not word_may_end(text, first):
        first -= 1
    while not word_may_end(text, end):
        end += 1
    score = fuzz.ratio(wanted, text[first:end])
    if score >= _ALIKE:
        yield _hit(source, "near", min(score, 99), source.folded.passage(first, end))


def _hit(source: LoadedSource, how: How, score: float, found: Passage) -> Hit:
    for quoted in _quotable(source, found):
        text = quotation(source, quoted)
        if text:
            return Hit(source, how, score, found, quoted, text)
    return Hit(source, how, score, found, found, "")


def _quotable(source: LoadedSource, found: Passage) -> Iterator[Passage]:
    """What could be quoted, the best first: the words, their sentence, what is around them."""
    if width(_letters(source.text[found.start : found.end])) >= _ENOUGH:
        yield found
    sentence = whole(source, found)
    if sentence.end - sentence.start <= LONGEST:
        yield sentence
    folded = source.folded
    first, end = folded.span(found)
    low, high = folded.span(sentence)
    first, end = max(low, first - _AROUND), min(high, end + _AROUND)
    while first > low and not word_may_end(folded.text, first):
        first -= 1
    while end < high and not word_may_end(folded.text, end):
        end += 1
    yield folded.passage(first, end)
    yield found


def quotation(source: LoadedSource, span: Passage) -> str:
    """The words of a span as a quotation; empty where it would not pass the check."""
    text = " ".join(_HIDDEN.sub("", source.text[span.start : span.end]).split())
    if fault(text) or not source.find(text):
        return ""
    try:
        return Evidence(source=source.record.id, quote=text).quote
    except ValidationError:
        return ""
