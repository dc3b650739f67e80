"""What is shown of the thing at a place: a field, an id, a quotation, a sentence of a source."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.check.reading import whole
from atlas.language_server.extents import Extent
from atlas.language_server.help import field_text, passage_text, thing_text
from atlas.language_server.outline import Entry
from atlas.language_server.question import Question
from atlas.language_server.quoted import offset_at, owner_at, quoted, source_of_text
from atlas.text.folding import Passage


@dataclass(frozen=True)
class Shown:
    """Markdown, and the stretch that it is about; all the line where there is none."""

    text: str
    extent: Extent | None = None


def hover(question: Question) -> Shown | None:
    """What is known of the place; ``None`` where there is nothing to say."""
    if not question.path.endswith(".yml"):
        return _of_text(question)
    entry, field = question.entry, question.field
    if entry is None or field is None:
        return None
    if question.is_on_name and entry.key:
        end = (entry.key[0], entry.key[1] + len(str(entry.at[-1])))
        return Shown(field_text(field), Extent(entry.key, end))
    if thing := question.thing:
        extent = None if field.is_prose else Extent(entry.start, entry.end)
        return Shown(thing_text(thing, question.things), extent)
    if field.is_quotation:
        return _of_quotation(question, entry)
    meaning = dict(field.choices()).get(entry.value)
    if meaning:
        return Shown(f"{meaning}\n\n{field_text(field)}", Extent(entry.start, entry.end))
    return None


def _of_quotation(question: Question, entry: Entry) -> Shown | None:
    found = quoted(question, entry)
    if found is None:
        return None
    source, match = found
    whole_match = Passage(match[0].start, match[-1].end)
    citing = question.things.citing(source.record.id, whole_match)
    text = passage_text(source, match, citing, owner_at(question))
    return Shown(text, Extent(entry.start, entry.end))


def _of_text(question: Question) -> Shown | None:
    """The sentence of a source, and who cites it."""
    source = source_of_text(question)
    if source is None:
        return None
    at = offset_at(question)
    sentence = whole(source, Passage(at, at + 1))
    if sentence.end - sentence.start <= 1:
        return None
    citing = question.things.citing(source.record.id, sentence)
    return Shown(passage_text(source, (sentence,), citing))
