"""Where evidence stands in the YAML, and which names and words of ours it has to carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.load import Atlas, LoadedProfile
from atlas.load.yaml_document import YamlDocument
from atlas.model import Body, Commitment, Evidence, Statement
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
            yield from _cited(profile, (*at, "evidence"), statement.evidence, ref)
            if isinstance(statement, Commitment):
                outcome = (*at, "outcome", "evidence")
                yield from _cited(profile, outcome, statement.outcome.evidence, ref)
        if isinstance(profile.record, Body):
            for index, relation in enumerate(profile.record.relations):
                place: FieldPath = ("relations", index, "evidence")
                yield from _cited(profile, place, relation.evidence, profile.id)
        for index, person in enumerate(profile.record.people):
            for number, role in enumerate(person.roles):
                place = ("people", index, "roles", number, "evidence")
                yield from _cited(profile, place, role.evidence, f"{profile.id}/{person.id}")
    for source in atlas.sources.values():
        if source.record.published_quote:
            place = (*source.at, "published_quote")
            quote = source.record.published_quote
            yield Cited(source.document, place, source.record.id, quote, "catalogue")


def quotes(statement: Statement) -> list[str]:
    """The quotations that a statement may rest on, those of its outcome included.

    A passage that contradicts it proves nothing of it.
    """
    found = [item.quote for item in statement.evidence if item.role != "contradicts"]
    if isinstance(statement, Commitment):
        found += [evidence.quote for evidence in statement.outcome.evidence]
    return found


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


def _cited(
    profile: LoadedProfile, at: FieldPath, evidence: list[Evidence], by: str
) -> Iterator[Cited]:
    for index, item in enumerate(evidence):
        yield Cited(profile.document, (*at, index, "quote"), item.source, item.quote, by)
