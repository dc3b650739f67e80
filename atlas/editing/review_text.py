"""A statement beside its passages, as lines for a terminal: what a second reader compares."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from atlas import labels
from atlas.problems import excerpt
from atlas.views.cited_passage import CitedPassage
from atlas.views.index import Entry, Index

_WIDTH = 96


def as_text(index: Index, entry: Entry, *, colour: bool) -> str:
    """All that bears on whether a statement says what its passages say."""
    bold, plain = ("\033[1m", "\033[0m") if colour else ("", "")
    it = entry.statement
    version = index.versions.of(entry.profile.id, it)
    lines = [
        f"{bold}{excerpt(it.title, 200)}{plain}",
        *_wrapped(it.text),
        "",
        *(f"  {name}: {what}" for name, what in facts(index, entry)),
        f"  {entry.ref}, version {version.number}, {version.digest}",
    ]
    for passage in entry.passages:
        lines += ["", *_passage(passage, bold, plain)]
    return "\n".join(lines)


def facts(index: Index, entry: Entry) -> Iterator[tuple[str, str]]:
    """What a statement says besides its words: names of facts, and each in words."""
    it = entry.statement
    basis = f"{it.date_basis.label}{f': {it.date_note}' if it.date_note else ''}"
    yield "Date", f"{labels.dated(it)} ({basis})" if it.when else basis
    yield "Status", it.status.label
    yield "Kind", ": ".join(dict.fromkeys(filter(None, (it.traits.label, it.work_together()))))
    speaker = entry.speaker.name if entry.speaker else it.voice.label
    yield "Who says so", f"{speaker}{' (promotional)' if it.promotional else ''}"
    if it.values:
        yield "Figures", "; ".join(map(labels.value_in_words, it.values))
    if parties := it.organisations():
        names = (f"{index.atlas.profiles[id].record.name} ({role})" for id, role in parties)
        yield "With", ", ".join(names)
    if places := it.all_places():
        yield "Where", ", ".join(index.atlas.places[id].name for id in places)
    if it.note:
        yield "Note", it.note


def _passage(passage: CitedPassage, bold: str, plain: str) -> Iterator[str]:
    left, right = (bold, plain) if bold else (">>", "<<")
    source = passage.source.record
    line = passage.source.text.count("\n", 0, passage.spans[0][0]) + 1
    role = "" if passage.role == "supports" else f", {passage.role.label}"
    yield f"  seeds/{source.file}:{line} {excerpt(source.short)}{role}"
    shown = "".join(
        f"{left}{one.text}{right}" if one.quoted else one.text for one in passage.in_context
    )
    yield from _wrapped(shown, "    ")
    if passage.translation:
        yield from _wrapped(f"In English: {passage.translation}", "    ")


def _wrapped(text: str, indent: str = "") -> list[str]:
    """Text in lines, safe for a terminal but for our own marks."""
    safe = "".join(c if c.isprintable() or c.isspace() or c == "\033" else "�" for c in text)
    return textwrap.wrap(
        safe, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    )
