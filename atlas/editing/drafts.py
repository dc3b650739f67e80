"""Begin a file or an entry: what is known as YAML, what is still to write as comments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from atlas.editing.yaml_text import WIDTH, written
from atlas.errors import InputError
from atlas.load.model_walk import options, record_in
from atlas.model.parts import model_field
from atlas.model.use import fields_needed
from atlas.problems import did_you_mean

#: What is given of a record as plain data: texts, lists of texts, records and lists of records.
Given = Mapping[str, Any]


def checked(model: type[BaseModel], given: Mapping[str, str]) -> None:
    """Raise ``InputError`` for fields that are not there, and values that a field does not list."""
    for name, value in given.items():
        if name not in model.model_fields:
            hint = did_you_mean(name, model.model_fields)
            known = hint or f"the fields are: {', '.join(model.model_fields)}"
            raise InputError(f"there is no field '{name}' here; {known}")
        allowed = options(model, name)
        for item in items(model, name, value):
            if allowed and item not in allowed:
                hint = did_you_mean(item, allowed)
                raise InputError(
                    f"'{item[:60]}' is not a value of '{name}'; "
                    + (f"{hint} " if hint else "")
                    + f"one of: {', '.join(allowed)}"
                )


def items(model: type[BaseModel], name: str, value: str) -> list[str]:
    """The value, or its parts where the field holds a list."""
    if model_field(model.model_fields[name]).listed:
        return [part.strip() for part in value.split(",") if part.strip()]
    return [value]


def unfilled(model: type[BaseModel], given: Given) -> list[str]:
    """The fields that have to be there, also beside what is given, and have no value yet."""
    needed = {name for names in fields_needed(model, given).values() for name in names}
    return [
        name
        for name, info in model.model_fields.items()
        if (info.is_required() or name in needed) and not given.get(name)
    ]


def fields(model: type[BaseModel], order: Iterable[str], given: Given, indent: int) -> str:
    """Lines for the fields in this order: as given, or as a comment that explains what to write.

    Fields that need not be there, and have no value, are left out.
    """
    blank = " " * indent
    missing = unfilled(model, given)
    lines = []
    for name in order:
        if given.get(name):
            lines.append(f"{blank}{written(name, given[name], indent)}")
        elif name in missing:
            lines += [f"{blank}# {line}" for line in _to_write(model, name, indent)]
    return "\n".join(lines)


def _to_write(model: type[BaseModel], name: str, indent: int) -> list[str]:
    """What the model says of a field, and the field to fill in."""
    allowed = options(model, name)
    said = f"To fill in: {model.model_fields[name].description or name}"
    if allowed:
        said += f" One of: {', '.join(allowed)}."
    wrapped = textwrap.wrap(said, WIDTH - indent - 2, break_on_hyphens=False)
    return [*wrapped, *empty(model, name)]


def empty(model: type[BaseModel], name: str) -> Iterator[str]:
    """Lines of a field without its value; of a record, those that it has to have."""
    yield f"{name}:"
    if inner := record_in(model, name):
        wanted = [one for one, info in inner.model_fields.items() if info.is_required()]
        before = "  - " if model_field(model.model_fields[name]).listed else "  "
        for line in (line for one in wanted for line in empty(inner, one)):
            yield f"{before}{line}"
            before = " " * len(before)
