"""The latest key events in time: what happened, was agreed or was announced, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from atlas.views.index import Entry
from atlas.views.key_events import past

_STATUSES = ("done", "agreed", "announced")


def latest(entries: Iterable[Entry], today: date, most: int) -> list[Entry]:
    """Core events that happened or were announced by a day, the newest first."""
    events = [
        entry
        for entry in entries
        if entry.statement.importance == "core"
        and (when := past(entry))
        and when.sort_key[0] <= today
        and entry.statement.traits.reports in ("act", "occasion")
        and entry.statement.status in _STATUSES
    ]
    return sorted(events, key=lambda entry: entry.sort_key, reverse=True)[:most]
