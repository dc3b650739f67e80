"""A statement in two versions, read as plain data: in which words and passages they differ.

Old versions need not fit today's model, so whatever is not as expected counts as empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from atlas.dates import PartialDate
from atlas.text.typography import typographic
from atlas.text.word_diff import Piece, replaced, word_diff

#: A statement or profile as YAML held it: text, mappings and lists.
Data = Mapping[str, Any]

#: Fields shown in their old and new words; others are only named.
_PROSE = ("title", "text")
_WORDED = (*_PROSE, "date", "status")


@dataclass(frozen=True)
class Wording:
    """A field in its old and new words. ``source`` is the id of the source a passage is from."""

    field: str
    pieces: tuple[Piece, ...]
    source: str = ""


def wordings(before: Data, after: Data) -> tuple[Wording, ...]:
    """Title, text, date, status and passages, as far as they differ."""
    worded = (
        Wording(name, (word_diff if name in _PROSE else replaced)(old, new))
        for name in _WORDED
        if (old := worded_as(before, name)) != (new := worded_as(after, name))
    )
    return (*worded, *passages(before, after))


def other_fields(before: Data, after: Data, apart: tuple[str, ...] = _WORDED) -> tuple[str, ...]:
    """The fields that differ, in order of the newer version, but for those ``apart``."""
    names = dict.fromkeys([*after, *before])
    return tuple(
        name
        for name in names
        if name not in (*apart, "id", "evidence") and before.get(name) != after.get(name)
    )


def worded_as(data: Data, name: str) -> str:
    """A field as a page sets it; a status by its value."""
    text = plain(data.get(name))
    if name in _PROSE:
        return typographic(text)
    if name == "date" and text:
        try:
            return PartialDate.parse(text).display()
        except ValueError:
            return text
    return text


def items(data: Data, name: str) -> dict[str, Data]:
    """The entries of a list that have an id, by it."""
    listed = data.get(name)
    entries = listed if isinstance(listed, list) else []
    return {
        entry["id"]: entry
        for entry in entries
        if isinstance(entry, dict) and isinstance(entry.get("id"), str)
    }


def plain(value: object) -> str:
    """Text on one line; anything else counts as none."""
    return " ".join(value.split()) if isinstance(value, str) else ""


def passages(before: Data, after: Data) -> Iterator[Wording]:
    """The passages that went, and beside them those that came from the same source."""
    old, new = dict(_quotes(before)), dict(_quotes(after))
    for source in dict.fromkeys([*old, *new]):
        gone = [quote for quote in old.get(source, ()) if quote not in new.get(source, ())]
        come = [quote for quote in new.get(source, ()) if quote not in old.get(source, ())]
        for one, other in zip_longest(gone, come, fillvalue=""):
            yield Wording("passage", word_diff(one, other), source)


def _quotes(data: Data) -> dict[str, list[str]]:
    """Passages by the id of their source."""
    found: dict[str, list[str]] = {}
    evidence = data.get("evidence")
    for piece in evidence if isinstance(evidence, list) else []:
        if isinstance(piece, dict):
            found.setdefault(plain(piece.get("source")), []).append(plain(piece.get("quote")))
    return found
