"""From a place in the data to the field of the model that describes it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

from atlas.model.parts import listed_values, model_field, types_in
from atlas.problems import FieldPath

#: What ends a text within brackets, or begins something else.
_NEEDS_QUOTES = re.compile(r"[,#{}\[\]\"]|: ")


def locate(
    data: Any, model: type[BaseModel] | None, loc: tuple[int | str, ...]
) -> tuple[FieldPath, type[BaseModel] | None]:
    """The field path of an error (union tags left out), and the model that holds the field."""
    path: FieldPath = ()
    holder = model
    for step in loc:
        if isinstance(step, str) and hasattr(model, "__members__"):
            model = holder = _member(model, step)  # a union's tag: no step in the data
            continue
        path = (*path, step)
        if isinstance(step, str):
            holder = model
            model = _field_model(model, step)
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            data = None
    return path, holder


def _models(annotation: Any) -> list[type[BaseModel]]:
    """Every model class inside an annotation, however wrapped."""
    return [held for held in types_in(annotation) if issubclass(held, BaseModel)]


def _field_model(model: type[BaseModel] | None, name: str) -> type[BaseModel] | None:
    info = model.model_fields.get(name) if model else None
    found = _models(info.annotation) if info else []
    if len(found) > 1:  # a union: remember its members until the tag says which
        return type("Union", (BaseModel,), {"__members__": found})
    return found[0] if found else None


def _member(union: type[BaseModel] | None, tag: str) -> type[BaseModel] | None:
    for model in getattr(union, "__members__", []):
        if tag in get_args(model.model_fields["kind"].annotation):
            return model  # type: ignore[no-any-return]
    return None


def options(model: type[BaseModel] | None, name: str) -> list[str]:
    """The values that a field allows, where they are listed."""
    info = model.model_fields.get(name) if model else None

    return [*listed_values(info.annotation)] if info else []


def record_in(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The model of the records that a field holds; ``None`` where it holds plain values."""
    info = model.model_fields.get(name)
    return next(iter(_models(info.annotation)), None) if info else None


def description(model: type[BaseModel] | None, name: str) -> str:
    """What the model says of a field, or an empty string."""
    info = model.model_fields.get(name) if model else None
    return info.description or "" if info else ""


def example(model: type[BaseModel], name: str) -> str:
    """A good example of a field, or an empty string."""
    extra: Any = model.model_fields[name].json_schema_extra
    return str(extra.get("good", "")) if isinstance(extra, dict) else ""


def example_line(model: type[BaseModel], name: str) -> str:
    """A field as a line of YAML: an example, or dots; of a record, the fields that it must have."""
    listed = model_field(model.model_fields[name]).listed
    if inner := record_in(model, name):
        wanted = [one for one, info in inner.model_fields.items() if info.is_required()]
        shown = f"{{{', '.join(example_line(inner, one) for one in wanted)}}}"
    else:
        shown = example(model, name) or next(iter(options(model, name)), "…")
        shown = json.dumps(shown, ensure_ascii=False) if _NEEDS_QUOTES.search(shown) else shown
    return f"{name}: [{shown}]" if listed else f"{name}: {shown}"


def is_text(data: Any, model: type[BaseModel], at: FieldPath) -> bool:
    """Whether the field at a place holds free text: no id, date, number or listed value."""
    holder: type[BaseModel] | None = model
    for index, step in enumerate(at):
        if isinstance(step, str):
            if hasattr(holder, "__members__"):
                holder = _member(holder, str(data.get("kind"))) if isinstance(data, dict) else None
            info = holder.model_fields.get(step) if holder else None
            if info is None:
                return False
            if all(isinstance(left, int) for left in at[index + 1 :]):
                return model_field(info).is_text
            holder = _field_model(holder, step)
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return False
    return False


def homes(model: type[BaseModel], name: str, inside: str = "") -> Iterator[str]:
    """The fields whose entries have a field of this name; the empty string for the file itself."""
    if name in model.model_fields:
        yield inside
    for field, info in model.model_fields.items():
        for nested in _models(info.annotation):
            yield from homes(nested, name, field)
