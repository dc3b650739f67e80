"""Profiles and the people on them as plain data."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer

from atlas.exports.described.items import Addresses, Described, Item, ItemKind, shared
from atlas.exports.described.passages import Passage, passages
from atlas.exports.described.second_readings import SentenceData, sentences
from atlas.exports.described.statements import DisagreementData, StatementData
from atlas.load import LoadedProfile
from atlas.model import Company, Landscape, Organisation
from atlas.views.index import Index, Speaker

#: Lists of a profile's record that stand beside it, since what they hold is more than records.
BESIDE = ("statements", "disagreements")
PROFILE_KINDS: dict[str, ItemKind] = {
    "companies": "company",
    "organisations": "organisation",
    "landscapes": "landscape",
}


class MentionData(Described):
    """A statement on another profile in which an organisation takes part."""

    statement: str = Field(description="Reference of the statement.")
    role: str = Field(description="What the organisation does in it.")


class ProfileData(Item):
    """A profile with all its statements.

    Its record, as curated, has its statements and disagreements beside it: each of these has a
    record of its own.
    """

    kind: Literal["company", "organisation", "landscape"]
    record: Annotated[
        Company | Organisation | Landscape,
        PlainSerializer(
            lambda record: record.model_dump(mode="json", exclude=set(BESIDE)), when_used="json"
        ),
    ] = Field(description="The profile as curated, without its statements and disagreements.")
    summary: list[SentenceData] = Field(description="The sentences of its summary, in order.")
    passages: list[Passage] = Field(description="The evidence of its ties and of people's roles.")
    people: list[Item] = Field(description="The people of its record.")
    statements: list[StatementData] = Field(description="What the sources say of it, in order.")
    disagreements: list[DisagreementData] = Field(description="The weightiest first.")
    mentioned_in: list[MentionData] = Field(description="What is said of it on other profiles.")


def profile_data(
    index: Index,
    profile: LoadedProfile,
    addresses: Addresses,
    statements: Iterable[StatementData],
    disagreements: Iterable[DisagreementData],
) -> ProfileData:
    """Describe a profile, whose statements and disagreements have been described."""
    record = profile.record
    item = addresses.item(PROFILE_KINDS[profile.folder], profile.id, record.name, profile)
    return ProfileData.model_validate(
        shared(item)
        | {
            "record": record,
            "summary": list(sentences(index, profile)),
            "passages": list(passages(record, index, addresses, without=BESIDE)),
            "people": [
                addresses.item(
                    "person", f"{profile.id}/{person.id}", person.name, Speaker(profile, person)
                )
                for person in record.people
            ],
            "statements": list(statements),
            "disagreements": list(disagreements),
            "mentioned_in": [
                MentionData(statement=mention.entry.ref, role=mention.role)
                for mention in index.mentions.get(profile.id, ())
            ],
        }
    )
