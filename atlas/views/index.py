"""Everything that was loaded, linked up once: who says what of whom, resting on which passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from atlas.check.coverage import SourceCoverage, coverage
from atlas.check.unused import UsedBy
from atlas.load import Atlas, LoadedProfile, LoadedSource
from atlas.made_once import MadeOnce
from atlas.model import Disagreement, Evidence, OrganisationBase, Person, Place, Relation, Statement
from atlas.published.cited_in import CitedIn
from atlas.published.fates import Fates
from atlas.published.second_readings import UNREAD, SecondReading, SecondReadings
from atlas.published.versions import Versions
from atlas.text.quotes import find_quote, prints
from atlas.views.cited_passage import CitedPassage
from atlas.views.comparing import affected, questioned
from atlas.views.fragments import cut
from atlas.views.organisations import CONTRACTING, organisation_kind

Doubt = Literal["question", "contradicted", "withdrawn", "reader"]


@dataclass(frozen=True)
class Speaker:
    """A person on the profile that they speak for."""

    profile: LoadedProfile
    person: Person

    @property
    def name(self) -> str:
        """The name that pages show."""
        return self.person.name


@dataclass(frozen=True)
class Entry:
    """A statement where it stands, with what it rests on."""

    profile: LoadedProfile
    statement: Statement
    passages: tuple[CitedPassage, ...]
    speaker: Speaker | None = None
    questions: tuple[tuple[LoadedProfile, Disagreement], ...] = ()
    reading: SecondReading = UNREAD

    @property
    def ref(self) -> str:
        """``profile/statement``: unique in the atlas."""
        return f"{self.profile.id}/{self.statement.id}"

    @property
    def carrying(self) -> tuple[CitedPassage, ...]:
        """The passages that say what the statement says; at least one."""
        pairs = zip(self.passages, self.statement.evidence, strict=True)
        return tuple(passage for passage, evidence in pairs if evidence.carries)

    @property
    def independent(self) -> bool:
        """Whether a source that is independent of those it writes about carries the statement."""
        return any(found.source.record.independence == "independent" for found in self.carrying)

    @property
    def voices(self) -> int:
        """How many publishers carry the statement; one that is unknown counts by itself."""
        records = [passage.source.record for passage in self.carrying]
        return len({record.publisher or record.id for record in records})

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """Why it needs care: a disagreement names it, a passage contradicts it, every source that
        carries it has been withdrawn or superseded, or a second reader doubts it."""
        standings = {passage.source.record.standing for passage in self.carrying}
        found: dict[Doubt, bool] = {
            "question": bool(self.questions),
            "contradicted": any(passage.role == "contradicts" for passage in self.passages),
            "withdrawn": standings <= {"withdrawn", "superseded"},
            "reader": bool(self.reading.doubts),
        }
        return tuple(doubt for doubt, holds in found.items() if holds)

    @property
    def voice_differs(self) -> bool:
        """Whether the words are not simply those of the source: they are somebody's, or praise."""
        own = all(p.source.record.independence == "own" for p in self.passages)
        voice = self.statement.voice
        return self.statement.promotional or not (
            voice == "article" or (voice == "company" and own)
        )

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """By date, then by reference; undated ones come last."""
        when = self.statement.when
        return (*(when.sort_key if when else (date.max, date.max)), self.ref)


@dataclass(frozen=True)
class Mention:
    """A statement that names an organisation as a party, and the role it has there."""

    entry: Entry
    role: str


@dataclass(frozen=True)
class RelatedOrganisation:
    """A standing tie seen from one side; ``outgoing`` when this profile holds the relation."""

    other: LoadedProfile
    relation: Relation
    outgoing: bool

    @property
    def label(self) -> str:
        """The tie in words, as seen from this side."""
        return self.relation.kind.label if self.outgoing else self.relation.kind.inverse


@dataclass(frozen=True)
class Earlier:
    """An earlier state of the atlas, and what was worked out of it."""

    atlas: Atlas
    found: Mapping[int, tuple[Evidence, CitedPassage]]
    entries: Mapping[str, Entry]


