"""What a page rests on: its sources, whose interest they serve, and whether they still stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from atlas.load import LoadedSource
from atlas.views.index import Entry, Index

#: A source that stands like this says less than it seems to.
DOUBTFUL = ("corrected", "superseded", "withdrawn")


@dataclass(frozen=True)
class CitedSource:
    """A source and how many of a page's statements rest on it."""

    source: LoadedSource
    statements: int


@dataclass(frozen=True)
class Basis:
    """The sources of a page, the most cited first.

    ``voices`` counts publishers: two sources of one publisher are one voice; a source whose
    publisher is unknown counts by itself.
    """

    sources: tuple[CitedSource, ...]

    @property
    def voices(self) -> int:
        """How many publishers speak."""
        records = [cited.source.record for cited in self.sources]
        return len({record.publisher or record.id for record in records})

    @property
    def independent(self) -> int:
        """How many of the sources are independent of those they write about."""
        return sum(cited.source.record.independence == "independent" for cited in self.sources)

    @property
    def doubtful(self) -> tuple[LoadedSource, ...]:
        """Sources that were corrected, superseded or withdrawn."""
        sources = (cited.source for cited in self.sources)
        return tuple(source for source in sources if source.record.standing in DOUBTFUL)


def basis(index: Index, entries: Iterable[Entry]) -> Basis:
    """The sources that some statements rest on."""
    counts: dict[str, set[str]] = {}
    for entry in entries:
        for passage in entry.passages:
            counts.setdefault(passage.source.record.id, set()).add(entry.ref)
    found = [
        CitedSource(source, len(counts[id]))
        for id, source in index.atlas.sources.items()
        if id in counts
    ]
    return Basis(tuple(sorted(found, key=lambda cited: -cited.statements)))
