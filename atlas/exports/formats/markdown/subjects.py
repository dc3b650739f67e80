"""The twins of sources and topics: each with the statements that rest on it or are under it."""

from __future__ import annotations

from collections.abc import Iterator

from atlas import labels
from atlas.exports.described.statements import StatementData
from atlas.exports.described.subjects import Citation, SourceData
from atlas.exports.formats.markdown.names import Names, to
from atlas.exports.formats.markdown.statements import line
from atlas.exports.formats.markdown.twin import Twin, twin_of_item
from atlas.exports.formats.markdown.writing import blocks, link, listed, quoted, section, text
from atlas.views.topics import MOST_SHOWN


def sources(names: Names) -> Iterator[Twin]:
    """Those of sources, with every passage that is cited, in the order of the text."""
    for one in names.atlas.sources:
        about = f"Source ({one.record.type.label}), with every passage cited from it."
        body = blocks(
            text(one.record.about),
            listed(_facts(one)),
            section("Peculiarities", listed(map(text, one.record.oddities))),
            section("Cited passages", *(_cited(names, citation) for citation in one.cited)),
        )
        yield twin_of_item(names.atlas, one, about, body)


def topics(names: Names) -> Iterator[Twin]:
    """Those of topics, with their statements."""
    for one in names.atlas.topics:
        found = sorted((names.statements[ref] for ref in one.statements), key=_latest_first)
        left = len(found) - MOST_SHOWN
        more = f"{left} earlier ones are in {link('the data', one.data)}." if left > 0 else ""
        lines = listed(line(names, it) for it in found[:MOST_SHOWN])
        body = blocks(text(one.record.definition), section("Statements", lines, more))
        about = f"Topic: {one.title}. {one.record.definition}"
        yield twin_of_item(names.atlas, one, about, body)


def _latest_first(it: StatementData) -> tuple[int, str]:
    when = it.record.when
    return (-when.sort_key[0].toordinal() if when else 0), it.ref


def _facts(source: SourceData) -> Iterator[str]:
    record = source.record
    yield f"source: `{source.ref}`"
    yield f"type: {text(record.type.label)}"
    if record.publisher:
        yield f"publisher: {text(record.publisher)}"
    if record.author:
        yield f"author: {text(record.author)}"
    when = record.published
    dated = f"`{when.text}` ({text(labels.published(when))})" if when else "not known"
    yield f"published: {dated}, {record.published_basis}"
    yield f"language: {text(labels.language_name(record.language))}"
    note = f": {text(record.independence_note)}" if record.independence_note else ""
    yield f"independence: {record.independence}{note}"
    note = f": {text(record.standing_note)}" if record.standing_note else ""
    yield f"standing: {record.standing}{note}"
    yield f"archived text: {source.characters} characters, sha256 `{record.sha256}`"
    for copy in record.web:
        yield f"on the web: {link(copy.url, copy.url)} ({copy.kind}, {copy.link})"


def _cited(names: Names, one: Citation) -> str:
    if one.kind == "statement":
        under = line(names, names.statements[one.ref])
    else:
        under = to(names.profiles[one.ref])
    at = ", ".join(f"{part.start}–{part.end}" for part in one.passage.fragments)
    return quoted(one.passage.quote, f"{one.passage.role}; characters {at}; under {under}")
