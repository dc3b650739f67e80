"""What can be wrong with the input, as data."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "notice"]
FieldPath = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Problem:
    """One finding. Lines and columns count from 1; orders by place in the input."""

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = "error"
    field: str = ""
    found: str = ""
    fix: str = ""


def field_name(path: FieldPath) -> str:
    """Write a field path as people do: ``statements[3].evidence[0].quote``."""
    shown = ""
    for step in path:
        shown += f"[{step}]" if isinstance(step, int) else f".{step}" if shown else str(step)
    return shown


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """``did you mean 'x'?`` for the closest known word, or an empty string."""
    match = difflib.get_close_matches(word[:80], list(known), n=1, cutoff=0.6)
    return f"did you mean '{match[0]}'?" if match else ""


def excerpt(text: str, length: int = 80) -> str:
    """Text on one line, cut to ``length`` characters, safe for a terminal."""
    text = " ".join("".join(c if c.isprintable() or c.isspace() else "�" for c in text).split())
    return text if len(text) <= length else text[: length - 1] + "…"
