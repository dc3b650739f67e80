"""Passages of the archived texts, offered after a few of their words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from atlas.check.reading import whole
from atlas.editing.find import LONGEST, Hit, find, quotation
from atlas.editing.yaml_text import entry as yaml_entry
from atlas.language_server.extents import Extent
from atlas.language_server.help import passage_text
from atlas.language_server.outline import Entry
from atlas.language_server.question import Edit, Question
from atlas.problems import excerpt
from atlas.text.clauses import clauses
from atlas.text.cues import cues
from atlas.text.folding import Passage
from atlas.text.languages import primary
from atlas.text.scripts import width

#: With fewer letters, everything would be found.
_FEWEST = 3
_MOST = 20
#: A clause with less than this is no quotation by itself.
_SHORTEST = 24
#: What hangs on words before it says nothing by itself.
_HANGING = re.compile(r"(?:that|which|who|whom|whose|where)\b")
_SIGNS_BEFORE, _SIGNS_AFTER = re.compile(r"[\s,;:.)–-]*"), re.compile(r"[\s,;:(–-]*$")


@dataclass(frozen=True)
class Offered:
    """A passage to put at the place, with the edits that do so: `Offer` says which."""

    label: str
    detail: str
    text: str
    edit: Edit
    also: tuple[Edit, ...]


def passages(question: Question, entry: Entry) -> Iterator[Offered]:
    """What the source beside the place prints with the words that are typed."""
    words = _typed(question, entry)
    if width(words) < _FEWEST:
        return
    for hit in islice(find(question.sources(), words), _MOST):
        yield from _offered(question, entry, hit)


def value(entry: Entry, text: str) -> str:
    """A text as the value of an entry, in YAML."""
    if entry.in_brackets:
        return json.dumps(text, ensure_ascii=False)
    name = str(entry.at[-1])
    return yaml_entry(name, text, entry.column).removeprefix(f"{name}: ")


def _typed(question: Question, entry: Entry) -> str:
    """The value as far as it stands before the place."""
    rows = entry.text.split("\n")[: question.place[0] - entry.start[0] + 1]
    if entry.is_block:
        rows = rows[1:]
    if rows:
        begin = entry.start[1] if question.place[0] == entry.start[0] else 0
        rows[-1] = question.before[begin:]
    return " ".join(" ".join(rows).split()).strip("\"'")


def _offered(question: Question, entry: Entry, hit: Hit) -> Iterator[Offered]:
    source = hit.source
    spans: dict[str, Passage] = {}
    for one in (_sentence(hit), _clause(hit), hit.quoted):
        if one:
            spans.setdefault(quotation(source, one), one)
    for text, span in spans.items():
        if text:
            main, also = _edits(question, entry, value(entry, text))
            also += _naming(question, entry, source.record.id)
            yield Offered(
                excerpt(text, 100),
                f"{source.record.short}, line {hit.line}",
                passage_text(source, (span,), question.things.citing(source.record.id, span)),
                main,
                tuple(also),
            )


def _sentence(hit: Hit) -> Passage | None:
    found = whole(hit.source, hit.found)
    return found if found.end - found.start <= LONGEST else None


def _clause(hit: Hit) -> Passage | None:
    """The clause with the words, where it can stand alone and the sentence has others."""
    known = cues(primary(hit.source.record.language))
    if known is None:
        return None
    folded = hit.source.folded
    low, high = folded.span(whole(hit.source, hit.found))
    first, end = (at - low for at in folded.span(hit.found))
    text = folded.text[low:high]
    touched = [
        span
        for clause in clauses(text, known)
        for span in clause.spans
        if span[0] < end and first < span[1]
    ]
    if not touched:
        return None
    start, stop = min(span[0] for span in touched), max(span[1] for span in touched)
    if signs := _SIGNS_BEFORE.match(text, start, stop):
        start = signs.end()
    if signs := _SIGNS_AFTER.search(text, start, stop):
        stop = signs.start()
    if _HANGING.match(text, start):
        return None
    if width(text[start:stop]) < _SHORTEST or stop - start > len(text) - _SHORTEST // 2:
        return None
    return folded.passage(low + start, low + stop)


def _edits(question: Question, entry: Entry, text: str) -> tuple[Edit, list[Edit]]:
    """What puts a value in the place of an entry's: an edit on the line of the place, as the
    protocol asks, and those that take away the other lines."""
    line = question.place[0]
    here = question.outline.lines[line]
    begin = (line, len(here) - len(here.lstrip()) if line > entry.start[0] else entry.start[1])
    begin = min(begin, question.place)
    stop = (line, len(here)) if line < entry.end[0] else max(entry.end, question.place)
    also = []
    if entry.start < begin:
        also.append(Edit(Extent(entry.start, begin), ""))
    if stop < entry.end:
        also.append(Edit(Extent(stop, entry.end), ""))
    return Edit(Extent(begin, stop), text), also


def _naming(question: Question, entry: Entry, source: str) -> list[Edit]:
    """What names the source beside a quotation that has none."""
    field = question.field
    if not (field and entry.key and "source" in field.record.model_fields):
        return []
    if "source" in entry.record:
        return []
    rest = ", " if entry.in_brackets else "\n" + " " * entry.column
    return [Edit(Extent(entry.key, entry.key), f"source: {source}{rest}")]
