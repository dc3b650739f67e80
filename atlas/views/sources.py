"""A source as evidence: its cited sentences in order, and the statements that rest on each."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.load import LoadedSource
from atlas.views.index import Entry, Fragment, Index, cut


@dataclass(frozen=True)
class CitedSentence:
    """A sentence on which at least one statement rests."""

    start: int
    line: int
    fragments: tuple[Fragment, ...]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Gap:
    """A run of sentences that no statement cites; they are counted, not printed."""

    sentences: int


@dataclass(frozen=True)
class SourceView:
    """A source's page. ``share`` is the cited part of its characters, 0 to 1, blanks left out."""

    source: LoadedSource
    parts: tuple[CitedSentence | Gap, ...]
    share: float
    entries: tuple[Entry, ...]
    profiles: tuple[str, ...]

    @property
    def cited(self) -> int:
        """How many sentences are cited."""
        return sum(isinstance(part, CitedSentence) for part in self.parts)

    @property
    def sentences(self) -> int:
        """How many sentences the source has."""
        return sum(part.sentences if isinstance(part, Gap) else 1 for part in self.parts)


def source_view(index: Index, source: LoadedSource) -> SourceView:
    """Project the statements onto the sentences of one source."""
    spans, entries = _citations(index, source)
    parts: list[CitedSentence | Gap] = []
    for sentence in source.sentences:
        inside = [
            (start, end, ref)
            for start, end, ref in spans
            if start < sentence.end and sentence.start < end
        ]
        if inside:
            merged = _merged([(start, end) for start, end, _ in inside])
            parts.append(
                CitedSentence(
                    sentence.start,
                    source.text.count("\n", 0, sentence.start) + 1,
                    cut(source.text, sentence.start, sentence.end, merged),
                    tuple(entries[ref] for ref in dict.fromkeys(ref for *_, ref in inside)),
                )
            )
        elif parts and isinstance(parts[-1], Gap):
            parts[-1] = Gap(parts[-1].sentences + 1)
        else:
            parts.append(Gap(1))
    covered = _merged([(start, end) for start, end, _ in spans])
    cited = sum(_letters(source.text[start:end]) for start, end in covered)
    return SourceView(
        source,
        tuple(parts),
        cited / max(1, _letters(source.text)),
        tuple(entries.values()),
        tuple(sorted({entry.profile.id for entry in entries.values()})),
    )


def _citations(
    index: Index, source: LoadedSource
) -> tuple[list[tuple[int, int, str]], dict[str, Entry]]:
    """(start, end, statement reference) of every quoted span, every occurrence of it included."""
    spans: list[tuple[int, int, str]] = []
    entries: dict[str, Entry] = {}
    for ref, entry in index.entries.items():
        for passage in entry.passages:
            if passage.source is source:
                entries[ref] = entry
                for match in index.occurrences(passage):
                    spans.extend((start, end, ref) for start, end in match)
    return sorted(spans), entries


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)
