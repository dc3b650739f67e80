"""The question about the passage that a statement rests on: found, and shown where it stands."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from itertools import islice

from atlas.editing.asking.dialogue import Dialogue, Question
from atlas.editing.find import Hit, find, surroundings
from atlas.editing.yaml_text import WIDTH
from atlas.errors import InputError
from atlas.load import LoadedSource
from atlas.problems import did_you_mean, excerpt

#: So many places of the same words are offered.
_OFFERED = 9


def ask_passage(dialogue: Dialogue, sources: Mapping[str, LoadedSource]) -> Hit | None:
    """The one passage that has the words that are given, or asked for; ``None`` for no words.

    What was asked for is shown in its surroundings. Raises ``InputError`` where words that are
    given are in no source, or in several places.
    """
    chosen = _chosen(sources, dialogue.value("source"))
    if given := dialogue.value("quote"):
        hits = _hits(chosen, given)
        if len(hits) > 1:
            raise InputError(_several(hits))
        return hits[0]
    found: list[Hit] = []

    def accept(answer: str) -> str:
        found[:] = _hits(chosen, answer)
        return answer

    words = dialogue.ask(
        Question(
            "quote",
            "Some words of the passage on which the statement rests.",
            help="Some words of a passage, as a source prints them: its whole sentence is found "
            "and quoted. build.py find shows more of what there is.",
            accept=accept,
        )
    )
    if not words:
        return None
    hit = _one_of(dialogue, found, chosen)
    dialogue.take("quote")
    dialogue.take("source")
    dialogue.give("quote", hit.quotation)
    dialogue.give("source", hit.source.record.id)
    dialogue.say(_shown(hit))
    return hit


def _chosen(sources: Mapping[str, LoadedSource], source: str) -> list[LoadedSource]:
    if source and source not in sources:
        hint = did_you_mean(source, sources) or "see seeds/sources.yml"
        raise InputError(f"there is no source '{source[:80]}'; {hint}")
    return [sources[source]] if source else [*sources.values()]


def _hits(sources: Iterable[LoadedSource], words: str) -> list[Hit]:
    hits = [hit for hit in find(sources, words) if hit.quotation]
    if not hits:
        raise InputError("no source prints these words: look for them with build.py find")
    same = {(hit.source.record.id, hit.quotation): hit for hit in reversed(hits)}
    return list(reversed(same.values()))


def _several(hits: list[Hit]) -> str:
    places = ", ".join(f"{hit.source.record.id} (line {hit.line})" for hit in hits[:4])
    several = len({hit.source.record.id for hit in hits}) > 1
    return f"these words are in several places: {places}; give more of them" + (
        ", or source=ID" if several else ""
    )


def _one_of(dialogue: Dialogue, hits: list[Hit], sources: Iterable[LoadedSource]) -> Hit:
    """The place that is meant; more words of it may leave only one."""
    while len(hits) > 1:
        offered = {str(number): hit for number, hit in enumerate(islice(hits, _OFFERED), 1)}
        answer = dialogue.ask(_which(offered, sources))
        dialogue.take("place")
        hits = [offered[answer]] if answer in offered else _hits(sources, answer)
    return hits[0]


def _which(offered: Mapping[str, Hit], sources: Iterable[LoadedSource]) -> Question:
    def accept(answer: str) -> str:
        if answer not in offered:
            _hits(sources, answer)
        return answer

    return Question(
        "place",
        "These words are in several places. Which one: its number, or more of its words?",
        choices={
            number: f"{hit.source.record.id}, line {hit.line}: {excerpt(hit.quotation, 160)}"
            for number, hit in offered.items()
        },
        needed=True,
        accept=accept,
    )


def _shown(hit: Hit) -> str:
    before, found, after = surroundings(hit)
    record = hit.source.record
    blank = "    "
    return "\n".join(
        [
            f"\nseeds/{record.file}:{hit.line} {excerpt(record.short)}",
            *textwrap.wrap(
                f"{before}>>{found}<<{after}", WIDTH, initial_indent=blank, subsequent_indent=blank
            ),
            *textwrap.wrap(f"Quoted: {hit.quotation}", WIDTH, subsequent_indent=blank),
        ]
    )
