"""Begin a file or an entry: what is known as YAML, what is still to write as comments."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from atlas.editing.yaml_text import WIDTH, entry, written
from atlas.errors import InputError
from atlas.load.model_walk import options
from atlas.model.parts import model_field
from atlas.problems import did_you_mean

#: The values given on a command line: a field's name and its text.
Given = Mapping[str, str]


def checked(model: type[BaseModel], given: Given) -> None:
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


def fields(
    model: type[BaseModel], order: Iterable[str], given: Given, ready: Given, indent: int
) -> str:
    """Lines for the fields in this order: as given, or as a comment that explains what to write.

    ``ready`` has fields as finished YAML. Fields that have a default, and no value, are left out.
    """
    blank = " " * indent
    lines = []
    for name in order:
        if name in ready:
            lines.append(f"{blank}{ready[name]}")
        elif given.get(name):
            lines.append(f"{blank}{_field(model, name, given[name], indent)}")
        elif model.model_fields[name].is_required():
            lines += [f"{blank}# {line}" for line in _to_write(model, name, indent)]
    return "\n".join(lines)


def _field(model: type[BaseModel], name: str, value: str, indent: int) -> str:
    if model_field(model.model_fields[name]).listed:
        return written(name, items(model, name, value), indent)
    return entry(name, value, indent)


def _to_write(model: type[BaseModel], name: str, indent: int) -> list[str]:
    """What the model says of a field, and the field to fill in."""
    allowed = options(model, name)
    said = f"To fill in: {model.model_fields[name].description or name}"
    if allowed:
        said += f" One of: {', '.join(allowed)}."
    return [*textwrap.wrap(said, WIDTH - indent - 2, break_on_hyphens=False), f"{name}:"]


def example(model: type[BaseModel], name: str) -> str:
    """A good example of a field, or an empty string."""
    extra: Any = model.model_fields[name].json_schema_extra
    return str(extra.get("good", "")) if isinstance(extra, dict) else ""
