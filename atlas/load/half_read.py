"""A statement of which some fields cannot be read: it notes whether somebody asks for these.

What a check finds in it holds if the check did not ask: the rest of the statement is as written.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from types import new_class
from typing import Any

from pydantic import BaseModel, ValidationError, create_model
from pydantic.fields import FieldInfo

from atlas.model import KINDS, Record, StatementBase
from atlas.model.choices import Choice
from atlas.model.parts import model_field
from atlas.problems import closest

#: Where an instance keeps what of it cannot be read, and whether that was asked for.
_UNREAD, _ASKED = "_unread", "_asked"


def half_read(entry: dict[str, Any], faulty: Collection[str]) -> StatementBase | None:
    """A statement as far as it can be read; ``faulty`` are fields that cannot.

    These have some value of their sort. ``None`` where it is not known what kind it is.
    """
    kind = str(entry.get("kind", entry.get(closest("kind", entry))))
    if (model := KINDS.get(kind) or KINDS.get(closest(kind, KINDS))) is None:
        return None
    missing = model.model_fields.keys() - entry.keys()
    misspelt = (closest(name, missing) for name in entry.keys() - model.model_fields.keys())
    lost = {*faulty, *misspelt}
    values = {}
    for name, info in model.model_fields.items():
        try:
            values[name] = value_of(model, name, entry[name])
        except (KeyError, ValidationError):
            values[name] = _some_value(info)
            if name in entry or info.is_required():
                lost.add(name)
    made = _watched(model).model_construct(**values)
    vars(made).update({_UNREAD: lost, _ASKED: False})
    return made


def unread(statement: StatementBase) -> frozenset[str]:
    """The fields of a half-read statement that cannot be read."""
    return frozenset(vars(statement)[_UNREAD])


def was_asked(statement: StatementBase) -> bool:
    """Whether one of these fields was asked for since ``forget``."""
    return bool(vars(statement)[_ASKED])


def forget(statement: StatementBase) -> None:
    """Take it that none of these fields was asked for."""
    vars(statement)[_ASKED] = False


def value_of(model: type[BaseModel], name: str, given: Any) -> Any:
    """A value of a field, validated without the others. Raises ``ValidationError``."""
    return getattr(_alone(model, name).model_validate({name: given}), name)


@cache
def _alone(model: type[BaseModel], name: str) -> type[BaseModel]:
    info = model.model_fields[name]
    fields: dict[str, Any] = {name: (info.annotation, info)}
    return create_model(name, __base__=Record, **fields)


def _some_value(info: FieldInfo) -> Any:
    if not info.is_required():
        return info.get_default(call_default_factory=True)
    found = model_field(info)
    if found.listed:
        return []
    for one in found.types:
        if issubclass(one, Choice):
            return next(iter(one))
        if issubclass(one, BaseModel):
            fields = one.model_fields
            return one.model_construct(**{name: _some_value(fields[name]) for name in fields})
    return "x"


@cache
def _watched(kind: type[StatementBase]) -> type[StatementBase]:
    """A kind of statement of which an instance notes what is asked for."""

    def asked_for(self: StatementBase, name: str) -> Any:
        own = object.__getattribute__(self, "__dict__")
        if name in own.get(_UNREAD, ()):
            own[_ASKED] = True
        return object.__getattribute__(self, name)

    return new_class(
        kind.__name__,
        (kind,),
        vars(kind.traits),
        lambda space: space.update(__getattribute__=asked_for),
    )
