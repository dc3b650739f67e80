"""The statements that a reader should know first."""

from __future__ import annotations

from collections.abc import Iterable

from atlas.views.index import Entry


def key_facts(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The core statements in the order of their dates, undated ones last."""
    core = (entry for entry in entries if entry.statement.importance == "core")
    return tuple(sorted(core, key=lambda entry: entry.sort_key[:2]))
