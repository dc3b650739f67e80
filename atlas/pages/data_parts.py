"""Data that pages load when they need it, in files of a few kilobytes.

The file of a value follows from its key and from how many files there are, which ``parts.json``
says: ``docs/assets/js/parts.js`` works it out as well.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from atlas.pages.page import Asset

#: About how large a file is; there are twice as many files where they would be larger.
_BYTES = 4096


def in_parts(
    folder: str,
    values: Mapping[str, object],
    head: Mapping[str, object] | None = None,
    *,
    size: int = _BYTES,
) -> Iterator[Asset]:
    """The files of some values by their keys; ``head`` is what ``parts.json`` says besides."""
    written = {key: (to_json(key), to_json(value)) for key, value in values.items()}
    parts, whole = 1, sum(len(key) + len(value) for key, value in written.values())
    while whole / parts > size:
        parts *= 2
    contents: list[list[bytes]] = [[] for _ in range(parts)]
    for key in sorted(written):
        contents[part_of(key, parts)].append(b":".join(written[key]))
    yield Asset(f"{folder}parts.json", to_json({**(head or {}), "parts": parts}))
    for number, content in enumerate(contents):
        yield Asset(f"{folder}{number}.json", b"{" + b",".join(content) + b"}")


def part_of(key: str, parts: int) -> int:
    """In which file a key is: its FNV-1a hash (32 bits) modulo the number of files."""
    found = 0x811C9DC5
    for letter in key:
        found = (found ^ ord(letter)) * 0x01000193 % 2**32
    return found % parts


def to_json(value: object) -> bytes:
    """A value on one line, always in the same bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
