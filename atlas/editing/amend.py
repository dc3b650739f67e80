"""Change fields of one statement in a YAML file: all other lines stay as they are.

Lines are replaced by their places, so that comments and wrapping stay. What comes out is read
again: where it does not say exactly what was meant, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

import yaml

from atlas.editing.field_order import field_order
from atlas.editing.layout import end_of
from atlas.editing.yaml_text import entry
from atlas.errors import InputError
from atlas.load.yaml_document import UnreadableError, parse_yaml
from atlas.model import KINDS

_COMMENT = re.compile(r"\s+(#.*)$")


def amend(
    text: str,
    path: str,
    id: str,
    fields: Mapping[str, str],
    entries: Iterable[tuple[str, Mapping[str, str]]] = (),
) -> str:
    """The text with fields of a statement set, those that are empty taken away.

    ``entries`` are put at the end of lists, as ("evidence", {"source": …, "quote": …}). Raises
    ``InputError`` where the file has no such statement, or is laid out so that it cannot be done.
    """
    before = _statements(text, path)
    if id not in before:
        raise InputError(f"there is no statement '{id[:80]}' in {path}")
    wanted: dict[str, Any] = {**before[id], **fields}
    after = text
    for name, value in fields.items():
        after = _set(after, id, name, entry(name, value, _indent(after, id)) if value else "")
        if not value:
            del wanted[name]
    for name, item in entries:
        after = _append(after, id, name, item)
        wanted[name] = [*wanted.get(name, []), dict(item)]
    try:
        is_right = _statements(after, path) == {**before, id: wanted}
    except (InputError, UnreadableError):
        is_right = False
    if not is_right:
        raise InputError(f"{path} is laid out so that '{id}' cannot be changed by a program")
    return after


def _statements(text: str, path: str) -> dict[str, Any]:
    try:
        data = parse_yaml(text, path).data
    except UnreadableError as error:
        first = error.problems[0]
        raise InputError(f"{path}:{first.line}: {first.message}; fix that first") from None
    listed = data.get("statements") if isinstance(data, dict) else None
    rest = {"": {**data, "statements": None}} if isinstance(data, dict) else {}
    entries = listed if isinstance(listed, list) else []
    return {**rest, **{str(one.get("id")): one for one in entries if isinstance(one, dict)}}


def _node(text: str, id: str) -> yaml.MappingNode:
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    for key, value in root.value if root else ():
        for item in value.value if key.value == "statements" else ():
            if ("id", id) in [(name.value, one.value) for name, one in item.value]:
                if item.flow_style:
                    break
                return item  # type: ignore[no-any-return]
    raise InputError(f"'{id}' is written on one line, in brackets: change it yourself")


def _indent(text: str, id: str) -> int:
    return int(_node(text, id).value[0][0].start_mark.column)


def _set(text: str, id: str, name: str, written: str) -> str:
    """The text with one field as it is ``written``, or without it."""
    node, lines = _node(text, id), text.split("\n")
    blank = " " * _indent(text, id)
    new = [f"{blank}{line}" if n == 0 else line for n, line in enumerate(written.split("\n"))]
    new = new if written else []
    for key, value in node.value:
        if key.value != name:
            continue
        first, end = key.start_mark.line, end_of(lines, value)
        at_end = value.end_mark.column if value.end_mark.line == first else len(lines[first])
        comment = _COMMENT.fullmatch(lines[first][at_end:])
        if comment and len(new) == 1:
            new[0] += comment[0]
        elif comment:
            new.insert(0, f"{blank}{comment[1]}")
        return "\n".join([*lines[:first], *new, *lines[end:]])
    if not new:
        return text
    at = _place(node, name, lines)
    return "\n".join([*lines[:at], *new, *lines[at:]])


def _place(node: yaml.MappingNode, name: str, lines: list[str]) -> int:
    """The line before which a new field belongs by the order of fields."""
    kind = next((one.value for key, one in node.value if key.value == "kind"), "")
    order = field_order(KINDS.get(kind, next(iter(KINDS.values()))))
    later = order[order.index(name) + 1 :]
    before = [one for key, one in node.value if key.value not in later]
    return end_of(lines, before[-1])


def _append(text: str, id: str, name: str, item: Mapping[str, str]) -> str:
    """The text with an entry at the end of a list of the statement."""
    node, lines = _node(text, id), text.split("\n")
    indent = _indent(text, id) + 2
    listed = next((one for key, one in node.value if key.value == name), None)
    if listed is not None and listed.flow_style:
        raise InputError(f"'{name}' of '{id}' is written in brackets: add to it yourself")
    if listed is not None and listed.value:
        indent = listed.start_mark.column
    rows = [entry(key, value, indent + 2) for key, value in item.items()]
    written = [f"{' ' * indent}{'- ' if n == 0 else '  '}{row}" for n, row in enumerate(rows)]
    if listed is None:
        at = _place(node, name, lines)
        written.insert(0, f"{' ' * _indent(text, id)}{name}:")
    else:
        at = end_of(lines, listed)
    return "\n".join([*lines[:at], *"\n".join(written).split("\n"), *lines[at:]])
