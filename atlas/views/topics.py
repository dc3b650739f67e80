"""A topic: what is said under it, of whom, who takes part, and which topics it meets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.load import LoadedProfile
from atlas.model import Topic
from atlas.text.names import name_key
from atlas.views.index import Entry, Index

#: How many statements a topic's page shows; the others are reached through their profiles.
MOST_SHOWN = 400
#: How many companies have a column of their own in the table of topics.
MOST_COLUMNS = 5

Tally = tuple[tuple[LoadedProfile, int], ...]


@dataclass(frozen=True)
class TopicView:
    """A topic with its statements.

    ``profiles`` carry them; ``partners`` are other organisations that take part in them; both with
    the number of statements, most first. ``shown`` are the latest statements when there are many.
    """

    topic: Topic
    entries: tuple[Entry, ...]
    profiles: Tally
    partners: Tally
    related: tuple[tuple[Topic, int], ...]

    @property
    def shown(self) -> tuple[Entry, ...]:
        """The statements to list: all, or else the latest."""
        if len(self.entries) <= MOST_SHOWN:
            return self.entries
        return tuple(sorted(self.entries, key=_latest_first)[:MOST_SHOWN])

    def on(self, profile: LoadedProfile) -> int:
        """How many of the statements a profile carries."""
        return {found.id: count for found, count in self.profiles}.get(profile.id, 0)

    def elsewhere(self, profiles: Iterable[LoadedProfile]) -> int:
        """How many of the statements are not on any of some profiles."""
        return len(self.entries) - sum(self.on(profile) for profile in profiles)


def topic_view(index: Index, topic: Topic) -> TopicView:
    """Statements in the order of profiles; everything else by number of statements."""
    entries = index.by_topic.get(topic.id, [])
    organisations = (
        organisation
        for entry in entries
        for organisation in {organisation for organisation, _ in entry.statement.organisations()}
        - {entry.profile.id}
    )
    beside = Counter(
        other for entry in entries for other in entry.statement.topics if other != topic.id
    )
    profiles = index.atlas.profiles
    return TopicView(
        topic,
        tuple(entries),
        _ranked(profiles, Counter(entry.profile.id for entry in entries)),
        _ranked(profiles, Counter(organisations)),
        tuple(
            sorted(
                ((index.atlas.topics[id], count) for id, count in beside.items()),
                key=lambda found: (-found[1], name_key(found[0].name)),
            )
        ),
    )


def columns(views: Iterable[TopicView]) -> list[LoadedProfile]:
    """The companies with most statements, by name."""
    counts: Counter[str] = Counter()
    found: dict[str, LoadedProfile] = {}
    for view in views:
        for profile, count in view.profiles:
            if profile.folder == "companies":
                counts[profile.id] += count
                found[profile.id] = profile
    ranked = _ranked(found, counts)[:MOST_COLUMNS]
    return sorted((profile for profile, _ in ranked), key=lambda one: one.sort_key)


def _ranked(profiles: Mapping[str, LoadedProfile], counts: Counter[str]) -> Tally:
    return tuple(
        sorted(
            ((profiles[id], count) for id, count in counts.items()),
            key=lambda found: (-found[1], found[0].sort_key),
        )
    )


def _latest_first(entry: Entry) -> tuple[int, str]:
    when = entry.statement.date or entry.statement.announced
    return (-when.sort_key[0].toordinal() if when else 0, entry.ref)
