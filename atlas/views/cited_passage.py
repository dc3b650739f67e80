"""A piece of evidence where its source prints it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from atlas.load import LoadedSource
from atlas.model.choices import EvidenceRole
from atlas.text.words import WORD
from atlas.views.fragments import Fragment, cut, near_quotes


@dataclass(frozen=True)
class CitedPassage:
    """One piece of evidence, found in its source; ``role`` is what it does for its statement.

    ``spans`` are character offsets in the source's text; ``around`` is the sentence or sentences
    it stands in, cut into quoted and other fragments; ``sentence`` is the start offset of the
    first of them and names the passage on the source's page. ``translation`` is an editor's.
    """

    source: LoadedSource
    quote: str
    spans: tuple[tuple[int, int], ...]
    around: tuple[Fragment, ...]
    sentence: int
    role: EvidenceRole = EvidenceRole.SUPPORTS
    translation: str | None = None

    @property
    def nearby(self) -> tuple[Fragment, ...]:
        """``around`` with long unquoted stretches cut to the words beside the quoted ones."""
        return near_quotes(self.around)

    @property
    def in_context(self) -> tuple[Fragment, ...]:
        """``around``; where all of that is quoted, with the sentences beside it on its line."""
        if any(WORD.search(one.text) for one in self.around if not one.quoted):
            return self.around
        text, sentences = self.source.text, self.source.sentences
        first = bisect_left(sentences, self.sentence, key=lambda one: one.start)
        end = self.sentence + sum(len(one.text) for one in self.around)
        after = bisect_left(sentences, end, key=lambda one: one.start)
        begin = sentences[first - 1].start if first else self.sentence
        if "\n" in text[begin : self.sentence]:
            begin = self.sentence
        finish = sentences[after].end if after < len(sentences) else end
        if "\n" in text[end:finish]:
            finish = end
        return cut(text, begin, finish, self.spans)
