"""Every place in the YAML that names something by its id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from atlas.load import Atlas, LoadedProfile
from atlas.load.yaml_document import YamlDocument
from atlas.model import Alias, Statement
from atlas.model.parts import ModelField, Part, parts
from atlas.model.use import Named
from atlas.problems import FieldPath


@dataclass(frozen=True)
class Reference:
    """An id in the YAML. Those of statements and people are ``profile/id`` in full."""

    document: YamlDocument
    at: FieldPath
    kind: Named
    id: str


def full_reference(profile: LoadedProfile, reference: str) -> str:
    """A statement's or person's reference with its profile: ``profile/id``."""
    return reference if "/" in reference else f"{profile.id}/{reference}"


def all_references(atlas: Atlas) -> Iterator[Reference]:
    """Every reference of the atlas; citations in summaries excepted."""
    for profile in atlas.profiles.values():
        for part in parts(profile.record, _is_reference):
            yield _reference(profile, part)
        for part in profile.loose:
            if part.use.names:
                yield _reference(profile.in_file, part)
    for index, place in enumerate(atlas.places.values()):
        for part in parts(place, _is_reference):
            at = ("places", index, *part.at)
            yield Reference(atlas.documents["profiles/places.yml"], at, "place", part.value)


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
    for part in parts(statement, _is_reference):
        if part.use.names != "source":
            yield _reference(profile, replace(part, at=(*at, *part.at)))


def _reference(profile: LoadedProfile, part: Part) -> Reference:
    kind = part.use.names or "organisation"
    id = full_reference(profile, part.value) if kind in ("statement", "person") else part.value
    return Reference(profile.document, part.at, kind, id)


def _is_reference(found: ModelField) -> bool:
    return found.is_reference
