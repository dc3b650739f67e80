"""Statements and disagreements: never without their status, and with what each rests on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from atlas import labels
from atlas.dates import PartialDate
from atlas.exports.described.items import Version
from atlas.exports.described.passages import Passage
from atlas.exports.described.statements import DisagreementData, StatementData
from atlas.exports.formats.markdown.names import Names, linked, sourced, to
from atlas.exports.formats.markdown.writing import blocks, link, listed, quoted, text
from atlas.model import Record
from atlas.model.choices import Choice
from atlas.model.parts import ModelField, model_field
from atlas.model.statement import StatementBase
from atlas.pages.wording import lower_first

#: What all kinds have, and the kind, which is told apart.
_SHARED = {*StatementBase.model_fields, "kind"}


def statement(names: Names, it: StatementData) -> str:
    """All that there is to know of a statement, without its headline; made once for two pages."""
    if it.ref not in names.made:
        names.made[it.ref] = _statement(names, it)
    return names.made[it.ref]


def _statement(names: Names, it: StatementData) -> str:
    return blocks(
        text(it.record.text),
        listed(facts(names, it)),
        *passages(names, it.record, it.passages),
    )


def line(names: Names, it: StatementData) -> str:
    """A statement on one line: its dates, headline, reference, status, voice and sources."""
    assert it.version  # statements have one
    when = f"{text(it.when.words)}: " if it.when else ""
    careful = "; needs care" if it.doubts else ""
    return (
        f"{when}{to(it)} (`{it.ref}`, version {it.version.number}; status: {it.status}; "
        f"voice: {_voice(names, it)}{careful}; sources: {', '.join(sourced(names, it))})"
    )


def disagreement(names: Names, it: DisagreementData) -> str:
    """A disagreement, with the statements of each side."""
    record = it.record
    sides = (
        f"{text(side.says)} Statements:\n"
        + "\n".join(f"  - {line(names, names.statements[ref])}" for ref in side.statements)
        for side in it.sides
    )
    shown = f"Shown here: {text(record.shown)}" if record.shown else ""
    said = f"disagreement: `{it.ref}`, {version(it.version)}"
    return blocks(
        listed([said, f"kind: {record.kind}"]), listed(sides), text(record.explanation), shown
    )


def version(it: Version | None) -> str:
    """Which wording it is, linked to its address."""
    assert it  # statements and disagreements have one
    published = f"published {it.published}" if it.published else "not published yet"
    return f"{link(f'version {it.number} ({it.hash})', it.address)}, {published}"


def facts(names: Names, it: StatementData) -> Iterator[str]:
    """What is known of a statement besides its words, one line each: ``key: value``."""
    record = it.record
    yield f"statement: `{it.ref}`, {version(it.version)}"
    yield f"status: {record.status} ({text(lower_first(record.status.meaning).rstrip('.'))})"
    for what in ("date", "announced", "due"):
        if when := getattr(record, what):
            yield f"{what}: {_date(when)}"
    note = f": {text(record.date_note)}" if record.date_note else ""
    yield f"date basis: {record.date_basis}{note}"
    yield f"voice: {_voice(names, it)}"
    yield f"certainty: {'; '.join(_certainty(names, it))}"
    yield from _second_reading(it)
    yield f"kind: {text(record.traits.label)}"
    yield from _own(names, record)
    if it.ref in names.commitments:
        yield f"state: {names.commitments[it.ref].state}"
    if record.values:
        yield f"figures: {'; '.join(text(labels.value_in_words(one)) for one in record.values)}"
    if parties := record.organisations():
        said = (f"{to(names.profiles[id])} ({text(role)})" for id, role in parties)
        yield f"with: {', '.join(said)}"
    if record.places:
        yield f"places: {linked(names.places[id] for id in record.places)}"
    yield f"topics: {linked(names.topics[id] for id in record.topics)}"
    for change in names.corrections.get(it.ref, ()):
        yield f"changed: {change.day}, to {change.hash}. {text(change.says)}"
    yield from (f"worked out: {text(one.how)}" for one in record.derived)
    yield from (f"exception: {text(one.reason)}" for one in record.waivers)
    if record.note:
        yield f"note: {text(record.note)}"


def passages(names: Names, record: Record, found: list[Passage]) -> Iterator[str]:
    """The quotations of a record: each with its role, its source and its place there."""
    for one in found:
        places = ", ".join(f"{part.start}–{part.end}" for part in one.fragments)
        who = f"{one.role}; {names.source(one.source)}, characters {places}"
        translation = _at(record, one.at).translation
        if translation:
            who += f". In English, by an editor: {text(translation)}"
        yield quoted(one.quote, who)


def _certainty(names: Names, it: StatementData) -> Iterator[str]:
    """Why it needs care, or that nothing says so; and who carries it."""
    record = it.record
    for doubt in it.doubts:
        yield text(labels.DOUBTS[doubt])
    for ref in it.disagreements:
        yield f"open question: {to(names.disagreements[ref])} (`{ref}`)"
    if record.promotional:
        yield "promotional: the passage praises rather than reports"
    if not (it.doubts or it.disagreements or record.promotional):
        yield "no doubt is noted"
    if it.publishers == 1:
        yield "one publisher says so" + ("" if it.independent else ", not known to be independent")
    elif not it.independent:
        yield "no source that says so is known to be independent"


def _second_reading(it: StatementData) -> Iterator[str]:
    """What people who did not write it say, if somebody has read it."""
    reading = it.second_reading
    if reading and reading.read_on:
        yield f"read by a second person: {reading.read_on}"
    for one in reading.doubts if reading else ():
        yield f"doubted by a second reader: {one.kind}, {one.day}: {text(one.words)}"


def _voice(names: Names, it: StatementData) -> str:
    speaker = names.speaker(it)
    return f"{it.record.voice}{f', {to(speaker)}' if speaker else ''}"


def _date(when: PartialDate) -> str:
    words = when.display()
    return f"`{when.text}`" + (f" ({text(words)})" if words != when.text else "")


def _own(names: Names, record: StatementBase) -> Iterator[str]:
    """What its kind adds, but for organisations, which are its parties."""
    for name, found in _fields(type(record)):
        value = getattr(record, name)
        if value and name not in _SHARED and found.use.names != "organisation":
            yield f"{name.replace('_', ' ')}: {_said(names, found, value)}"


@cache
def _fields(model: type[Record]) -> tuple[tuple[str, ModelField], ...]:
    return tuple((name, model_field(info)) for name, info in model.model_fields.items())


def _said(names: Names, found: ModelField, value: Any) -> str:
    if found.use.names == "place":
        return to(names.places[value])
    if isinstance(value, Choice):
        return str(value)
    if isinstance(value, PartialDate):
        return _date(value)
    if isinstance(value, Record):
        told = (
            _said(names, field, getattr(value, name))
            for name, field in _fields(type(value))
            if getattr(value, name) and not field.is_evidence
        )
        return ". ".join(told)
    return text(str(value))


def _at(record: Any, pointer: str) -> Any:
    """What a JSON Pointer leads to in a record."""
    for step in pointer.split("/")[1:]:
        record = record[int(step)] if isinstance(record, list) else getattr(record, step)
    return record
