"""The prose that is ours: every field that curators write in their own words."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.load import LoadedProfile, LoadedSource
from atlas.model import Statement
from atlas.model.parts import ModelField, parts
from atlas.model.profile import Company, Landscape
from atlas.problems import FieldPath


def statement_prose(statement: Statement) -> Iterator[tuple[FieldPath, str]]:
    """What a statement claims in words, by field within the statement."""
    for part in parts(statement, _is_claim):
        yield part.at, part.value


def profile_prose(profile: LoadedProfile) -> Iterator[tuple[FieldPath, str]]:
    """All prose of a profile: that of its statements, its summary, notes and explanations."""
    record = profile.record
    if isinstance(record, Company | Landscape):
        yield ("scope",), record.scope
    for name in ("summary", "note"):
        if text := getattr(record, name):
            yield (name,), text
    for at, statement in profile.statements():
        yield from (((*at, *field), text) for field, text in statement_prose(statement))
        if statement.note:
            yield (*at, "note"), statement.note
    for index, disagreement in enumerate(record.disagreements):
        for name in ("question", "explanation", "shown"):
            if text := getattr(disagreement, name):
                yield ("disagreements", index, name), text
        for number, side in enumerate(disagreement.sides):
            yield ("disagreements", index, "sides", number, "says"), side.says


def source_prose(source: LoadedSource) -> Iterator[tuple[FieldPath, str]]:
    """What the catalogue says of a source in our words."""
    yield (*source.at, "about"), source.record.about


def _is_claim(found: ModelField) -> bool:
    return found.is_claim
