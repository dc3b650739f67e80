"""Put an entry at the end of a list in a YAML file, which else stays letter by letter as it is."""

from __future__ import annotations

import re
from typing import Any

from atlas.editing.yaml_text import fields_in
from atlas.errors import InputError
from atlas.load.yaml_document import UnreadableError, parse_yaml


def append_entry(text: str, path: str, name: str, entry: str) -> str:
    """The text with an entry at the end of the list ``name`` at the top of the file.

    ``entry`` is YAML whose first line begins with two blanks and a hyphen. Raises ``InputError``
    where the file cannot be read, or is laid out so that only its editor knows where to put it.
    """
    before = fields_in(text, path)
    after = _appended(text, name, entry)
    try:
        read = parse_yaml(after, path).data
        listed = read[name]
        is_right = {**read, name: listed[:-1]} == {**before, name: before.get(name) or []}
    except (UnreadableError, KeyError, TypeError):
        is_right = False
    if not is_right:
        raise InputError(
            f"{path} is laid out so that it is not plain where an entry of '{name}' ends: put this "
            f"there yourself:\n{entry}"
        )
    return after


def ids_in(text: str, path: str, name: str) -> list[str]:
    """The ids of the entries in a list at the top of a file. Raises ``InputError`` as above."""
    return [str(one.get("id")) for one in entries_in(text, path, name)]


def entries_in(text: str, path: str, name: str) -> list[dict[str, Any]]:
    """The entries of a list at the top of a file. Raises ``InputError`` as above."""
    listed = fields_in(text, path).get(name)
    entries = listed if isinstance(listed, list) else []
    return [one for one in entries if isinstance(one, dict)]


def _appended(text: str, name: str, entry: str) -> str:
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    at = next((n for n, line in enumerate(lines) if re.match(rf"{name}:", line)), None)
    if at is None:
        return "\n".join([*lines, f"{name}:", entry.rstrip("\n"), ""])
    if re.fullmatch(rf"{name}:\s*\[\s*\]\s*", lines[at]):
        lines[at] = f"{name}:"
    end = at + 1
    last = at  # the last line that says something of the list
    while end < len(lines) and not re.match(r"[^\s#-]", lines[end]):
        if lines[end].startswith((" ", "-")):
            last = end
        end += 1
    entries = (line for line in lines[at + 1 : last + 1] if line.lstrip(" ").startswith("- "))
    first = next(entries, "  - ")
    indent = len(first) - len(first.lstrip(" "))
    moved = "\n".join(_moved(line, indent - 2) for line in entry.rstrip("\n").split("\n"))
    gap = (
        [""] if any(not line.strip() for line in lines[at + 1 : last]) and name == "sources" else []
    )
    return "\n".join([*lines[: last + 1], *gap, moved, *lines[last + 1 :], ""])


def _moved(line: str, by: int) -> str:
    if by >= 0:
        return f"{' ' * by}{line}" if line else line
    return line[-by:] if not line[:-by].strip() else line
