"""What twins name and link: things by their references, each linked to its own twin."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.corrections import CorrectionData
from atlas.exports.described.items import Item
from atlas.exports.described.profiles import ProfileData
from atlas.exports.described.statements import CommitmentData, DisagreementData, StatementData
from atlas.exports.described.subjects import SourceData
from atlas.exports.formats.markdown.writing import link
from atlas.model.profile import Relation
from atlas.pages.addresses import TWIN


def twin_of(address: str) -> str:
    """The address of the twin of the page that an address is of, or on."""
    return f"{address.partition('#')[0]}{TWIN}"


@dataclass(frozen=True)
class Names:
    """The things of an atlas by reference; ``made`` is the Markdown of statements that is."""

    atlas: DescribedAtlas
    made: dict[str, str] = field(default_factory=dict)

    @cached_property
    def profiles(self) -> dict[str, ProfileData]:
        """By id."""
        return {one.ref: one for one in self.atlas.profiles}

    @cached_property
    def statements(self) -> dict[str, StatementData]:
        """By reference."""
        return {one.ref: one for one in self.atlas.statements}

    @cached_property
    def disagreements(self) -> dict[str, DisagreementData]:
        """By reference."""
        return {one.ref: one for one in self.atlas.disagreements}

    @cached_property
    def commitments(self) -> dict[str, CommitmentData]:
        """By the reference of their statement."""
        return {one.statement.ref: one for one in self.atlas.commitments}

    @cached_property
    def corrections(self) -> dict[str, list[CorrectionData]]:
        """By the reference of what was changed, the latest first."""
        found: dict[str, list[CorrectionData]] = defaultdict(list)
        for one in self.atlas.corrections:
            found[one.ref].append(one)
        return dict(found)

    @cached_property
    def sources(self) -> dict[str, SourceData]:
        """By id."""
        return {one.ref: one for one in self.atlas.sources}

    @cached_property
    def places(self) -> dict[str, Item]:
        """By id."""
        return {one.ref: one for one in self.atlas.places}

    @cached_property
    def topics(self) -> dict[str, Item]:
        """By id."""
        return {one.ref: one for one in self.atlas.topics}

    @cached_property
    def people(self) -> dict[str, Item]:
        """By reference."""
        return {one.ref: one for one in self.atlas.people}

    @cached_property
    def ties(self) -> dict[str, list[tuple[ProfileData, Relation]]]:
        """Id of a profile → the ties to it that others state."""
        found: dict[str, list[tuple[ProfileData, Relation]]] = defaultdict(list)
        for profile in self.atlas.profiles:
            for tie in getattr(profile.record, "relations", ()):
                found[tie.organisation].append((profile, tie))
        return found

    @cached_property
    def starred(self) -> list[str]:
        """Names with a star of their own, which is no emphasis in a summary."""
        return [
            name
            for profile in self.atlas.profiles
            for named in (profile.record, *profile.record.people)
            for name in (named.name, *(alias.name for alias in named.aliases))
            if "*" in name
        ]

    def page(self, address: str, title: str) -> str:
        """A link to the twin of a page, whose address is from the site's root."""
        return link(title, twin_of(self.atlas.addresses.site(address)))

    def source(self, id: str) -> str:
        """A link to the twin of a source by its short name."""
        found = self.sources[id]
        return link(found.record.short, twin_of(found.address))

    def speaker(self, it: StatementData) -> Item | None:
        """The person who says what a statement reports."""
        ref = it.record.speaker
        return self.people[ref if "/" in ref else f"{it.profile}/{ref}"] if ref else None


def to(item: Item) -> str:
    """A link to the twin of the page that a thing is on."""
    return link(item.title, twin_of(item.address))


def linked(items: Iterable[Item]) -> str:
    """Such links, one after the other; each once."""
    return ", ".join(dict.fromkeys(map(to, items)))


def sourced(names: Names, it: StatementData) -> Iterator[str]:
    """Links to the sources of a statement, each once."""
    yield from dict.fromkeys(names.source(one.source) for one in it.passages)
