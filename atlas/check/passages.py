"""The passages of a statement where their source prints them, with the sentences around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from atlas.check.evidence import evidence_of
from atlas.check.reading import whole
from atlas.load import Atlas, LoadedProfile, LoadedSource
from atlas.model import Statement
from atlas.problems import FieldPath
from atlas.text.content_words import PROSE
from atlas.text.folding import Passage
from atlas.text.languages import primary


@dataclass(frozen=True)
class CitedPassage:
    """A quotation of a statement; ``at`` is its field within the statement.

    ``spans`` are its fragments at the first place that prints it. ``carries`` is false where it is
    only needed to read the others.
    """

    source: LoadedSource
    quote: str
    at: FieldPath
    spans: tuple[Passage, ...]
    carries: bool

    @cached_property
    def sentences(self) -> Passage:
        """Where the sentences of the source stand that the quotation touches."""
        return whole(self.source, Passage(self.spans[0].start, self.spans[-1].end))

    @cached_property
    def around(self) -> str:
        """The whole sentences of the source that the quotation touches."""
        return self.source.text[self.sentences.start : self.sentences.end]

    @property
    def language(self) -> str:
        """The language of its source."""
        return self.source.record.language

    @property
    def in_our_language(self) -> bool:
        """Whether its words can be compared with those of our prose."""
        return primary(self.language) == PROSE


def passages(atlas: Atlas, statement: Statement) -> list[CitedPassage]:
    """The passages of a statement and of its outcome, those left out that contradict it.

    Empty where one of them is not in its source: what the statement rests on is then not known.
    """
    cited = []
    for at, item in evidence_of(statement):
        if item.role == "contradicts":
            continue
        source = atlas.sources.get(item.source)
        found = source.find(item.quote) if source else []
        if not (source and found):
            return []
        cited.append(CitedPassage(source, item.quote, (*at, "quote"), found[0], item.carries))
    return cited


def comparable(
    atlas: Atlas,
) -> Iterator[tuple[LoadedProfile, FieldPath, Statement, list[CitedPassage]]]:
    """The statements with passages whose words can all be compared with ours, and these."""
    for profile in atlas.profiles.values():
        for at, statement in profile.statements():
            cited = passages(atlas, statement)
            if cited and all(passage.in_our_language for passage in cited):
                yield profile, at, statement, cited
