"""The help of every field, as data for the field reference page."""

from __future__ import annotations

import re
import types
from dataclasses import dataclass
from decimal import Decimal
from inspect import getdoc
from typing import Any, Union, get_args, get_origin, get_type_hints

from pydantic_core import PydanticUndefined

from atlas.dates import PartialDate
from atlas.load import FOLDERS
from atlas.model import (
    Catalogue,
    Places,
    Record,
    Reports,
    Reviews,
    StatementBase,
    Tombstones,
    Topics,
    fields,
)
from atlas.model.parts import listed_values
from atlas.model.report import VersionName
from atlas.model.review import Day, ShortHash

_WORDS: tuple[tuple[Any, str], ...] = (
    (fields.Slug, "id"),
    (fields.StatementRef, "id, or profile/id"),
    (fields.Name, "line (to 160 characters)"),
    (fields.Line, "line (to 240 characters)"),
    (fields.Sentences, "sentences"),
    (fields.Words, "line (to 1,200 characters)"),
    (fields.Prose, "text in Markdown"),
    (fields.Verbatim, "words of a source"),
    (VersionName, "version, hash"),
    (ShortHash, "hash"),
    (Day, "day"),
    (fields.Country, "country code"),
    (fields.Currency, "currency code"),
    (PartialDate, "date (EDTF)"),
    (Decimal, "number"),
    (bool, "true or false"),
)


@dataclass(frozen=True)
class FieldHelp:
    """One field: all that an editor has to know to fill it in.

    ``record`` is the name of the record that the field holds, when it holds one.
    """

    name: str
    type: str
    required: bool
    default: str
    allowed: tuple[str, ...]
    help: str
    good: str
    bad: str
    record: str


@dataclass(frozen=True)
class RecordHelp:
    """One record and its fields. ``base`` names the record whose fields it has besides its own."""

    name: str
    help: str
    base: str
    fields: tuple[FieldHelp, ...]


def field_reference() -> list[RecordHelp]:
    """Every record that YAML may hold: the files first, then what is in them, as it is met."""
    waiting: list[type[Record]] = [
        *FOLDERS.values(),
        Topics,
        Places,
        Tombstones,
        Reports,
        Reviews,
        Catalogue,
    ]
    done: list[type[Record]] = []
    while waiting:
        model = waiting.pop(0)
        if model in done:
            continue
        done.append(model)
        for hint in _hints(model).values():
            # The base comes before its kinds.
            inner = sorted(_records(hint), key=lambda found: issubclass(found, StatementBase))
            waiting += [
                found
                for one in inner
                for found in ((StatementBase, one) if issubclass(one, StatementBase) else (one,))
            ]
    return [_record(model) for model in done]


def field_help(model: type[Record], name: str) -> FieldHelp:
    """The help of one field."""
    return _field(model, name, _hints(model)[name])


def _record(model: type[Record]) -> RecordHelp:
    inherits = issubclass(model, StatementBase) and model is not StatementBase
    inherited = set(StatementBase.model_fields) if inherits else set()
    hints = _hints(model)
    return RecordHelp(
        name=_name(model),
        help=(getdoc(model) or "").replace("``", "`"),
        base=_name(StatementBase) if inherits else "",
        fields=tuple(
            _field(model, name, hint) for name, hint in hints.items() if name not in inherited
        ),
    )


def _field(model: type[Record], name: str, hint: Any) -> FieldHelp:
    info = model.model_fields[name]
    examples = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    default = info.default
    held = _records(hint)
    return FieldHelp(
        name=name,
        type=_words(hint),
        required=info.is_required(),
        default="" if default in (None, PydanticUndefined) else _yaml(default),
        allowed=listed_values(hint),
        help=info.description or "",
        good=_yaml(examples.get("good", "")),
        bad=_yaml(examples.get("bad", "")),
        record=_name(StatementBase if len(held) > 1 else held[0]) if held else "",
    )


def _hints(model: type[Record]) -> dict[str, Any]:
    """The annotations of a model's fields as written, in the order of the fields."""
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _words(hint: Any) -> str:
    """An annotation in words."""
    for known, words in _WORDS:
        if hint == known:
            return words
    origin, args = get_origin(hint), get_args(hint)
    if origin is list:
        return f"list of {_words(args[0])}"
    if values := listed_values(hint):
        return "one of the values" if len(values) > 1 else "fixed value"
    if origin in (Union, types.UnionType):
        return _words(next(arg for arg in args if arg is not type(None)))
    if records := _records(hint):
        return _name(records[0] if len(records) == 1 else StatementBase).lower()
    return "text"


def _records(hint: Any) -> list[type[Record]]:
    """Every record inside an annotation, however wrapped."""
    if isinstance(hint, type) and issubclass(hint, Record):
        return [hint]
    return [record for arg in get_args(hint) for record in _records(arg)]


def _name(model: type[Record]) -> str:
    if model is StatementBase:
        return "Statement"
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _yaml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
