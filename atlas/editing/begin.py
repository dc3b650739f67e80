"""Begin a profile, or the entry of a statement, source, topic or place, with what is known."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from pydantic import BaseModel

from atlas.editing.drafts import Given, fields, unfilled
from atlas.editing.field_order import field_order
from atlas.editing.new_source import ReadText
from atlas.errors import InputError
from atlas.load import FOLDERS
from atlas.load.file_names import is_slug, slug_of
from atlas.load.lists import PLACES, TOPICS
from atlas.model import (
    KINDS,
    Company,
    Landscape,
    Organisation,
    Place,
    Source,
    StatementBase,
    Topic,
)
from atlas.problems import did_you_mean
from atlas.text.content_words import is_stop_word

#: What can be begun as a profile: its model, folder and schema.
PROFILES: dict[str, type[Company | Organisation | Landscape]] = {
    "company": Company,
    "organisation": Organisation,
    "landscape": Landscape,
}
#: What can be begun as an entry of a list: its model, the file and the name of the list in it.
LISTED: dict[str, tuple[type[Topic | Place], str, str]] = {
    "topic": (Topic, TOPICS, "topics"),
    "place": (Place, PLACES, "places"),
}
_FOLDERS = {model: folder for folder, model in FOLDERS.items()}
_MAX_WORDS = 6
#: Lists of records, which begin when there is one.
_LATER = ("statements", "people", "disagreements", "relations", "aliases")


@dataclass(frozen=True)
class Draft:
    """What is begun: its text, its id, and the fields that have to be filled in."""

    text: str
    id: str
    unfilled: list[str]


def new_id(given: Given, name: str, taken: Collection[str] = ()) -> str:
    """The id that is given, or one made of a name. Raises ``InputError`` for one that cannot be."""
    id = given.get("id") or id_from(name)
    if not is_slug(id):
        raise InputError(f"'{id[:80]}' is no id: lower-case letters, digits and single hyphens")
    if id in taken:
        raise InputError(f"there is already one with the id '{id}': give another with id=...")
    return id


def id_from(name: str) -> str:
    """An id of a few words of a name; of a long one, those that say something."""
    words = slug_of(name).split("-")
    if len(words) > _MAX_WORDS:
        words = [word for word in words if not is_stop_word(word)] or words
    return "-".join(words[:_MAX_WORDS])


def profile_path(what: str, id: str) -> str:
    """Where the file of a profile stands."""
    return f"profiles/{_FOLDERS[PROFILES[what]]}/{id}.yml"


def profile(what: str, given: Given, id: str) -> Draft:
    """The text of a new profile's file."""
    model = PROFILES[what]
    if given.get("country") and not given.get("country_basis"):
        given = {**given, "country_basis": "editor"}
    order = [name for name in field_order(model) if name not in _LATER or name in given]
    text = (
        f"# yaml-language-server: $schema=../../.build/schema/{what}.json\n"
        f"{fields(model, order, given, 0)}\n"
        f"# Statements: build.py new statement profile={id}\n"
    )
    return Draft(text, id, unfilled(model, given))


def kind_of_statement(kind: str) -> type[StatementBase]:
    """The model of a kind. Raises ``InputError`` for what is none."""
    if kind not in KINDS:
        meant = did_you_mean(kind, KINDS) if kind else ""
        said = f"'{kind[:60]}' is no kind; {meant} " if kind else "name the kind with kind=...; "
        raise InputError(f"{said}one of: {', '.join(KINDS)}")
    return KINDS[kind]


def statement(
    taken: Collection[str], given: Given, passages: Iterable[tuple[str, str]] = ()
) -> Draft:
    """A new statement as an entry of `statements`, where these ids are taken.

    ``passages`` are (source, quotation); those that are given come after them.
    """
    model = kind_of_statement(given.get("kind", ""))
    given = {**given, "id": new_id(given, given.get("title", ""), taken)}
    if not any(given.get(name) for name in ("date", "announced", "due")):
        given.setdefault("date_basis", "none")
    carrying = [{"source": source, "quote": quotation} for source, quotation in passages]
    given["evidence"] = [*carrying, *given.get("evidence", [])]
    return _entry(model, given)


def listed(what: str, given: Given, id: str) -> Draft:
    """The entry of a new topic or place in its list."""
    return _entry(LISTED[what][0], {**given, "id": id})


def source(given: Given, file: str, text: ReadText, id: str) -> Draft:
    """The entry of a new source in the catalogue."""
    given = {**given, "id": id, "file": file, "sha256": text.digest}
    given.setdefault("translated", "false")
    if not given.get("published"):
        given.setdefault("published_basis", "none")
    given["oddities"] = [*given.get("oddities", []), *text.oddities]
    return _entry(Source, given)


def _entry(model: type[BaseModel], given: Given) -> Draft:
    lines = fields(model, field_order(model), given, 4)[4:]
    return Draft(f"  - {lines}\n", given["id"], unfilled(model, given))
