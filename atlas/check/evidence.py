"""Where evidence stands in the YAML, and which names and words of ours it has to carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.load import Atlas, LoadedProfile
from atlas.load.yaml_document import YamlDocument
from atlas.model import Evidence, Organisation, OrganisationBase, Record, Statement
from atlas.model.parts import ModelField, parts
from atlas.problems import FieldPath


@dataclass(frozen=True)
class Cited:
    """A quotation somewhere in the YAML; ``at`` is the field that holds ``quote``.

    ``by`` names who cites it: ``profile/statement``, ``profile/person`` for a role, the profile for
    a relation, ``catalogue`` for the words a source's own date is taken from.
    """

    document: YamlDocument
    at: FieldPath
    source: str
    quote: str
    by: str


def all_evidence(atlas: Atlas) -> Iterator[Cited]:
    """Every quotation that carries something: statements, outcomes, relations, roles, dates."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            ref = f"{profile.id}/{statement.id}"
            for field, item in evidence_of(statement):
                yield _cited(profile, (*at, *field), item, ref)
        if isinstance(profile.record, OrganisationBase):
            for index, relation in enumerate(profile.record.relations):
                for field, item in evidence_of(relation):
                    yield _cited(profile, ("relations", index, *field), item, profile.id)
        for index, person in enumerate(profile.record.people):
            for field, item in evidence_of(person):
                yield _cited(profile, ("people", index, *field), item, f"{profile.id}/{person.id}")
    for source in atlas.sources.values():
        if source.record.published_quote:
            place = (*source.at, "published_quote")
            quote = source.record.published_quote
            yield Cited(source.document, place, source.record.id, quote, "catalogue")


def loose_evidence(atlas: Atlas) -> Iterator[Cited]:
    """The quotations of what cannot be read for a fault elsewhere in it."""
    for profile in atlas.profiles.values():
        for part in profile.loose:
            if isinstance(part.value, Evidence):
                yield _cited(profile.in_file, part.at, part.value, profile.id)


def evidence_of(record: Record) -> Iterator[tuple[FieldPath, Evidence]]:
    """Every passage of a record and of all within it, such as an outcome; with its field path."""
    for part in parts(record, _is_evidence):
        yield part.at, part.value


def quotes(statement: Statement) -> list[str]:
    """The quotations that a statement may rest on, those of its outcome included.

    A passage that contradicts it proves nothing of it.
    """
    return [item.quote for _, item in evidence_of(statement) if item.role != "contradicts"]


def rests_on_broken(atlas: Atlas, statement: Statement) -> bool:
    """Whether a passage of a statement is from a source of which the entry could not be read."""
    return any(
        item.source not in atlas.sources and not atlas.broken.isdisjoint((item.source, "sources"))
        for _, item in evidence_of(statement)
    )


def names_in(atlas: Atlas, profile: LoadedProfile, statement: Statement) -> list[str]:
    """The names of everyone whom a statement on a profile involves, its subject included."""
    found = names(profile)
    for id, _ in statement.organisations():
        if other := atlas.profiles.get(id):
            found += names(other)
    return found


def names(profile: LoadedProfile) -> list[str]:
    """A profile's name and its aliases."""
    return [profile.record.name, *(alias.name for alias in profile.record.aliases)]


def has_proper_name(profile: LoadedProfile) -> bool:
    """Whether a profile is of an organisation that can contract, and so has a name of its own."""
    record = profile.record
    return not isinstance(record, Organisation) or record.kind.contracts


def _cited(profile: LoadedProfile, at: FieldPath, item: Evidence, by: str) -> Cited:
    return Cited(profile.document, (*at, "quote"), item.source, item.quote, by)


def _is_evidence(found: ModelField) -> bool:
    return found.is_evidence
