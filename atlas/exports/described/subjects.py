"""Sources, topics and places as plain data, each with the statements that rest on or name it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from atlas.exports.described.items import Addresses, Described, Item, shared
from atlas.exports.described.passages import Passage
from atlas.exports.described.profiles import ProfileData
from atlas.exports.described.statements import StatementData
from atlas.load import LoadedSource
from atlas.model import Place, Source, Topic


class Citation(Described):
    """A passage of a source, and what rests on it."""

    ref: str = Field(description="Reference of the statement, or id of the profile.")
    kind: Literal["statement", "company", "organisation", "landscape"] = Field(
        description="Which of the two; a profile's passages are those of its ties and people."
    )
    passage: Passage = Field(description="The passage.")


class SourceData(Item):
    """A source, and every passage that is cited from it; its text stays in the repository."""

    kind: Literal["source"]
    record: Source = Field(description="Its entry in the catalogue.")
    characters: int = Field(description="Length of the archived text in Unicode characters.")
    cited: list[Citation] = Field(description="In the order of the text.")


class TopicData(Item):
    """A subject heading with the statements under it."""

    kind: Literal["topic"]
    record: Topic = Field(description="The topic as curated.")
    statements: list[str] = Field(description="References of the statements under it.")


class PlaceData(Item):
    """A place with the statements that name it."""

    kind: Literal["place"]
    record: Place = Field(description="The place as curated.")
    statements: list[str] = Field(description="References of the statements that name it.")


def citations(profiles: Iterable[ProfileData]) -> dict[str, list[Citation]]:
    """Source id → what is cited from it, in the order of the text."""
    found: dict[str, list[Citation]] = {}
    for profile in profiles:
        holders: list[ProfileData | StatementData] = [profile, *profile.statements]
        for holder in holders:
            for passage in holder.passages:
                found.setdefault(passage.source, []).append(
                    Citation(ref=holder.ref, kind=holder.kind, passage=passage)
                )
    for cited in found.values():
        cited.sort(key=lambda one: (one.passage.fragments[0].start, one.ref, one.passage.at))
    return found


def source_data(
    source: LoadedSource, addresses: Addresses, cited: Iterable[Citation]
) -> SourceData:
    """Describe a source."""
    record = source.record
    item = addresses.item("source", record.id, record.title, source)
    return SourceData.model_validate(
        shared(item) | {"record": record, "characters": len(source.text), "cited": list(cited)}
    )


def topic_data(topic: Topic, addresses: Addresses, statements: Iterable[str]) -> TopicData:
    """Describe a topic."""
    item = addresses.item("topic", topic.id, topic.name, topic)
    return TopicData.model_validate(
        shared(item) | {"record": topic, "statements": list(statements)}
    )


def place_data(place: Place, addresses: Addresses, statements: Iterable[str]) -> PlaceData:
    """Describe a place."""
    item = addresses.item("place", place.id, place.name, place)
    return PlaceData.model_validate(
        shared(item) | {"record": place, "statements": list(statements)}
    )
