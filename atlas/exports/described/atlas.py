"""The atlas as plain data: all formats are made from this, so that they agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from pydantic import Field

from atlas.build_info import BuildInfo
from atlas.exports.described.corrections import CorrectionData, corrections
from atlas.exports.described.departed import Gone, departed_data
from atlas.exports.described.items import Addresses, Described, Item
from atlas.exports.described.profiles import ProfileData, profile_data
from atlas.exports.described.statements import (
    CommitmentData,
    DisagreementData,
    StatementData,
    commitment_data,
    disagreement_data,
    statement_data,
)
from atlas.exports.described.subjects import (
    PlaceData,
    SourceData,
    TopicData,
    citations,
    place_data,
    source_data,
    topic_data,
)
from atlas.pages.citations import ATLAS
from atlas.pages.counts import MARK, counts_in_words
from atlas.pages.hand_written import HandWritten
from atlas.views.commitments import promises
from atlas.views.departed import departed
from atlas.views.glance import places_named
from atlas.views.index import Index
from atlas.views.questions import PlacedQuestion


class LicenceData(Described):
    """The terms under which the data may be used; quoted passages belong to their publishers."""

    name: str = Field(description="Its short name.")
    url: str = Field(description="Where its text is.")


class About(Described):
    """What is said of the atlas as a whole."""

    name: str = Field(description="Its name.")
    address: str = Field(description="Its home page.")
    permanent: str | None = Field(description="Its permanent address, if it has one.")
    licence: LicenceData | None = Field(description="The licence of the data.")
    as_of: date = Field(description="The day of the data, from which due dates are counted.")
    revision: str | None = Field(
        description="The revision of the repository; with a + if it had changes that were not "
        "committed. Null outside a repository."
    )


@dataclass(frozen=True)
class DescribedAtlas:
    """All things of the atlas. Lists are in a lasting order: by reference, or as curated.

    ``archived`` are the texts of the sources, by id: to count in, not to publish.
    """

    about: About
    addresses: Addresses
    profiles: tuple[ProfileData, ...]
    sources: tuple[SourceData, ...]
    topics: tuple[TopicData, ...]
    places: tuple[PlaceData, ...]
    commitments: tuple[CommitmentData, ...]
    departed: tuple[Gone, ...]
    archived: Mapping[str, bytes]
    corrections: tuple[CorrectionData, ...]
    hand_written: tuple[HandWritten, ...] = ()

    @cached_property
    def statements(self) -> tuple[StatementData, ...]:
        """The statements of all profiles."""
        return tuple(one for profile in self.profiles for one in profile.statements)

    @cached_property
    def disagreements(self) -> tuple[DisagreementData, ...]:
        """The disagreements of all profiles."""
        return tuple(one for profile in self.profiles for one in profile.disagreements)

    @cached_property
    def people(self) -> tuple[Item, ...]:
        """The people of all profiles."""
        return tuple(one for profile in self.profiles for one in profile.people)

    def of_kind(self, kind: str) -> tuple[ProfileData, ...]:
        """The profiles of a kind: ``company``, ``organisation``, ``landscape``."""
        return tuple(profile for profile in self.profiles if profile.kind == kind)

    @cached_property
    def holders(self) -> tuple[ProfileData | StatementData, ...]:
        """All that has passages of its own, in order."""
        found: list[ProfileData | StatementData] = []
        for profile in self.profiles:
            found += [profile, *profile.statements]
        return tuple(found)

    @cached_property
    def groups(self) -> Mapping[str, tuple[Item, ...]]:
        """Everything with an identifier, by what it is, in the plural."""
        return {
            "companies": self.of_kind("company"),
            "organisations": self.of_kind("organisation"),
            "landscapes": self.of_kind("landscape"),
            "people": self.people,
            "statements": self.statements,
            "disagreements": self.disagreements,
            "sources": self.sources,
            "topics": self.topics,
            "places": self.places,
        }

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many there are of each; ``passages`` are all pieces of evidence."""
        counted = {name: len(items) for name, items in self.groups.items()}
        counted["passages"] = sum(len(one.passages) for one in self.holders)
        counted["commitments"] = len(self.commitments)
        return counted


def describe(
    index: Index, build: BuildInfo, hand_written: Iterable[HandWritten] = ()
) -> DescribedAtlas:
    """Describe an atlas that passed the check, with the pages that are written by hand."""
    addresses = Addresses(build)
    atlas = index.atlas
    profiles = tuple(
        profile_data(
            index,
            profile,
            addresses,
            (
                statement_data(index, entry, addresses)
                for entry in index.by_profile.get(profile.id, ())
            ),
            (
                disagreement_data(index, PlacedQuestion(profile, one), addresses)
                for one in profile.record.disagreements
            ),
        )
        for _, profile in sorted(atlas.profiles.items())
    )
    statements = {one.ref: one for profile in profiles for one in profile.statements}
    cited = citations(profiles)
    named = {found.place.id: found.entries for found in places_named(index)}
    return DescribedAtlas(
        about=About(
            name=ATLAS,
            address=addresses.site(""),
            permanent=addresses.permanent(""),
            licence=LicenceData(name=build.licence.name, url=build.licence.url)
            if build.licence
            else None,
            as_of=build.today,
            revision=build.revision,
        ),
        addresses=addresses,
        profiles=profiles,
        sources=tuple(
            source_data(source, addresses, cited.get(id, ()))
            for id, source in sorted(atlas.sources.items())
        ),
        topics=tuple(
            topic_data(topic, addresses, (entry.ref for entry in index.by_topic.get(id, ())))
            for id, topic in sorted(atlas.topics.items())
        ),
        places=tuple(
            place_data(place, addresses, (entry.ref for entry in named.get(id, ())))
            for id, place in sorted(atlas.places.items())
        ),
        commitments=tuple(
            commitment_data(promise, statements[promise.entry.ref])
            for promise in promises(index.entries.values(), build.today)
        ),
        departed=tuple(departed_data(one, addresses) for one in departed(index)),
        archived={id: source.raw for id, source in atlas.sources.items()},
        corrections=corrections(index, addresses),
        hand_written=_with_counts(hand_written, index),
    )


def _with_counts(pages: Iterable[HandWritten], index: Index) -> tuple[HandWritten, ...]:
    counts = counts_in_words(index)
    return tuple(replace(one, body=one.body.replace(MARK, counts)) for one in pages)
