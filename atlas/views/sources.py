"""A source as evidence: its cited sentences in order, and what rests on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from atlas.check.coverage import SentenceCoverage
from atlas.check.unused import unused
from atlas.load import LoadedProfile, LoadedSource
from atlas.model import Evidence
from atlas.text.folding import Passage
from atlas.views.cited_passage import CitedPassage
from atlas.views.fragments import Fragment, cut
from atlas.views.index import Entry, Index, Speaker


@dataclass(frozen=True)
class CitedSentence:
    """A sentence on which something rests.

    That are statements, ``roles`` of people, ``ties`` of profiles to others, and the source's own
    date (``dates``).
    """

    start: int
    line: int
    fragments: tuple[Fragment, ...]
    entries: tuple[Entry, ...]
    roles: tuple[Speaker, ...]
    ties: tuple[LoadedProfile, ...]
    dates: bool

    @property
    def unused(self) -> tuple[str, ...]:
        """Numbers, dates and names in it that nothing which rests on it uses, each once."""
        texts = (fragment.text for fragment in self.fragments if fragment.unused)
        return tuple(dict.fromkeys(" ".join(text.split()) for text in texts))


@dataclass(frozen=True)
class Gap:
    """A run of sentences on which nothing rests; they are counted, not printed."""

    sentences: int


@dataclass(frozen=True)
class SourceView:
    """A source's page. ``share`` is the cited part of its characters, 0 to 1, blanks left out.

    ``cited`` and ``partly`` count sentences as ``build.py coverage`` does. ``date`` is the passage
    from which the source's date is taken.
    """

    source: LoadedSource
    parts: tuple[CitedSentence | Gap, ...]
    sentences: int
    cited: int
    partly: int
    share: float
    entries: tuple[Entry, ...]
    profiles: tuple[str, ...]
    date: CitedPassage | None

    @property
    def unused(self) -> bool:
        """Whether any of its cited sentences has words that are marked as not used."""
        return any(isinstance(part, CitedSentence) and part.unused for part in self.parts)


def source_view(index: Index, source: LoadedSource) -> SourceView:
    """Project what is cited onto the sentences of one source."""
    covered = index.coverage[source.record.id]
    left = unused(covered, index.used_by)
    parts: list[CitedSentence | Gap] = []
    for sentence in covered.sentences:
        if sentence.cited_by:
            parts.append(_cited(index, source, sentence, left.get(sentence.passage.start, ())))
        elif parts and isinstance(parts[-1], Gap):
            parts[-1] = Gap(parts[-1].sentences + 1)
        else:
            parts.append(Gap(1))
    entries = tuple(index.by_source.get(source.record.id, ()))
    return SourceView(
        source,
        tuple(parts),
        len(covered.sentences),
        covered.count("cited"),
        covered.count("partly"),
        covered.share,
        entries,
        tuple(sorted({entry.profile.id for entry in entries})),
        _date(index, source),
    )


def _cited(
    index: Index, source: LoadedSource, sentence: SentenceCoverage, left: Sequence[Passage]
) -> CitedSentence:
    by, atlas = sentence.cited_by, index.atlas
    roles = [
        index.speaker(atlas.profiles[ref.partition("/")[0]], ref)
        for ref in by
        if "/" in ref and ref not in index.entries
    ]
    return CitedSentence(
        sentence.passage.start,
        sentence.line,
        _fragments(source.text, sentence, left),
        tuple(entry for entry in index.by_source.get(source.record.id, ()) if entry.ref in by),
        tuple(role for role in roles if role),
        tuple(atlas.profiles[ref] for ref in by if ref in atlas.profiles),
        "catalogue" in by,
    )


def _fragments(
    text: str, sentence: SentenceCoverage, left: Sequence[Passage]
) -> tuple[Fragment, ...]:
    """A sentence cut where quoted words and unused ones begin and end."""
    unused_spans = tuple((span.start, span.end) for span in left)
    found: list[Fragment] = []
    at = sentence.passage.start
    for piece in cut(text, at, sentence.passage.end, _merged(sentence.quoted)):
        for part in cut(text, at, at + len(piece.text), unused_spans):
            found.append(Fragment(part.text, piece.quoted, part.quoted))
        at += len(piece.text)
    return tuple(found)


def _date(index: Index, source: LoadedSource) -> CitedPassage | None:
    quote = source.record.published_quote
    return index.passage(Evidence(source=source.record.id, quote=quote)) if quote else None


def _merged(spans: tuple[Passage, ...]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
