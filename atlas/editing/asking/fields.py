"""Questions about fields of the model, whose answers are held against what the check demands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from atlas.editing.asking.dialogue import Question
from atlas.editing.drafts import items
from atlas.editing.entered import read_given
from atlas.errors import InputError
from atlas.load.file_names import slug_of
from atlas.load.model_walk import description, example, options, record_in
from atlas.load.validate import validate
from atlas.load.yaml_document import UnreadableError, YamlDocument
from atlas.model.choices import Choice, ExplainedChoice
from atlas.model.fields import Record
from atlas.model.parts import model_field
from atlas.model.use import Named
from atlas.problems import did_you_mean
from atlas.text.date_meant import date_meant

#: Ids that can be named, with the names of what they are of.
Known = Mapping[Named, Mapping[str, str]]
_HOW_TO_ADD: Mapping[Named, str] = {
    "organisation": "begin it with build.py new organisation",
    "topic": "begin it with build.py new topic",
    "place": "begin it with build.py new place",
    "source": "begin it with build.py new source",
    "person": "add them under `people` of the profile",
}


def question(
    model: type[Record],
    name: str,
    known: Known | None = None,
    *,
    asks: str = "",
    suggestion: str = "",
    needed: bool = False,
) -> Question:
    """The question about a field, one of a record with a point in its name.

    ``known`` has the ids that fields can name.
    """
    holder, leaf = _holder(model, name)
    said = holder.model_fields[leaf].description or leaf
    good = example(holder, leaf)
    named = model_field(holder.model_fields[leaf]).use.names
    ids = (known or {}).get(named, {}) if named else {}

    def accept(answer: str) -> str:
        return accepted(model, name, answer, ids if known and named else None, named)

    return Question(
        name=name,
        asks=(asks or _first_sentence(said)) + (f" Such as: {good}" if good and not asks else ""),
        help=said + (f" Such as: {good}" if good else ""),
        choices=_choices(holder, leaf) or ids,
        plain=bool(ids),
        suggestion=suggestion,
        needed=needed,
        accept=accept,
    )


def accepted(
    model: type[Record],
    name: str,
    answer: str,
    ids: Mapping[str, str] | None = None,
    named: Named | None = None,
) -> str:
    """The text of a field that an answer means. Raises ``InputError`` where the check refuses it.

    Ids may be given as the names that ``ids`` has beside them, dates in words.
    """
    holder, leaf = _holder(model, name)
    field = model_field(holder.model_fields[leaf])
    if ids is not None and named:
        answer = ", ".join(_id(one, ids, named) for one in items(holder, leaf, answer))
    data = read_given(model, [(name, answer)])
    if wrong := _refused(model, name, data):
        meant = date_meant(answer) if field.is_date else []
        if len(meant) == 1 and not _refused(model, name, read_given(model, [(name, meant[0])])):
            return meant[0]
        raise InputError(wrong)
    return answer


def _id(given: str, ids: Mapping[str, str], named: Named) -> str:
    slug = slug_of(given)
    if named == "person" and "/" in given:  # of another profile
        return given
    if given in ids or slug in ids:
        return given if given in ids else slug
    if alike := [id for id, name in ids.items() if slug_of(name) == slug]:
        return alike[0]
    hint = (
        did_you_mean(slug, ids) or f"{_HOW_TO_ADD.get(named, 'add it first')}, Enter leaves it out"
    )
    raise InputError(f"there is no {named} '{given[:80]}'; {hint}")


def _refused(model: type[Record], name: str, data: dict[str, Any]) -> str:
    """What the check says of this one field; empty where it says nothing."""
    try:
        validate(YamlDocument("", data), model)
    except UnreadableError as error:
        for problem in error.problems:
            if problem.code != "missing-field" and re.sub(r"\[\d+\]", "", problem.field) == name:
                helps = problem.fix != description(*_holder(model, name))  # which ? shows anyhow
                return f"{problem.message}; {problem.fix}" if helps else problem.message
    return ""


def _holder(model: type[Record], name: str) -> tuple[type[BaseModel], str]:
    """The record that has a field, and its name there."""
    *outer, leaf = name.split(".")
    holder: type[BaseModel] = model
    for one in outer:
        holder = record_in(holder, one) or holder
    return holder, leaf


def _choices(holder: type[BaseModel], name: str) -> dict[str, str]:
    """The values that a field lists, with what each means where it is said."""
    for held in model_field(holder.model_fields[name]).types:
        if issubclass(held, ExplainedChoice):
            return {one.value: one.meaning for one in held}
        if issubclass(held, Choice):
            return dict.fromkeys(options(holder, name), "")
    return {}


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=[.:]) ", text, maxsplit=1)[0].rstrip(".:;") + "."
