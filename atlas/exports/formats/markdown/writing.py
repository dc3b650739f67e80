"""Markdown (CommonMark 0.31) in which text from profiles and sources can only be text.

What is written is one line, so that nothing in a text can begin a block; the signs that would begin
a link, emphasis, code, HTML or an entity are escaped, and those of GitHub's links without brackets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

#: Each way begins with its sign, so that a text without any is passed over at once.
_INLINE = re.compile(
    r"[\\`*_\[\]~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)|#(?<!\w#)|@(?<=\w@)|:(?=//)"
    r"|\.(?<=\b[Ww][Ww][Ww]\.)"
)
#: At the start of a line: lists, quotes, rules and underlines of headings.
_BLOCK = re.compile(r"\d{1,9}(?=[.)])|(?=[>+=-])")
#: What YAML does not take as it is (YAML 1.2, 5.1), and what ends a line in it.
_NOT_IN_YAML = re.compile(
    "[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_json = json.JSONEncoder(ensure_ascii=False).encode
_NOT_IN_LINK = re.compile(r"[\s<>()\\\"`]")


@lru_cache(maxsize=50_000)
def text(said: str) -> str:
    """A text as one line that says just that."""
    line = _INLINE.sub(r"\\\g<0>", " ".join(said.split()))
    begun = _BLOCK.match(line)
    return f"{begun[0]}\\{line[begun.end() :]}" if begun else line


def link(said: str, to: str) -> str:
    """A link that says a text."""
    safe = _NOT_IN_LINK.sub(lambda sign: f"%{ord(sign[0]):02X}", to)
    return f"[{text(said)}]({safe})"


def quoted(said: str, who: str) -> str:
    """A quotation; ``who`` is Markdown, and says whose it is."""
    return f"> {text(said)}\n>\n> — {who}"


def listed(lines: Iterable[str]) -> str:
    """A list of lines of Markdown."""
    return "\n".join(f"- {line}" for line in lines)


def blocks(*parts: str) -> str:
    """Blocks of Markdown below each other; empty ones are left out."""
    return "\n\n".join(filter(None, parts))


def section(title: str, *parts: str, level: int = 2) -> str:
    """Blocks under a heading; nothing if they are all empty."""
    body = blocks(*parts)
    return f"{'#' * level} {text(title)}\n\n{body}" if body else ""


def front_matter(fields: Mapping[str, Any]) -> str:
    """Fields as YAML; values are strings, numbers and mappings of these. Empty ones are left out.

    Each is written as JSON, which YAML 1.2 includes.
    """
    lines = (f"{name}: {_value(value)}\n" for name, value in fields.items() if value)
    return f"---\n{''.join(lines)}---\n"


def _value(value: Any) -> str:
    return _NOT_IN_YAML.sub(lambda sign: f"\\u{ord(sign[0]):04x}", _json(value))
