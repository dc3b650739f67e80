"""Published versions for readers: what one says, and in which words two differ.

Versions of old need not fit today's model: what it no longer knows is printed as it was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from atlas import labels
from atlas.dates import PartialDate
from atlas.ledger.lines import What
from atlas.ledger.wording import Data, model_of, versioned_fields
from atlas.load import LoadedSource
from atlas.model import Value
from atlas.model.choices import Choice
from atlas.model.parts import ModelField
from atlas.pages.wording import field_names, upper_first
from atlas.text.word_diff import Piece, word_diff
from atlas.views.corrections import passages, plain
from atlas.views.index import Index

#: What the text of a thing is in: always shown, so that the other words stand beside it.
_BODY = {"statement": "text", "disagreement": "question"}
#: What stands apart from the fields of a version, or says nothing by itself.
_APART = ("title", "date_basis")


@dataclass(frozen=True)
class Difference:
    """A field in its words of then and of now, or a passage; ``source`` is where it is from."""

    label: str
    pieces: tuple[Piece, ...]
    source: LoadedSource | None = None

    @property
    def changed(self) -> bool:
        """Whether the words differ."""
        return any(piece.change != "same" for piece in self.pieces)

    @property
    def old(self) -> tuple[Piece, ...]:
        """The words of then."""
        return tuple(piece for piece in self.pieces if piece.change != "added")

    @property
    def new(self) -> tuple[Piece, ...]:
        """The words of now."""
        return tuple(piece for piece in self.pieces if piece.change != "removed")


def differences(index: Index, before: Data, after: Data, what: What) -> list[Difference]:
    """All in which two versions differ, passages last."""
    return [one for one in beside(index, before, after, what) if one.changed]


def beside(index: Index, before: Data, after: Data, what: What) -> Iterator[Difference]:
    """The text of two versions, whether it differs or not, and all else in which they do."""
    old, new = _fields(index, before, what), _fields(index, after, what)
    for name in {**new, **old}:
        found = Difference(_label(name), word_diff(old.get(name, ""), new.get(name, "")))
        if name == _BODY[what] or found.changed:
            yield found
    for passage in passages(before, after):
        yield Difference(
            _passage(passage.pieces), passage.pieces, index.atlas.sources.get(passage.source)
        )


def told(index: Index, text: Data, what: What) -> list[tuple[str, str]]:
    """What a version says under its title, field by field, without its passages."""
    found = _fields(index, text, what)
    return [(_label(name), words) for name, words in found.items() if name not in _APART]


def quotations(index: Index, text: Data) -> list[tuple[str, LoadedSource | None]]:
    """The passages of a version, each with its source if that is still there."""
    found = text.get("evidence")
    pieces = [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []
    sources = index.atlas.sources
    return [(plain(one.get("quote")), sources.get(plain(one.get("source")))) for one in pieces]


def _label(name: str) -> str:
    return upper_first(field_names([name])[0])


def _passage(pieces: tuple[Piece, ...]) -> str:
    changes = {piece.change for piece in pieces}
    return {
        frozenset({"added"}): "Passage added",
        frozenset({"removed"}): "Passage removed",
    }.get(frozenset(changes), "Passage")


def _fields(index: Index, text: Data, what: What) -> dict[str, str]:
    """The fields of a version in words, but for its passages."""
    model = model_of(text, what)
    known = versioned_fields(model) if model else {}
    return {
        name: words
        for name, value in text.items()
        if name != "evidence" and (words := _in_words(index, name, value, known.get(name)))
    }


def _in_words(index: Index, name: str, value: Any, field: ModelField | None) -> str:
    if isinstance(value, list):
        return "; ".join(filter(None, (_in_words(index, name, item, field) for item in value)))
    if isinstance(value, bool):
        return name if value else ""
    if isinstance(value, Mapping):
        return _part(index, value, field)
    words = " ".join(str(value).split())
    if name == "kind":
        return labels.STATEMENT_KINDS.get(words, words)
    if field is None:
        return words
    if field.is_date:
        try:
            return PartialDate.parse(words).display()
        except ValueError:
            return words
    for held in field.types:
        if issubclass(held, Choice):
            return next((one.label for one in held if one == words), words)
    return _name(index, field.use.names, words)


def _part(index: Index, part: Data, field: ModelField | None) -> str:
    """A record within another, as "Beta Hospital, partner"."""
    models = [held for held in field.types if issubclass(held, BaseModel)] if field else []
    if Value in models:
        try:
            return labels.value_in_words(Value.model_validate(part))
        except ValidationError:
            pass
    known = versioned_fields(models[0]) if models else {}
    words = (_in_words(index, name, value, known.get(name)) for name, value in part.items())
    return ", ".join(filter(None, words))


def _name(index: Index, names: str | None, id: str) -> str:
    """What a reference names, by the name that it has today; the id of what is gone."""
    atlas = index.atlas
    if names == "organisation" and id in atlas.profiles:
        return atlas.profiles[id].record.name
    if names == "place" and id in atlas.places:
        return atlas.places[id].name
    if names == "source" and id in atlas.sources:
        return atlas.sources[id].record.short
    if names == "statement" and id in index.entries:
        return index.entries[id].statement.title
    if names == "person":
        owner, _, person = id.partition("/")
        people = atlas.profiles[owner].record.people if owner in atlas.profiles else ()
        return next((one.name for one in people if one.id == person), id)
    return id
