"""What a field is for, where its type does not say it, and what one field asks of the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel

#: What an id in the YAML is the id of.
Named = Literal["source", "organisation", "topic", "place", "statement", "person"]
#: What a date dates.
Dated = Literal["act", "announcement", "due", "value"]


@dataclass(frozen=True)
class Use:
    """What a field is for, where its type does not say it; `atlas.model.parts` finds fields by it.

    ``names`` is what an id, or each id of a list, is the id of. ``role`` is as what an organisation
    takes part in a statement. ``dates`` is what a date dates. ``aside`` is for remarks on our own
    work, which claim nothing of a source. ``unversioned`` is for what may change without a new
    version of the statement, since nobody cites it. ``needed`` is for what has to be there with
    some values of another field: its name, and these.
    """

    names: Named | None = None
    role: str = ""
    dates: Dated | None = None
    aside: bool = False
    unversioned: bool = False
    needed: tuple[str, tuple[str, ...]] | None = None


class FieldsNeededError(ValueError):
    """Fields of a record are missing that have to be there with the value of another one."""

    def __init__(self, model: type[BaseModel], causes: Mapping[str, Sequence[str]]) -> None:
        self.model = model
        self.names = [name for names in causes.values() for name in names]
        super().__init__(
            "; ".join(
                f"`{cause}` needs {' and '.join(f'`{name}`' for name in names)}"
                for cause, names in causes.items()
            )
        )


def fields_needed(model: type[BaseModel], given: Mapping[str, Any]) -> dict[str, list[str]]:
    """What is missing beside the values that are given: ``voice: person`` → ``speaker``."""
    missing: dict[str, list[str]] = {}
    for name, decisive, values in _needs(model):
        if not given.get(name) and given.get(decisive) in values:
            missing.setdefault(f"{decisive}: {given[decisive]}", []).append(name)
    return missing


@cache
def _needs(model: type[BaseModel]) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    return tuple(
        (name, *use.needed)
        for name, info in model.model_fields.items()
        for use in info.metadata
        if isinstance(use, Use) and use.needed
    )