@dataclass
class Index:
    """The atlas, linked. All mappings are by id and hold entries in the order of the YAML.

    What has not changed since ``before`` is taken from there.
    """

    atlas: Atlas
    before: Earlier | None = field(default=None, repr=False)
    found: dict[int, tuple[Evidence, CitedPassage]] = field(
        default_factory=dict, init=False, repr=False
    )

    def worked_out(self) -> Earlier:
        """What a later state may take over."""
        return Earlier(self.atlas, self.found, dict(self.entries.made))

    @cached_property
    def entries(self) -> MadeOnce[Entry]:
        """Every statement by its reference ``profile/id``."""
        return MadeOnce(self.statements, self._entry, self._unchanged())

    def _unchanged(self) -> dict[str, Entry]:
        """Earlier entries that hold: nothing that they say or rest on is another record now."""
        if self.before is None:
            return {}
        profiles, doubted = affected(self.atlas, self.before.atlas)
        return {
            ref: entry
            for ref, entry in self.before.entries.items()
            if entry.profile.id not in profiles
            and ref not in doubted
            and not (entry.speaker and entry.speaker.profile.id in profiles)
        }

    def _entry(self, ref: str) -> Entry:
        profile, statement = self.statements[ref]
        return Entry(
            profile,
            statement,
            tuple(self.passage(evidence) for evidence in statement.evidence),
            self.speaker(profile, statement.speaker) if statement.speaker else None,
            tuple(self._questions.get(ref, ())),
            self.readings.of(profile.id, statement),
        )

    @cached_property
    def statements(self) -> dict[str, tuple[LoadedProfile, Statement]]:
        """Every statement as it was loaded, by its reference."""
        return {
            f"{profile.id}/{statement.id}": (profile, statement)
            for profile in self.atlas.profiles.values()
            for _, statement in profile.statements()
        }

    @cached_property
    def versions(self) -> Versions:
        """The versions of statements and disagreements, and what the ledger says of them."""
        return Versions(self.atlas)

    @cached_property
    def fates(self) -> Fates:
        """Where all that was published is now."""
        return Fates(self.atlas, self.versions.moves)

    @cached_property
    def cited_in(self) -> CitedIn:
        """The reports that cite statements and disagreements, private ones among them."""
        return CitedIn(self.atlas, self.versions.moves)

    @cached_property
    def readings(self) -> SecondReadings:
        """What second readers say of statements."""
        return SecondReadings(self.atlas, self.versions)

    @cached_property
    def coverage(self) -> dict[str, SourceCoverage]:
        """Source id → its sentences, with what rests on each."""
        return {found.source.record.id: found for found in coverage(self.atlas)}

    @cached_property
    def used_by(self) -> UsedBy:
        """What the atlas makes of a sentence."""
        return UsedBy(self.atlas)

    @cached_property
    def by_profile(self) -> Mapping[str, list[Entry]]:
        """Profile id → its own statements."""
        found = {id: one for id, one in self.atlas.profiles.items() if one.record.statements}
        return MadeOnce(
            found, lambda id: [self.entries[f"{id}/{it.id}"] for it in found[id].record.statements]
        )

    @cached_property
    def by_topic(self) -> Mapping[str, list[Entry]]:
        """Topic id → statements."""
        return self._by(lambda statement: statement.topics)

    @cached_property
    def by_source(self) -> Mapping[str, list[Entry]]:
        """Source id → the statements that rest on it."""
        return self._by(lambda statement: [one.source for one in statement.evidence])

    def _by(self, keys: Callable[[Statement], Iterable[str]]) -> Mapping[str, list[Entry]]:
        """Key → the statements that have it."""
        refs: dict[str, list[str]] = defaultdict(list)
        for ref, (_, statement) in self.statements.items():
            for key in dict.fromkeys(keys(statement)):
                refs[key].append(ref)
        return MadeOnce(refs, lambda key: [self.entries[ref] for ref in refs[key]])

    @cached_property
    def mentions(self) -> Mapping[str, list[Mention]]:
        """Organisation id → statements on other profiles in which it takes part."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for profile in self.atlas.profiles.values():
            for organisation, ref, role in profile.named:
                found[organisation].append((ref, role))
        return MadeOnce(
            found, lambda id: [Mention(self.entries[ref], role) for ref, role in found[id]]
        )

    @cached_property
    def relations(self) -> dict[str, list[RelatedOrganisation]]:
        """Organisation id → its standing ties, from either side."""
        found: dict[str, list[RelatedOrganisation]] = defaultdict(list)
        for profile in self.atlas.profiles.values():
            if isinstance(profile.record, OrganisationBase):
                for relation in profile.record.relations:
                    other = self.atlas.profiles[relation.organisation]
                    found[profile.id].append(RelatedOrganisation(other, relation, outgoing=True))
                    found[other.id].append(RelatedOrganisation(profile, relation, outgoing=False))
        return dict(found)

    def passage(self, evidence: Evidence) -> CitedPassage:
        """Find a quotation in its source; the check has proven that it is there."""
        source = self.atlas.sources[evidence.source]
        for found in (self.found, self.before.found if self.before else {}):
            known = found.get(id(evidence))
            if known and known[0] is evidence and known[1].source is source:
                self.found[id(evidence)] = known
                return known[1]
        passage = self._passage(source, evidence)
        self.found[id(evidence)] = evidence, passage
        return passage

    def _passage(self, source: LoadedSource, evidence: Evidence) -> CitedPassage:
        match = find_quote(source.folded, evidence.quote)[0]
        spans = tuple((span.start, span.end) for span in match)
        around = [
            sentence
            for sentence in source.sentences
            if any(source.holds_word(span, sentence) for span in match)
        ]
        return CitedPassage(
            source,
            evidence.quote,
            spans,
            cut(source.text, around[0].start, around[-1].end, spans),
            around[0].start,
            evidence.role,
            evidence.translation,
        )

    def unnamed(self, entry: Entry) -> list[LoadedProfile]:
        """With whom something was done who is not named in its title, each once."""
        title = entry.statement.title
        named = dict.fromkeys(id for id, _ in entry.statement.organisations())
        found = (self.atlas.profiles[id] for id in named)
        return [
            organisation
            for organisation in found
            if organisation_kind(organisation) in CONTRACTING
            and not any(
                prints(title, name) for name in (organisation.record.name, *_aliases(organisation))
            )
        ]

    def elsewhere(self, entry: Entry) -> list[Place]:
        """The places of a statement, but for the country that its whole profile is about."""
        country = getattr(entry.profile.record, "country", None)
        places = (self.atlas.places[id] for id in entry.statement.places)
        return [place for place in places if place.kind != "country" or place.country != country]

    def speaker(self, profile: LoadedProfile, ref: str) -> Speaker | None:
        """A speaker by ``id`` (of this profile) or ``profile/id``."""
        owner, _, person_id = ref.rpartition("/")
        home = self.atlas.profiles[owner] if owner else profile
        found = (person for person in home.record.people if person.id == person_id)
        return next((Speaker(home, person) for person in found), None)

    def resolve(self, profile: LoadedProfile, ref: str) -> Entry:
        """A statement by ``id`` (of this profile) or ``profile/id``."""
        return self.entries[ref if "/" in ref else f"{profile.id}/{ref}"]

    @cached_property
    def _questions(self) -> dict[str, list[tuple[LoadedProfile, Disagreement]]]:
        found: dict[str, list[tuple[LoadedProfile, Disagreement]]] = defaultdict(list)
        for profile in self.atlas.profiles.values():
            for ref, question in questioned(profile):
                found[ref].append((profile, question))
        return found


def _aliases(profile: LoadedProfile) -> Iterator[str]:
    return (alias.name for alias in profile.record.aliases)


def owners(entries: Iterable[Entry]) -> list[LoadedProfile]:
    """The profiles that carry some statements, by name."""
    found = {entry.profile.id: entry.profile for entry in entries}
    return sorted(found.values(), key=lambda profile: profile.sort_key)
