"""Values for the fields of any record, so that kinds need no example of their own by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from pydantic import BaseModel

from atlas.model.parts import ModelField, listed_values, model_field

#: What a field holds.
Sort = Literal["choice", "text", "date", "truth", "organisation", "place", "topic"]
#: For each sort, what makes a value; it gets the values to choose from where they are listed.
Makers = Mapping[Sort, Callable[[tuple[str, ...]], Any]]


def filled(
    model: type[BaseModel], makers: Makers, known: frozenset[str], *, optional: bool = False
) -> dict[str, Any]:
    """Values for the fields of a record but for those already known.

    Optional fields are left out unless requested; those of a sort without a maker always are.
    """
    made = {}
    for name, info in model.model_fields.items():
        if name in known or not (optional or info.is_required()):
            continue
        found = model_field(info)
        held = [one for one in found.types if issubclass(one, BaseModel)]
        if held:
            value: Any = filled(held[0], makers, known, optional=optional)
        else:
            values = listed_values(info.annotation)
            sort = _sort(found, values)
            if sort is None or sort not in makers:
                continue
            value = makers[sort](values)
        made[name] = [value] if found.listed else value
    return made


def _sort(found: ModelField, values: tuple[str, ...]) -> Sort | None:
    if values:
        return "choice"
    if found.is_date:
        return "date"
    if found.is_text:
        return "text"
    if bool in found.types:
        return "truth"
    named = found.use.names
    return named if named in ("organisation", "place", "topic") else None
