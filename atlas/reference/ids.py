"""What has an id today, for schemas that complete ids."""

from __future__ import annotations

from collections.abc import Mapping

from atlas.load import Atlas
from atlas.model.use import Named

#: The ids of each sort, each with its name.
Ids = Mapping[Named, Mapping[str, str]]


def ids_of(atlas: Atlas) -> Ids:
    """Every id that can be named, in full that of statements and people: ``profile/id``."""
    profiles = atlas.profiles.values()
    return {
        "source": {id: source.record.title for id, source in atlas.sources.items()},
        "topic": {id: topic.name for id, topic in atlas.topics.items()},
        "place": {id: place.name for id, place in atlas.places.items()},
        "organisation": {
            profile.id: profile.record.name
            for profile in profiles
            if profile.folder != "landscapes"
        },
        "statement": {
            f"{profile.id}/{statement.id}": statement.title
            for profile in profiles
            for _, statement in profile.statements()
        },
        "person": {
            f"{profile.id}/{person.id}": person.name
            for profile in profiles
            for person in profile.record.people
        },
    }
