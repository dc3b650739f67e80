"""What can be wrong with the input, as data."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

Severity = Literal["error", "notice"]
FieldPath = tuple[str | int, ...]
#: Fields that name the entry of a list in which they stand, the best first.
_NAMING = ("id", "organisation", "name", "rule", "was")
#: At least so many letters of a word are needed to guess it.
_ENOUGH = 3


@dataclass(frozen=True, order=True)
class Problem:
    """One finding. Lines and columns count from 1; orders by place in the input.

    ``field`` is the field's path for programs; ``where`` is the same for people, with ids in place
    of numbers.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = "error"
    field: str = ""
    found: str = ""
    fix: str = ""
    where: str = ""


def field_name(path: FieldPath) -> str:
    """Write a field path as people do: ``statements[3].evidence[0].quote``."""
    shown = ""
    for step in path:
        shown += f"[{step}]" if isinstance(step, int) else f".{step}" if shown else str(step)
    return shown


def field_in_words(path: FieldPath, data: Any) -> str:
    """A field path with the id or name of each entry: ``statements[new-lab].values[0].number``.

    ``data`` is what the path leads through. An entry without an id or a name keeps its number.
    """
    shown = ""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            data = None
        if isinstance(step, int):
            shown += f"[{entry_name(data) or step}]"
        else:
            shown += f".{step}" if shown else step
    return shown


def entry_name(entry: Any) -> str:
    """What people call an entry of a list: its id, or what else names it; empty if nothing does."""
    for key in _NAMING if isinstance(entry, dict) else ():
        if entry.get(key) and isinstance(entry[key], str):
            return excerpt(entry[key], 60)
    return ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``did you mean 'x'?`` for the closest known word, or an empty string.

    A single known word that the given one begins comes before those that merely look alike.
    """
    guess = closest(word, known)
    return f"did you mean '{guess}'?" if guess else ""


def closest(word: str, known: Iterable[str]) -> str:
    """The known word that ``did_you_mean`` names, or an empty string."""
    words = list(known)
    match = [it for it in words if len(word) >= _ENOUGH and it.startswith(word)]
    if len(match) != 1:
        match = difflib.get_close_matches(word[:80], words, n=1, cutoff=0.6)
    return match[0] if match else ""


def excerpt(text: str, length: int = 80) -> str:
    """Text on one line, cut to ``length`` characters, safe for a terminal."""
    text = " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())
    return text if len(text) <= length else text[: length - 1] + "…"
