"""What has an id: where it is said, what it is, and who names or cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from atlas.check.evidence import Cited, all_evidence
from atlas.check.references import Reference, all_references, full_reference
from atlas.load import Atlas, LoadedProfile
from atlas.load.catalogue import CATALOGUE
from atlas.load.lists import PLACES, TOPICS
from atlas.load.yaml_document import YamlDocument
from atlas.model.use import Named
from atlas.problems import FieldPath
from atlas.text.folding import Passage
from atlas.text.names import plain_letters
from atlas.text.summary import citations


@dataclass(frozen=True)
class Thing:
    """Something with an id, in full that of statements and people: ``profile/id``.

    ``path`` and ``at`` are the file and the field that say it, ``names`` what it is called, the
    first as pages show it; ``what`` says in a few words what it is, ``more`` in sentences.
    """

    kind: Named
    id: str
    path: str
    at: FieldPath
    names: tuple[str, ...]
    what: str
    more: tuple[str, ...] = ()

    def id_from(self, home: str) -> str:
        """Its id as a profile writes it."""
        return self.id.removeprefix(f"{home}/") if self.kind in ("statement", "person") else self.id

    @cached_property
    def words(self) -> str:
        """All that it can be found by, in plain letters, with a blank before each word."""
        text = plain_letters(" ".join((self.id, *self.names)))
        return " " + " ".join((text, text.replace("-", " ").replace("/", " ")))


@dataclass
class _Uses:
    """What one profile names and cites."""

    document: YamlDocument
    references: list[Reference]
    cited: list[Cited]
    in_summary: list[str]


class Things:
    """All of an atlas. ``before`` was made of an earlier state: what has not changed is taken from
    there."""

    def __init__(self, atlas: Atlas, before: Things | None = None) -> None:
        self.atlas = atlas
        self._uses: dict[str, _Uses] = {}
        for profile in atlas.profiles.values() if before else ():
            used = before._uses.get(profile.id) if before else None
            if used and used.document is profile.document:
                self._uses[profile.id] = used

    @cached_property
    def by_id(self) -> dict[tuple[Named, str], Thing]:
        """Every thing by its sort and full id."""
        return {(thing.kind, thing.id): thing for thing in self._all()}

    def of(self, kind: Named) -> Iterator[Thing]:
        """The things of a sort."""
        return (thing for (sort, _), thing in self.by_id.items() if sort == kind)

    @cached_property
    def references(self) -> dict[tuple[Named, str], list[Reference]]:
        """Where each is named by its id; summaries excepted."""
        found: dict[tuple[Named, str], list[Reference]] = defaultdict(list)
        for uses in map(self._used, self.atlas.profiles.values()):
            for reference in uses.references:
                found[reference.kind, reference.id].append(reference)
        for reference in all_references(replace(self.atlas, profiles={})):
            found[reference.kind, reference.id].append(reference)
        return found

    @cached_property
    def cited(self) -> dict[str, list[Cited]]:
        """Source id → the quotations from it."""
        found: dict[str, list[Cited]] = defaultdict(list)
        for uses in map(self._used, self.atlas.profiles.values()):
            for one in uses.cited:
                found[one.source].append(one)
        for one in all_evidence(replace(self.atlas, profiles={})):
            found[one.source].append(one)
        return found

    @cached_property
    def summaries(self) -> dict[str, list[LoadedProfile]]:
        """Statement in full → the profiles whose summaries cite it."""
        found: dict[str, list[LoadedProfile]] = defaultdict(list)
        for profile in self.atlas.profiles.values():
            for id in dict.fromkeys(self._used(profile).in_summary):
                found[id].append(profile)
        return found

    def users(self, thing: Thing) -> list[str]:
        """Who names something, or cites it: ``profile/statement``, a profile, its summary."""
        if thing.kind == "source":
            by = [one.by for one in self.cited.get(thing.id, ())]
        else:
            places = self.references.get((thing.kind, thing.id), ())
            by = [_owner(place) for place in places]
        if thing.kind == "statement":
            by += [f"{profile.id} (summary)" for profile in self.summaries.get(thing.id, ())]
        return [*dict.fromkeys(by)]

    def citing(self, source: str, passage: Passage) -> list[Cited]:
        """The quotations of which some words lie in a passage of a source."""
        loaded = self.atlas.sources[source]
        return [
            one
            for one in self.cited.get(source, ())
            if any(
                loaded.holds_word(span, passage)
                for match in loaded.find(one.quote)
                for span in match
            )
        ]

    def _used(self, profile: LoadedProfile) -> _Uses:
        if profile.id not in self._uses:
            alone = replace(self.atlas, profiles={profile.id: profile}, sources={}, places={})
            self._uses[profile.id] = _Uses(
                profile.document,
                [*all_references(alone)],
                [*all_evidence(alone)],
                [full_reference(profile, id) for id in citations(profile.record.summary or "")],
            )
        return self._uses[profile.id]

    def _all(self) -> Iterator[Thing]:
        for id, source in self.atlas.sources.items():
            record = source.record
            what = ", ".join(
                str(part)
                for part in (record.type.label, record.publisher, record.published)
                if part
            )
            names = (record.title, record.short)
            yield Thing("source", id, CATALOGUE, (*source.at, "id"), names, what, (record.about,))
        for n, topic in enumerate(self.atlas.topics.values()):
            at = ("topics", n, "id")
            yield Thing("topic", topic.id, TOPICS, at, (topic.name,), "topic", (topic.definition,))
        for n, place in enumerate(self.atlas.places.values()):
            what = ", ".join(
                part for part in (place.kind.label, place.within, place.country) if part
            )
            yield Thing(
                "place", place.id, PLACES, ("places", n, "id"), (place.name, *place.aliases), what
            )
        for profile in self.atlas.profiles.values():
            yield from _of_profile(profile)


def _owner(reference: Reference) -> str:
    document, at = reference.document, reference.at
    home = document.path.rpartition("/")[2].removesuffix(".yml")
    if at[0] in ("statements", "people"):
        return f"{home}/{document.data[at[0]][at[1]]['id']}"
    return home


def _of_profile(profile: LoadedProfile) -> Iterator[Thing]:
    record, path = profile.record, profile.document.path
    names = (record.name, *(alias.name for alias in record.aliases))
    if profile.folder != "landscapes":
        kind = getattr(record, "kind", None)
        what = ", ".join(
            part
            for part in (kind.label if kind else "company", getattr(record, "country", ""))
            if part
        )
        yield Thing("organisation", profile.id, path, ("name",), names, what)
    for person_at, person in enumerate(record.people):
        id = f"{profile.id}/{person.id}"
        names = (person.name, *(alias.name for alias in person.aliases))
        what = ", ".join((person.roles[0].title, record.name))
        yield Thing("person", id, path, ("people", person_at, "id"), names, what)
    for at, statement in profile.statements():
        id = f"{profile.id}/{statement.id}"
        said = (statement.when, statement.traits.label.lower(), statement.status.label.lower())
        what = ", ".join(str(part) for part in said if part)
        yield Thing("statement", id, path, (*at, "id"), (statement.title,), what, (statement.text,))
