"""The question about the passage that a statement rests on: found, and shown where it stands."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import islice

from atlas.editing.asking.dialogue import Dialogue, Question
from atlas.editing.find import LONGEST, Hit, find, surroundings
from atlas.editing.yaml_text import WIDTH
from atlas.errors import InputError
from atlas.load import LoadedSource
from atlas.problems import did_you_mean, excerpt

#: So many places of the same words are offered.
_OFFERED = 9


@dataclass(frozen=True)
class Sources:
    """Where passages are looked for, by id; ``unread`` are ids of those that cannot be read yet."""

    readable: Mapping[str, LoadedSource]
    unread: Collection[str] = ()

    def only(self, id: str) -> Sources:
        """One alone. Raises ``InputError`` where it cannot be looked in."""
        if id not in self.readable:
            hint = did_you_mean(id, self.readable) or "see seeds/sources.yml"
            raise InputError(f"there is no source '{id[:80]}'; {self._without() or hint}")
        return Sources({id: self.readable[id]})

    def hits(self, words: str) -> list[Hit]:
        """The places of some words. Raises ``InputError`` where there are none."""
        hits = [hit for hit in find(self.readable.values(), words) if hit.quotation]
        if not hits:
            more = self._without() or "look for them with build.py find"
            raise InputError(f"no source prints these words; {more}")
        same = {(hit.source.record.id, hit.quotation): hit for hit in reversed(hits)}
        return list(reversed(same.values()))

    def _without(self) -> str:
        if not self.unread:
            return ""
        return (
            f"what has gaps in seeds/sources.yml is not looked in: {', '.join(sorted(self.unread))}"
        )


def ask_passage(dialogue: Dialogue, sources: Sources) -> Hit | None:
    """The one passage that has the words that are given, or asked for; ``None`` for no words.

    What was asked for is shown in its surroundings. Raises ``InputError`` where words that are
    given are in no source, or in several places.
    """
    source = dialogue.value("source")
    chosen = sources.only(source) if source else sources
    if given := dialogue.value("quote"):
        hits = chosen.hits(given)
        if len(hits) > 1:
            raise InputError(_several(hits))
        if dialogue.read:
            dialogue.say(_shown(hits[0]))
        return hits[0]
    found: list[Hit] = []

    def accept(answer: str) -> str:
        found[:] = chosen.hits(answer)
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


def _several(hits: list[Hit]) -> str:
    places = ", ".join(f"{hit.source.record.id} (line {hit.line})" for hit in hits[:4])
    several = len({hit.source.record.id for hit in hits}) > 1
    return f"these words are in several places: {places}; give more of them" + (
        ", or source=ID" if several else ""
    )


def _one_of(dialogue: Dialogue, hits: list[Hit], sources: Sources) -> Hit:
    """The place that is meant; more words of it may leave only one."""
    while len(hits) > 1:
        offered = {str(number): hit for number, hit in enumerate(islice(hits, _OFFERED), 1)}
        answer = dialogue.ask(_which(offered, sources))
        dialogue.take("place")
        hits = [offered[answer]] if answer in offered else sources.hits(answer)
    return hits[0]


def _which(offered: Mapping[str, Hit], sources: Sources) -> Question:
    def accept(answer: str) -> str:
        if answer not in offered:
            sources.hits(answer)
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
            *textwrap.wrap(
                f"Quoted: {excerpt(hit.quotation, LONGEST)}", WIDTH, subsequent_indent=blank
            ),
        ]
    )
