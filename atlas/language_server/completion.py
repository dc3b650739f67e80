"""What could be typed at a place: fields, listed values, ids and passages of sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from atlas.language_server.extents import Extent
from atlas.language_server.fields import Field, fields_of, record_at
from atlas.language_server.help import field_text, thing_text
from atlas.language_server.outline import Entry
from atlas.language_server.passages import passages
from atlas.language_server.question import CITATION, Edit, Question
from atlas.language_server.things import Thing
from atlas.text.names import plain_letters

#: More than these help nobody choose; further letters bring others.
_MOST = 100
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Offer:
    """Something to put at the place. ``text`` is Markdown that explains it.

    ``edit`` begins and ends on the line of the place; ``also`` are edits elsewhere.
    """

    sort: Literal["field", "value", "id", "passage"]
    label: str
    detail: str
    text: str
    edit: Edit
    also: tuple[Edit, ...] = ()


def offers(question: Question) -> list[Offer]:
    """What could be typed, the best first."""
    entry = question.entry
    if entry is None or not question.path.endswith(".yml"):
        return []
    if question.is_on_name:
        name = str(entry.at[-1])
        here = _stretch(question, entry.key[1] if entry.key else 0, len(name))
        return [*_names(question, entry, entry.at[:-1], here, renames=True)]
    records = question.outline.records
    if record_at(question.path, records, entry.at) and entry.text[:1] not in ("[", "{"):
        if question.place[0] in (entry.key or entry.start)[:1] and entry.key:
            return []  # its fields begin on the next line
        here = _stretch(question, entry.start[1], len(entry.text))
        return [*_names(question, entry, entry.at, here)]
    field = question.field
    if field is None or question.place < entry.start:
        return []
    if field.is_quotation:
        return [
            Offer("passage", one.label, one.detail, one.text, one.edit, one.also)
            for one in passages(question, entry)
        ]
    if field.is_prose:
        return [*_citations(question)]
    return [*_values(question, entry, field)]


def _stretch(question: Question, column: int, length: int) -> Extent:
    """So much of the line on which the place is."""
    line = question.place[0]
    return Extent((line, column), (line, max(column + length, question.place[1])))


def _names(
    question: Question,
    entry: Entry,
    at: tuple[str | int, ...],
    here: Extent,
    *,
    renames: bool = False,
) -> Iterator[Offer]:
    record = record_at(question.path, question.outline.records, at)
    typed = plain_letters(question.before[here.start[1] :])
    there = question.outline.records.get(at, {})
    for field in fields_of(record) if record else ():
        if field.name in there and not (renames and field.name == entry.at[-1]):
            continue
        if typed and typed not in field.name:
            continue
        text = field.name if renames else _begun(field, here.start[1], entry.in_brackets)
        detail = "required" if field.help.required else field.help.type
        yield Offer("field", field.name, detail, field_text(field), Edit(here, text))


def _begun(field: Field, column: int, in_brackets: bool) -> str:
    """A field as far as one can write it before its value is known."""
    held = [type for type in field.traits.types if field.help.record]
    indent = "\n" + " " * (column + 2)
    if not held or in_brackets:
        return f"{field.name}: "
    return f"{field.name}:{indent}- " if field.traits.listed else f"{field.name}:{indent}"


def _values(question: Question, entry: Entry, field: Field) -> Iterator[Offer]:
    if entry.start[0] != entry.end[0] or entry.text[:1] in ("[", "{"):
        return
    typed = question.before[entry.start[1] :].strip("\"'")
    here = _stretch(question, entry.start[1], len(entry.text))
    found = _ids(question, field, typed) if field.names else _listed(field, typed)
    for sort, label, detail, text in found:
        value = f"[{label}]" if field.wants_list else label
        yield Offer(sort, label, detail, text, Edit(here, value))


_Found = tuple[Literal["value", "id"], str, str, str]


def _listed(field: Field, typed: str) -> Iterator[_Found]:
    for value, meaning in field.choices():
        if plain_letters(typed) in value:
            yield "value", value, meaning, field_text(field)


def _ids(question: Question, field: Field, typed: str) -> Iterator[_Found]:
    assert field.names
    for thing in _matching([*question.things.of(field.names)], typed, question.home):
        label = thing.id_from(question.home)
        yield "id", label, thing.names[0], thing_text(thing, question.things)


def _citations(question: Question) -> Iterator[Offer]:
    found = [*CITATION.finditer(question.before)]
    if not found or found[-1].end() != len(question.before):
        return
    line, column = question.place
    rest = re.match(r"[a-z0-9/-]*", question.outline.lines[line][column:])
    end = column + (rest.end() if rest else 0)
    here = Extent((line, found[-1].start(1)), (line, end))
    for thing in _matching([*question.things.of("statement")], found[-1][1], question.home):
        label, text = thing.id_from(question.home), thing_text(thing, question.things)
        yield Offer("id", label, thing.names[0], text, Edit(here, label))


def _matching(things: list[Thing], typed: str, home: str) -> list[Thing]:
    """The things that have a word for each that is typed: first by id, and those at home."""
    words = _WORD.findall(plain_letters(typed))
    found = [thing for thing in things if all(f" {word}" in thing.words for word in words)]

    def order(thing: Thing) -> tuple[bool, bool]:
        id = thing.id_from(home)
        return not id.startswith(typed), "/" in id

    return sorted(found, key=order)[:_MOST]
