"""The key events of companies side by side: whose and which are shown when there are many."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from atlas.dates import PartialDate
from atlas.load import LoadedProfile
from atlas.views.index import Entry
from atlas.views.key_facts import weightiest
from atlas.views.profile import ProfileView

#: So many events are shown in all, and of one company at least.
_MOST, _LEAST_EACH = 96, 12


@dataclass(frozen=True)
class KeyEvents:
    """A company's dated core events by date, of which the weightiest where there are too many."""

    profile: LoadedProfile
    entries: tuple[Entry, ...]


def past(entry: Entry) -> PartialDate | None:
    """The date of a statement's act or of its announcement; none for what is only due."""
    return entry.statement.date or entry.statement.announced


def latest_past(entries: Iterable[Entry]) -> date | None:
    """When the latest of some statements happened or was announced; ``None`` without a date."""
    dates = (past(entry) for entry in entries)
    return max((when.sort_key[0] for when in dates if when), default=None)


def events(view: ProfileView) -> list[Entry]:
    """A profile's dated core statements but for numbers, sayings and the state of a market."""
    return [
        entry
        for entry in view.key_facts
        if entry.statement.when and entry.statement.traits.reports != "state"
    ]


def key_events(views: Iterable[ProfileView], most: int) -> list[KeyEvents]:
    """The companies with key events, those with the most recent first; so many at most."""
    by_name = sorted(views, key=lambda view: view.profile.sort_key)
    found = [(view.profile, dated) for view in by_name if (dated := events(view))]
    found.sort(key=lambda one: latest_past(one[1]) or date.min, reverse=True)
    shown = found[:most]
    each = max(_LEAST_EACH, _MOST // max(1, len(shown)))
    return [KeyEvents(profile, weightiest(dated, each)) for profile, dated in shown]
