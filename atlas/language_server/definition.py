"""Where what is named at a place is said, and where else it is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from atlas.check.evidence import Cited
from atlas.check.reading import whole
from atlas.check.references import Reference
from atlas.language_server.extents import Extent, Extents
from atlas.language_server.question import CITATION, Question
from atlas.language_server.quoted import extent_of, offset_at, quoted, source_of_text
from atlas.language_server.things import Thing
from atlas.load.yaml_document import YamlDocument
from atlas.problems import FieldPath
from atlas.text.folding import Passage

_Texts = Callable[[str], str]


@dataclass(frozen=True)
class Spot:
    """A stretch of a file."""

    path: str
    extent: Extent


def definition(question: Question, texts: _Texts) -> list[Spot]:
    """Where the thing at the place is said: an entry, a profile, a passage of a text.

    ``texts`` gives the text of a file by its path.
    """
    entry, field = question.entry, question.field
    if not question.path.endswith(".yml") or entry is None or field is None:
        return []
    if thing := question.thing:
        return [_said(question, thing, texts)]
    if field.is_quotation and not question.is_on_name and (found := quoted(question, entry)):
        source, match = found
        extent = extent_of(source, Passage(match[0].start, match[-1].end))
        return [Spot(f"seeds/{source.record.file}", extent)]
    if field.name == "file" and question.path == "seeds/sources.yml":
        return [Spot(f"seeds/{entry.value}", Extent((0, 0), (0, 0)))]
    return []


def references(question: Question, texts: _Texts, *, with_definition: bool) -> list[Spot]:
    """Where else the thing at the place is named, or the passage cited."""
    if not question.path.endswith(".yml"):
        return _citing_text(question, texts)
    entry, field = question.entry, question.field
    if entry is None or field is None:
        return []
    if field.is_quotation and not question.is_on_name and (found := quoted(question, entry)):
        source, match = found
        passage = Passage(match[0].start, match[-1].end)
        cited = question.things.citing(source.record.id, passage)
        return [*_spots_of_quotations(cited, texts)]
    thing = question.thing
    if thing is None:
        return []
    spots = [_said(question, thing, texts)] if with_definition else []
    for reference in question.things.references.get((thing.kind, thing.id), ()):
        spots.append(_spot(reference, texts))
    if thing.kind == "statement":
        spots += _in_summaries(question, thing, texts)
    return sorted(set(spots), key=lambda spot: (spot.path, spot.extent.start))


def _said(question: Question, thing: Thing, texts: _Texts) -> Spot:
    document = question.things.atlas.documents[thing.path]
    return _value(document, thing.at, texts)


def _spot(reference: Reference, texts: _Texts) -> Spot:
    return _value(reference.document, reference.at, texts)


def _value(document: YamlDocument, at: FieldPath, texts: _Texts) -> Spot:
    """Where a short value stands."""
    line, column = document.position(at)
    start = line - 1, column - 1
    lines = texts(document.path).split("\n")
    rest = lines[start[0]][start[1] :] if start[0] < len(lines) else ""
    found = next(iter(rest.split(",")), "").rstrip(" \r]}")
    return Spot(document.path, Extent(start, (start[0], start[1] + len(found))))


def _citing_text(question: Question, texts: _Texts) -> list[Spot]:
    """The quotations of the sentence at a place of a source."""
    source = source_of_text(question)
    if source is None:
        return []
    at = offset_at(question)
    sentence = whole(source, Passage(at, at + 1))
    cited = question.things.citing(source.record.id, sentence)
    return [*_spots_of_quotations(cited, texts)]


def _spots_of_quotations(cited: list[Cited], texts: _Texts) -> Iterator[Spot]:
    known: dict[str, Extents] = {}
    for one in cited:
        path = one.document.path
        extents = known.setdefault(path, Extents(texts(path)))
        line, column = one.document.position(one.at)
        yield Spot(path, extents.at(line - 1, column - 1))


def _in_summaries(question: Question, thing: Thing, texts: _Texts) -> Iterator[Spot]:
    for profile in question.things.summaries.get(thing.id, ()):
        path, id = profile.document.path, thing.id_from(profile.id)
        first, _ = profile.document.position(("summary",))
        for number, line in enumerate(texts(path).split("\n")):
            if number >= first and line[:1] not in ("", " ", "\r"):
                break
            for found in CITATION.finditer(line) if number >= first - 1 else ():
                if found[1] == id:
                    yield Spot(path, Extent((number, found.start(1)), (number, found.end(1))))
