"""In which order the fields of a record stand in a file."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from atlas.load import FOLDERS
from atlas.load.catalogue import CATALOGUE
from atlas.load.lists import PLACES, REPORTS, TOMBSTONES, TOPICS
from atlas.load.reviews import FOLDER as REVIEWS
from atlas.model import Catalogue, Places, Reports, Reviews, StatementBase, Tombstones, Topics
from atlas.model.parts import model_field
from atlas.model.profile import ProfileBase

#: A profile says first what it is, then what is told of it.
_PROFILE = """
    name kind aliases former_slugs scope country country_basis place relations summary
    statements people disagreements note
""".split()  # noqa: SIM905 (so it reads as the order)
_FOLDERS: dict[str, type[BaseModel]] = {**FOLDERS, Path(REVIEWS).name: Reviews}
_LISTS: dict[str, type[BaseModel]] = {
    CATALOGUE: Catalogue,
    TOPICS: Topics,
    PLACES: Places,
    TOMBSTONES: Tombstones,
    REPORTS: Reports,
}


def model_of_file(path: str) -> type[BaseModel] | None:
    """The model of a file by its path, or ``None`` for what is no file of data."""
    folder = path.removeprefix("profiles/").rpartition("/")[0]
    if folder in _FOLDERS and path.endswith(".yml"):
        return _FOLDERS[folder]
    return _LISTS.get(path)


@cache
def field_order(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a model in the order of files: the model's, for most.

    A statement says after its id of which kind it is, and at its end what that kind adds.
    """
    names = list(model.model_fields)
    if issubclass(model, ProfileBase):
        return tuple(name for name in _PROFILE if name in names)
    if issubclass(model, StatementBase):
        return ("id", "kind", *(name for name in names if name not in ("id", "kind")))
    return tuple(names)


@cache
def model_of_value(model: type[BaseModel], name: str, kind: str) -> type[BaseModel] | None:
    """The model of a record that a field holds; ``kind`` tells which of several."""
    info = model.model_fields.get(name)
    held = [one for one in model_field(info).types if issubclass(one, BaseModel)] if info else []
    if len(held) < 2:
        return held[0] if held else None
    return next(
        (one for one in held if kind in get_args(one.model_fields["kind"].annotation)), None
    )
