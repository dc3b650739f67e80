"""What the model says of a place in a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from pydantic import BaseModel

from atlas.editing.field_order import field_order, model_of_file, model_of_value
from atlas.load.model_walk import options
from atlas.model import KINDS, Record, StatementBase
from atlas.model.choices import Choice
from atlas.model.parts import ModelField, model_field
from atlas.model.use import Named
from atlas.problems import FieldPath
from atlas.reference.field_reference import FieldHelp, field_help

_Records = Mapping[FieldPath, Mapping[str, str]]


@dataclass(frozen=True)
class Field:
    """A field of a record. ``is_entry`` says whether the place is an entry of its list."""

    record: type[Record]
    name: str
    is_entry: bool

    @cached_property
    def traits(self) -> ModelField:
        """What it is for, and its types."""
        return model_field(self.record.model_fields[self.name])

    @cached_property
    def help(self) -> FieldHelp:
        """What an editor has to know to fill it in."""
        return field_help(self.record, self.name)

    @property
    def names(self) -> Named | None:
        """What an id in it is the id of."""
        return self.traits.use.names

    @property
    def is_quotation(self) -> bool:
        """Whether it holds words of a source."""
        return self.traits.is_verbatim

    @property
    def is_prose(self) -> bool:
        """Whether it holds text that may cite statements."""
        return self.traits.is_text and self.name == "summary"

    @property
    def wants_list(self) -> bool:
        """Whether what is typed here has yet to become a list."""
        return self.traits.listed and not self.is_entry

    @property
    def _is_kind_of_statement(self) -> bool:
        return self.name == "kind" and issubclass(self.record, StatementBase)

    def choices(self) -> Iterator[tuple[str, str]]:
        """The values that it lists, each with what it means, as far as the model says so."""
        if self._is_kind_of_statement:
            yield from ((kind, model.traits.label) for kind, model in KINDS.items())
            return
        known = {
            value.value: value
            for type in self.traits.types
            if issubclass(type, Choice)
            for value in type
        }
        texts = ["true", "false"] if bool in self.traits.types else options(self.record, self.name)
        for text in texts:
            choice = known.get(text)
            meaning = getattr(choice, "meaning", "")
            label = choice.label if choice else ""
            yield text, ": ".join(part for part in (label, meaning) if part)


def field_at(path: str, records: _Records, at: FieldPath) -> Field | None:
    """The field whose value, or an entry of it, is at a field path of a file."""
    behind = [*takewhile(lambda step: isinstance(step, int), reversed(at))]
    place = at[: len(at) - len(behind)]
    if not place:
        return None
    record = record_at(path, records, place[:-1])
    name = str(place[-1])
    return _field(record, name, bool(behind)) if record else None


def record_at(path: str, records: _Records, at: FieldPath) -> type[Record] | None:
    """The record that is at a field path; of a statement whose kind is not known, what all have."""
    model: type[BaseModel] | None = model_of_file(path)
    if at and isinstance(at[0], int):  # no file is a list
        return None
    for index, step in enumerate(at):
        if isinstance(step, int) or model is None:
            continue
        inner = at[: index + 1 + _entries(at[index + 1 :])]
        if len(inner) == index + 1 and _is_list(model, step):
            return None  # the list, and no record of it
        model = _held(model, step, records.get(inner, {}).get("kind", ""))
    return model if model and issubclass(model, Record) else None


def fields_of(record: type[Record]) -> Iterator[Field]:
    """The fields of a record in the order of files."""
    for name in field_order(record):
        if found := _field(record, name):
            yield found


def _field(record: type[Record], name: str, is_entry: bool = False) -> Field | None:
    if record is StatementBase and name == "kind":  # which each kind has of its own
        record = next(iter(KINDS.values()))
    return Field(record, name, is_entry) if name in record.model_fields else None


def _held(model: type[BaseModel], name: str, kind: str) -> type[BaseModel] | None:
    found = model_of_value(model, name, kind)
    info = model.model_fields.get(name)
    if found is None and info:
        held = [type for type in model_field(info).types if issubclass(type, StatementBase)]
        return StatementBase if held else None
    return found


def _is_list(model: type[BaseModel], name: str) -> bool:
    info = model.model_fields.get(name)
    return bool(info and model_field(info).listed)


def _entries(rest: FieldPath) -> int:
    return sum(1 for _ in takewhile(lambda step: isinstance(step, int), rest))
