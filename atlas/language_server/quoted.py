"""Between quotations in the YAML and the places of the archived texts that print them."""

from __future__ import annotations

from atlas.language_server.extents import Extent, Place
from atlas.language_server.outline import Entry
from atlas.language_server.question import Question
from atlas.load import LoadedSource
from atlas.text.folding import Passage
from atlas.text.quotes import Match


def quoted(question: Question, entry: Entry) -> tuple[LoadedSource, Match] | None:
    """Where a source prints what an entry quotes, for the first time."""
    for source in question.sources():
        if found := source.find(entry.value):
            return source, found[0]
    return None


def source_of_text(question: Question) -> LoadedSource | None:
    """The source whose text the file is."""
    name = question.path.removeprefix("seeds/")
    sources = question.things.atlas.sources.values()
    return next((source for source in sources if source.record.file == name), None)


def offset_at(question: Question) -> int:
    """The place of a question in characters from the start of its text."""
    line, column = question.place
    return sum(len(one) + 1 for one in question.text.split("\n")[:line]) + column


def extent_of(source: LoadedSource, passage: Passage) -> Extent:
    """Where a passage stands in the file of its source."""
    return Extent(_place(source.text, passage.start), _place(source.text, passage.end))


def owner_at(question: Question) -> str:
    """What stands at the place, as those who cite are named: ``profile/statement``."""
    at = question.entry.at if question.entry else ()
    if at[:1] not in (("statements",), ("people",)):
        return question.home or "catalogue"
    return f"{question.home}/{question.outline.records.get(at[:2], {}).get('id', '')}"


def _place(text: str, offset: int) -> Place:
    return text.count("\n", 0, offset), offset - (text.rfind("\n", 0, offset) + 1)
