"""What a statement asserts and on what evidence, as plain data; and the short hash of it.

Layout, the order of keys and of lists, and what a reader would not cite (the id, how much a
statement weighs, its topics) have no part in it. A field at its default has none either, so that a
field that the model gains later changes no hash.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from atlas.dates import PartialDate
from atlas.model import KINDS
from atlas.model.fields import Record
from atlas.model.parts import ModelField, model_field
from atlas.model.profile import Disagreement

#: A wording as the ledger has it: text, numbers as text, truth values, lists and mappings.
Data = Mapping[str, Any]
#: Characters of a hash; enough to distinguish the wordings of one statement.
HASH_LENGTH = 8
#: References that begin with a profile where they are whole.
_IN_A_PROFILE = ("statement", "person")


@dataclass(frozen=True)
class _Step:
    name: str
    field: ModelField
    default: Any


def wording(record: Record, profile: str) -> dict[str, Any]:
    """What a record of a profile asserts; references to its own statements are made whole."""
    found = {}
    for step in _steps(type(record)):
        value = getattr(record, step.name)
        if value is not None and value != step.default:
            found[step.name] = _plain(value, step.field, profile)
    return found


def digest(text: Data) -> str:
    """The short hash of a wording, whatever the order of its keys and lists."""
    canonical = _json(_sorted(text))
    return sha256(canonical.encode()).hexdigest()[:HASH_LENGTH]


def changed_fields(before: Data, after: Data) -> list[str]:
    """The fields in which two wordings differ, in their order."""
    one, other = (_sorted(text) for text in (before, after))
    return [name for name in {**before, **after} if one.get(name) != other.get(name)]


def renamed(text: Data, what: str, new: Callable[[str, str], str]) -> dict[str, Any]:
    """A wording with its references renamed.

    ``new`` gives the new id for (what the reference names, the old id). Fields that the model no
    longer has are left as they are.
    """
    model = model_of(text, what)
    return _renamed(text, model, new) if model else dict(text)


def model_of(text: Data, what: str) -> type[BaseModel] | None:
    """The model of a wording, if there is still one."""
    return Disagreement if what == "disagreement" else KINDS.get(str(text.get("kind")))


@cache
def versioned_fields(model: type[BaseModel]) -> dict[str, ModelField]:
    """The fields of a model that belong to a version, by name."""
    return {step.name: step.field for step in _steps(model)}


def _renamed(text: Data, model: type[BaseModel], new: Callable[[str, str], str]) -> dict[str, Any]:
    fields = versioned_fields(model)
    return {
        name: _followed(value, fields[name], new) if name in fields else value
        for name, value in text.items()
    }


def _followed(value: Any, field: ModelField, new: Callable[[str, str], str]) -> Any:
    if isinstance(value, list):
        return [_followed(item, field, new) for item in value]
    if isinstance(value, str):
        return new(field.use.names, value) if field.use.names else value
    if isinstance(value, Mapping):
        inner = next((held for held in field.types if issubclass(held, BaseModel)), None)
        return _renamed(value, inner, new) if inner else value
    return value


@cache
def _steps(model: type[BaseModel]) -> tuple[_Step, ...]:
    return tuple(_versioned(model))


def _versioned(model: type[BaseModel]) -> Iterator[_Step]:
    for name, info in model.model_fields.items():
        field = model_field(info)
        if not field.use.unversioned:
            yield _Step(name, field, info.get_default(call_default_factory=True))


def _plain(value: Any, field: ModelField, profile: str) -> Any:
    if isinstance(value, Record):
        return wording(value, profile)
    if isinstance(value, list):
        return [_plain(item, field, profile) for item in value]
    if isinstance(value, PartialDate):
        return value.text
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, bool):
        return value
    if field.use.names in _IN_A_PROFILE and "/" not in value:
        return f"{profile}/{value}"
    return str(value)


def _sorted(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _sorted(item) for key, item in value.items()}
    if isinstance(value, list):
        return sorted(map(_sorted, value), key=_json)
    return value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
