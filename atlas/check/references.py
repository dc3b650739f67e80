"""Every place in the YAML that names something by its id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from atlas.check.evidence import all_evidence
from atlas.load import Atlas, LoadedProfile
from atlas.load.yaml_document import YamlDocument
from atlas.model import Alias, Body, Commitment, Statement
from atlas.model.statement import Investment, Recognition, Site
from atlas.problems import FieldPath

Kind = Literal["source", "organisation", "topic", "place", "statement", "person"]


@dataclass(frozen=True)
class Reference:
    """An id in the YAML. Those of statements and people are ``profile/id`` in full."""

    document: YamlDocument
    at: FieldPath
    kind: Kind
    id: str


def full_reference(profile: LoadedProfile, reference: str) -> str:
    """A statement's or person's reference with its profile: ``profile/id``."""
    return reference if "/" in reference else f"{profile.id}/{reference}"


def all_references(atlas: Atlas) -> Iterator[Reference]:
    """Every reference of the atlas; citations in summaries excepted."""
    for cited in all_evidence(atlas):
        if cited.by != "catalogue":
            yield Reference(cited.document, (*cited.at[:-1], "source"), "source", cited.source)
    for profile in atlas.profiles.values():
        yield from _of_profile(profile)
        for at, statement in profile.statements():
            yield from of_statement(profile, at, statement)
    for index, place in enumerate(atlas.places.values()):
        if place.within:
            document = atlas.documents["profiles/places.yml"]
            yield Reference(document, ("places", index, "within"), "place", place.within)


def _of_profile(profile: LoadedProfile) -> Iterator[Reference]:
    document, record = profile.document, profile.record
    for at, alias in aliases(profile):
        for number, source in enumerate(alias.printed_in):
            yield Reference(document, (*at, "printed_in", number), "source", source)
    if isinstance(record, Body):
        if record.place:
            yield Reference(document, ("place",), "place", record.place)
        for index, relation in enumerate(record.relations):
            place: FieldPath = ("relations", index, "organisation")
            yield Reference(document, place, "organisation", relation.organisation)
    for index, disagreement in enumerate(record.disagreements):
        for number, side in enumerate(disagreement.sides):
            for count, statement in enumerate(side.statements):
                place = ("disagreements", index, "sides", number, "statements", count)
                full = full_reference(profile, statement)
                yield Reference(document, place, "statement", full)


def aliases(profile: LoadedProfile) -> Iterator[tuple[FieldPath, Alias]]:
    """The aliases of a profile and of its people, with their field paths."""
    for index, alias in enumerate(profile.record.aliases):
        yield ("aliases", index), alias
    for index, person in enumerate(profile.record.people):
        for number, alias in enumerate(person.aliases):
            yield ("people", index, "aliases", number), alias


def of_statement(
    profile: LoadedProfile, at: FieldPath, statement: Statement
) -> Iterator[Reference]:
    """What a statement names, its sources excepted."""

    def named(kind: Kind, field: FieldPath, id: str) -> Reference:
        return Reference(profile.document, (*at, *field), kind, id)

    for index, party in enumerate(statement.parties):
        field: FieldPath = ("parties", index, "organisation")
        yield named("organisation", field, party.organisation)
    for index, place in enumerate(statement.places):
        yield named("place", ("places", index), place)
    for index, topic in enumerate(statement.topics):
        yield named("topic", ("topics", index), topic)
    if statement.speaker:
        yield named("person", ("speaker",), full_reference(profile, statement.speaker))
    if isinstance(statement, Site) and statement.moved_from:
        yield named("place", ("moved_from",), statement.moved_from)
    if isinstance(statement, Investment):
        if statement.fund:
            yield named("organisation", ("fund",), statement.fund)
        for index, investee in enumerate(statement.investees):
            yield named("organisation", ("investees", index), investee)
    if isinstance(statement, Commitment) and statement.promised_by:
        yield named("organisation", ("promised_by",), statement.promised_by)
    if isinstance(statement, Recognition):
        yield named("organisation", ("awarded_by",), statement.awarded_by)
