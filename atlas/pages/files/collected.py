"""What the list of collected statements shows and exports of each, by the address of its page.

Published in parts, so that a reader loads what is about the statements that were collected. What
has gone since leads to what took its place.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas import labels
from atlas.build_info import BuildInfo
from atlas.pages.addresses import statement_page
from atlas.pages.citations import of_statement, source_in_words
from atlas.pages.data_parts import in_parts
from atlas.pages.page import Asset
from atlas.pages.page_type import Inputs
from atlas.pages.successors import became
from atlas.views.cited_passage import CitedPassage
from atlas.views.departed import Departed, departed
from atlas.views.index import Entry, Index

FOLDER = "assets/collected/"
#: Twice that of a card: who collects takes several statements, which often share a file.
_BYTES = 8192


def make(inputs: Inputs) -> Iterator[Asset]:
    """The files of all statements, and of those that are gone."""
    index, build = inputs.renderer.index, inputs.renderer.build
    values = {old: _gone(one) for one in departed(index) if one.id for old in one.addresses}
    for entry in index.entries.values():
        values[statement_page(entry)] = collected(build, index, entry)
    return in_parts(FOLDER, values, size=_BYTES)


def collected(build: BuildInfo, index: Index, entry: Entry) -> dict[str, object]:
    """A statement with its citation and its passages, in plain text.

    ``date`` is in EDTF, ``when`` in words, and ``day`` what lists are sorted by.
    """
    it = entry.statement
    citation = of_statement(build, index, entry)
    version = index.versions.of(entry.profile.id, it)
    return {
        "ref": entry.ref,
        "version": version.digest,
        "number": version.number,
        "profile": entry.profile.record.name,
        "kind": it.traits.label,
        "title": it.title,
        "text": it.text,
        "status": [it.status, it.status.label],
        "date": it.when.text if it.when else "",
        "when": labels.dated(it),
        "day": it.when.sort_key[0].isoformat() if it.when else "",
        "quotedTitle": citation.quoted_title,
        "state": citation.state,
        "url": citation.version_url,
        "passages": [_passage(one) for one in entry.carrying],
    }


def _passage(passage: CitedPassage) -> dict[str, str]:
    return {
        "quote": passage.quote,
        "source": source_in_words(passage),
        "language": passage.source.record.language,
    }


def _gone(one: Departed) -> dict[str, object]:
    """``to`` are the pages of the statements that took its place."""
    return {
        "title": one.title,
        "became": became(one.became),
        "why": one.reason,
        "to": [statement_page(target) for target in one.to if isinstance(target, Entry)],
    }
