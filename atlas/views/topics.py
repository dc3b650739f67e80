"""A topic: what is said under it, of whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from atlas.load import LoadedProfile
from atlas.model import Topic
from atlas.views.index import Entry, Index


@dataclass(frozen=True)
class TopicView:
    """A topic with its statements, the profiles that carry them and the topics it meets."""

    topic: Topic
    entries: tuple[Entry, ...]
    profiles: tuple[tuple[LoadedProfile, int], ...]
    related: tuple[tuple[Topic, int], ...]


def topic_view(index: Index, topic: Topic) -> TopicView:
    """Statements in the order of profiles; profiles and related topics by number shared."""
    entries = index.by_topic.get(topic.id, [])
    per_profile = Counter(entry.profile.id for entry in entries)
    beside = Counter(
        other for entry in entries for other in entry.statement.topics if other != topic.id
    )
    return TopicView(
        topic,
        tuple(entries),
        tuple((index.atlas.profiles[id], n) for id, n in _ranked(per_profile)),
        tuple((index.atlas.topics[id], n) for id, n in _ranked(beside)),
    )


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
