"""Read a few entries of the catalogue without the time that all of them take.

A thousand entries take YAML half a second. Those that are not wanted are cut from the text before
it is parsed, down to the lines that say which they are; the others keep their places in it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import takewhile
from typing import Any

from atlas.load.yaml_document import UnreadableError, YamlDocument, parse_yaml

_LIST = re.compile(r"sources:[ \t]*(#.*)?")
_ID = re.compile(r"(?:- | {2})id: *([a-z0-9-]+) *")
_KEPT = re.compile(r"(?:- | {2})(?:id|file):")
#: Stands for an entry that is not wanted while the others are validated.
_STUB = {
    "sha256": "0" * 64,
    "title": "x",
    "short": "x",
    "type": "article",
    "published_basis": "none",
    "language": "en",
    "translated": "false",
    "about": "x",
}


def parse_part(text: str, path: str, wanted: Container[str]) -> tuple[YamlDocument, dict[int, str]]:
    """The catalogue as a document, and the ids of the entries that are not wanted, by number.

    These hold no more than stands for them. Raises ``UnreadableError`` where the text is no YAML.
    """
    try:
        document = parse_yaml("\n".join(_cut(text.split("\n"), wanted)), path)
    except UnreadableError:  # not laid out as is usual, or really wrong
        document = parse_yaml(text, path)
    others: dict[int, str] = {}
    entries = document.data.get("sources") if isinstance(document.data, dict) else None
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict) and _is_other(entry, wanted):
            others[number] = entry["id"]
            document.data["sources"][number] = {**_STUB, "id": entry["id"], "file": entry["file"]}
    return document, others


def _is_other(entry: dict[str, Any], wanted: Container[str]) -> bool:
    return isinstance(entry.get("id"), str) and entry["id"] not in wanted and "file" in entry


def _cut(lines: list[str], wanted: Container[str]) -> Iterator[str]:
    """The lines with those left empty that say more of an entry that is not wanted."""
    at = next((n for n, line in enumerate(lines) if _LIST.fullmatch(line)), len(lines)) + 1
    yield from lines[:at]
    starts = [n for n in range(at, len(lines)) if re.match(r" *- ", lines[n])]
    indent = len(lines[starts[0]]) - len(lines[starts[0]].lstrip()) if starts else 0
    begin = " " * indent + "- "
    while at < len(lines):
        entry = [lines[at]]
        if entry[0].startswith(begin):
            entry += takewhile(lambda line: _within(line, begin, indent), lines[at + 1 :])
            found = (_ID.fullmatch(line, indent) for line in entry)
            id = next((one[1] for one in found if one), None)
            if id is not None and id not in wanted:
                yield from (line if _KEPT.match(line, indent) else "" for line in entry)
                at += len(entry)
                continue
        yield from entry
        at += len(entry)


def _within(line: str, begin: str, indent: int) -> bool:
    """Whether a line belongs to the entry above it."""
    return not line.startswith(begin) and (not line.strip() or line.startswith(" " * (indent + 1)))
