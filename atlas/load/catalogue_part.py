"""Read a few entries of the catalogue without the time that all of them take.

A thousand entries take YAML half a second. Those that are not wanted are cut from the text before
it is parsed, down to the lines that say which they are; the others keep their places in it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Any

from atlas.load.yaml_document import UnreadableError, YamlDocument, parse_yaml

_LIST = re.compile(r"^sources:[ \t]*(#.*)?$", re.MULTILINE)
_ENTRY = re.compile(r"^(?P<indent> *)- ", re.MULTILINE)
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
        document = parse_yaml("".join(_cut(text, wanted)), path, strict=False)
    except UnreadableError:  # not laid out as is usual, or really wrong
        document = parse_yaml(text, path, strict=False)
    others: dict[int, str] = {}
    entries = document.data.get("sources") if isinstance(document.data, dict) else None
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict) and _is_other(entry, wanted):
            others[number] = entry["id"]
            document.data["sources"][number] = {**_STUB, "id": entry["id"], "file": entry["file"]}
    return document, others


def _is_other(entry: dict[str, Any], wanted: Container[str]) -> bool:
    return isinstance(entry.get("id"), str) and entry["id"] not in wanted and "file" in entry


def _cut(text: str, wanted: Container[str]) -> Iterator[str]:
    """The text with those lines left empty that say more of an entry that is not wanted."""
    listed = _LIST.search(text)
    first = _ENTRY.search(text, listed.end()) if listed else None
    if not first:
        yield text
        return
    indent = " " * len(first["indent"])
    key = rf"{indent}(?:- | {{2}})"
    id_of = re.compile(rf"^{key}id: *([a-z0-9-]+) *$", re.MULTILINE)
    said = re.compile(rf"^(?!{key}(?:id|file):).+", re.MULTILINE)
    outside = re.compile(rf"\n(?!{indent} |[ \t\r]*(?:\n|\Z))")
    yield text[: first.start()]
    for entry in re.split(rf"^(?={indent}- )", text[first.start() :], flags=re.MULTILINE):
        id = id_of.search(entry)
        is_other = id and id[1] not in wanted and not outside.search(entry)
        yield said.sub("", entry) if is_other else entry
