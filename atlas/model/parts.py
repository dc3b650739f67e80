"""What records are made of: fields found by what they hold, so that nobody lists them by hand.

References, dates, prose and evidence are walked alike in every record. A field that is added to the
model is then found wherever fields of its sort are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

from atlas.dates import PartialDate
from atlas.model.choices import Choice
from atlas.model.fields import OUR_TEXT, TEXT_VALIDATORS, WORDS_OF_SOURCES, Evidence, Record
from atlas.model.use import Use
from atlas.problems import FieldPath

_NO_USE = Use()


@dataclass(frozen=True)
class ModelField:
    """A field of the model: what it is for, the types inside its own, whether it is a list."""

    use: Use
    types: tuple[type, ...]
    listed: bool
    validators: tuple[Any, ...]

    @property
    def is_reference(self) -> bool:
        """Whether it holds ids of other records."""
        return self.use.names is not None

    @property
    def is_date(self) -> bool:
        """Whether it holds a date."""
        return PartialDate in self.types

    @property
    def is_evidence(self) -> bool:
        """Whether it holds passages."""
        return Evidence in self.types

    @property
    def is_text(self) -> bool:
        """Whether it holds free text: no id, date, number or listed value."""
        return any(check in TEXT_VALIDATORS for check in self.validators)

    @property
    def is_verbatim(self) -> bool:
        """Whether it holds words of a source."""
        return any(check in WORDS_OF_SOURCES for check in self.validators)

    @property
    def is_claim(self) -> bool:
        """Whether it holds words of ours that claim something of a source."""
        return not self.use.aside and any(check in OUR_TEXT for check in self.validators)


@dataclass(frozen=True)
class Part:
    """A value somewhere in a record, with its field path from there."""

    at: FieldPath
    value: Any
    use: Use


@dataclass(frozen=True)
class _Step:
    name: str
    field: ModelField
    wanted: bool


def parts(record: Record, wanted: Callable[[ModelField], bool]) -> Iterator[Part]:
    """The values, and each entry of lists, of wanted fields in a record and in all within it.

    Records in what is aside are left out.

    """
    for step in _steps(type(record), wanted):
        value = getattr(record, step.name)
        if value is None:
            continue
        for at, item in _items(step, value):
            if step.wanted:
                yield Part(at, item, step.field.use)
            else:
                for inner in parts(item, wanted):
                    yield Part((*at, *inner.at), inner.value, inner.use)


def _items(step: _Step, value: Any) -> Iterator[tuple[FieldPath, Any]]:
    if step.field.listed:
        for index, item in enumerate(value):
            yield (step.name, index), item
    else:
        yield (step.name,), value


@cache
def _steps(model: type[BaseModel], wanted: Callable[[ModelField], bool]) -> tuple[_Step, ...]:
    """The fields of a model that are wanted, or hold records in which some are."""
    steps = []
    for name, info in model.model_fields.items():
        found = model_field(info)
        if wanted(found):
            steps.append(_Step(name, found, True))
        elif not found.use.aside and any(_steps(inner, wanted) for inner in _records(found)):
            steps.append(_Step(name, found, False))
    return tuple(steps)


def _records(found: ModelField) -> list[type[BaseModel]]:
    return [held for held in found.types if issubclass(held, BaseModel)]


def records_in(model: type[BaseModel]) -> Iterator[type[Record]]:
    """Every sort of record that a record may hold, at any depth; each once."""
    seen: list[type[BaseModel]] = [model]
    for one in seen:
        for info in one.model_fields.values():
            for held in _records(model_field(info)):
                if held not in seen and issubclass(held, Record):
                    seen.append(held)
                    yield held


def model_field(info: FieldInfo) -> ModelField:
    """What the model says of a field, however its type is wrapped."""
    use = next((item for item in info.metadata if isinstance(item, Use)), _NO_USE)
    metadata = [*info.metadata, *_metadata(info.annotation)]
    checks = tuple(item.func for item in metadata if isinstance(item, AfterValidator))
    types = tuple(types_in(info.annotation))
    return ModelField(use, types, _is_list(info.annotation), checks)


def types_in(annotation: Any) -> Iterator[type]:
    """Every class inside an annotation, however wrapped; lists and unions are none."""
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for part in get_args(annotation):
        yield from types_in(part)


def _metadata(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _metadata(part)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is list or any(map(_is_list, get_args(annotation)))


def listed_values(annotation: Any) -> tuple[str, ...]:
    """The values that a type allows where it lists them; empty for all others."""
    if get_origin(annotation) is Literal:
        return tuple(map(str, get_args(annotation)))
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return tuple(choice.value for choice in annotation)
    return tuple(value for part in get_args(annotation) for value in listed_values(part))
