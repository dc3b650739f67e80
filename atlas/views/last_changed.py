"""The day on which what a page shows last changed: by the history of the data and the ledger.

Without either, no day is known. A page changes with the profiles from which it draws, so that of an
organisation also with those that name it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from atlas.load.history import CATALOGUE, History
from atlas.views.index import Entry, Index


@dataclass(frozen=True)
class LastChanged:
    """The days for the things of an atlas; ``None`` where no day is known."""

    index: Index
    history: History

    @cached_property
    def everything(self) -> date | None:
        """The last day on which anything changed."""
        ledger = (line.date for line in self.index.atlas.ledger.lines)
        return max((*(day.day for day in self.history.days), *ledger), default=None)

    def profile(self, id: str) -> date | None:
        """The page of a profile."""
        naming = {mention.entry.profile.id for mention in self.index.mentions.get(id, ())}
        return self._latest({id, *naming})

    def statement(self, entry: Entry) -> date | None:
        """The page of a statement: the day of its version, or that of its profile's file."""
        version = self.index.versions.of(entry.profile.id, entry.statement)
        return version.published or self._files.get(entry.profile.id)

    def source(self, id: str) -> date | None:
        """The page of a source, which lists the statements that rest on it."""
        return self._latest(
            entry.profile.id
            for entry in self.index.entries.values()
            if any(passage.source.record.id == id for passage in entry.passages)
        )

    def topic(self, id: str) -> date | None:
        """The page of a topic."""
        return self._latest(entry.profile.id for entry in self.index.by_topic.get(id, ()))

    def _latest(self, profiles: Iterable[str]) -> date | None:
        days = (self._files.get(id) for id in profiles)
        return max((day for day in days if day), default=None)

    @cached_property
    def _files(self) -> dict[str, date]:
        """Profile → the last day on which its file or its lines in the ledger changed."""
        found: dict[str, date] = {}
        for day in self.history.days:
            for file in day.files:
                if file.path != CATALOGUE:
                    id = PurePosixPath(file.path).stem
                    found[id] = max(found.get(id, day.day), day.day)
        for line in self.index.atlas.ledger.lines:
            found[line.profile] = max(found.get(line.profile, line.date), line.date)
        return found
