"""Begin a profile, a statement or the entry of a source, with what is known of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from atlas.editing.drafts import Given, checked, fields
from atlas.editing.field_order import field_order
from atlas.editing.new_source import ReadText
from atlas.editing.yaml_text import entry, written
from atlas.errors import InputError
from atlas.load import FOLDERS
from atlas.load.file_names import is_slug, slug_of
from atlas.model import KINDS, Company, Landscape, Organisation, Source
from atlas.model.parts import model_field
from atlas.problems import did_you_mean

#: What can be begun as a profile: its model, folder and schema.
PROFILES: dict[str, type[Company | Organisation | Landscape]] = {
    "company": Company,
    "organisation": Organisation,
    "landscape": Landscape,
}
_FOLDERS = {model: folder for folder, model in FOLDERS.items()}
_MAX_WORDS = 6
#: Lists of records, which begin when there is one.
_LATER = ("statements", "people", "disagreements", "relations", "aliases")


def new_id(given: Given, name: str, taken: Collection[str] = ()) -> str:
    """The id that is given, or one made of a name. Raises ``InputError`` for one that cannot be."""
    id = given.get("id") or "-".join(slug_of(name).split("-")[:_MAX_WORDS])
    if not is_slug(id):
        raise InputError(f"'{id[:80]}' is no id: lower-case letters, digits and single hyphens")
    if id in taken:
        raise InputError(f"there is already one with the id '{id}': give another with id=...")
    return id


def profile_path(what: str, id: str) -> str:
    """Where the file of a profile stands."""
    return f"profiles/{_FOLDERS[PROFILES[what]]}/{id}.yml"


def profile(what: str, given: Given, id: str) -> str:
    """The text of a new profile's file."""
    model = PROFILES[what]
    given = {name: value for name, value in given.items() if name != "id"}
    checked(model, given)
    _only_plain(model, given)
    if given.get("country") and not given.get("country_basis"):
        given["country_basis"] = "editor"
    order = [name for name in field_order(model) if name not in _LATER]
    return (
        f"# yaml-language-server: $schema=../../.build/schema/{what}.json\n"
        f"{fields(model, order, given, {}, 0)}\n"
        f"# Statements: build.py new statement profile={id}\n"
    )


def statement(
    taken: Collection[str],
    given: Given,
    passages: Iterable[tuple[str, str]],
    records: Mapping[str, Any] | None = None,
) -> str:
    """A new statement as an entry of `statements`, where these ids are taken.

    ``passages`` are (source, quotation). ``records`` has the fields that hold records, as plain
    data; those of `evidence` come after the passages.
    """
    kind = given.get("kind", "")
    if kind not in KINDS:
        meant = did_you_mean(kind, KINDS) if kind else ""
        said = f"'{kind[:60]}' is no kind; {meant} " if kind else "name the kind with kind=...; "
        raise InputError(f"{said}one of: {', '.join(KINDS)}")
    model: type[BaseModel] = KINDS[kind]
    checked(model, given)
    _only_plain(model, given)
    given = {**given, "id": new_id(given, given.get("title", ""), taken)}
    if not any(given.get(name) for name in ("date", "announced", "due")):
        given.setdefault("date_basis", "none")
    held = dict(records or {})
    carrying = [{"source": source, "quote": quotation} for source, quotation in passages]
    if carrying or held.get("evidence"):
        held["evidence"] = [*carrying, *held.get("evidence", [])]
    ready = {name: written(name, value, 4) for name, value in held.items()}
    lines = fields(model, field_order(model), given, ready, 4)
    return f"  - {lines[4:]}\n"


def source(given: Given, file: str, text: ReadText, id: str) -> str:
    """The entry of a new source in the catalogue."""
    given = {**given, "id": id, "file": file, "sha256": text.digest}
    given.setdefault("translated", "false")
    if not given.get("published"):
        given.setdefault("published_basis", "none")
    checked(Source, given)
    _only_plain(Source, given)
    ready = {"translated": f"translated: {given['translated']}"}
    if text.oddities:
        odd = [f"      - {entry('x', line, 8)[3:]}" for line in text.oddities]
        ready["oddities"] = "\n".join(["oddities:", *odd])
    lines = fields(Source, Source.model_fields, given, ready, 4)
    return f"  - {lines[4:]}\n"


def _only_plain(model: type[BaseModel], given: Given) -> None:
    for name in given:
        held = model_field(model.model_fields[name]).types
        if any(issubclass(one, BaseModel) for one in held):
            raise InputError(
                f"'{name}' holds entries with fields of their own: write it in the file"
            )
