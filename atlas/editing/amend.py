"""Change fields of one statement in a YAML file: all other lines stay as they are.

Lines are replaced by their places, so that comments and wrapping stay. What comes out is read
again: where it does not say exactly what was meant, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

import yaml

from atlas.editing.field_order import field_order
from atlas.editing.layout import end_of
from atlas.editing.yaml_text import fields_in, item, written
from atlas.errors import InputError
from atlas.load.yaml_document import UnreadableError
from atlas.model import KINDS

_COMMENT = re.compile(r"\s+(#.*)$")
#: From a statement to a record within it: names of fields, and places in lists.
_Path = tuple[str | int, ...]


def amend(
    text: str,
    path: str,
    id: str,
    fields: Mapping[str, Any],
    entries: Iterable[tuple[str, Mapping[str, str]]] = (),
) -> str:
    """The text with fields of a statement set, those that are empty taken away.

    A value is a text, a list of texts, or a list of records as plain data, of which only what
    differs is written. ``entries`` are put at the end of lists, as ("evidence", {"source": …,
    "quote": …}). Raises ``InputError`` where the file has no such statement, or is laid out so that
    it cannot be done.
    """
    before = _statements(text, path)
    if id not in before:
        raise InputError(f"there is no statement '{id[:80]}' in {path}")
    wanted: dict[str, Any] = {**before[id], **fields}
    for name, entry in entries:
        wanted[name] = [*wanted.get(name, []), dict(entry)]
    wanted = {name: value for name, value in wanted.items() if value or name not in fields}
    after = text
    for name in {**before[id], **wanted}:
        old, new = before[id].get(name), wanted.get(name)
        if old == new:
            continue
        if _are_records(old) and _are_records(new):
            after = _set_records(after, id, name, old or [], new or [])
        else:
            after = _set(after, id, (), name, new)
    try:
        is_right = _statements(after, path) == {**before, id: wanted}
    except (InputError, UnreadableError):
        is_right = False
    if not is_right:
        raise InputError(f"{path} is laid out so that '{id}' cannot be changed by a program")
    return after


def _statements(text: str, path: str) -> dict[str, Any]:
    """The statements of a file by id, and under no id all else that it holds."""
    fields = fields_in(text, path)
    listed = fields.get("statements")
    entries = listed if isinstance(listed, list) else []
    return {
        "": {**fields, "statements": None},
        **{str(one.get("id")): one for one in entries if isinstance(one, dict)},
    }


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _node(text: str, id: str, path: _Path = ()) -> Any:
    """The node of a statement, or of what is within it."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    for key, value in root.value if root else ():
        for one in value.value if key.value == "statements" else ():
            if ("id", id) in [(name.value, held.value) for name, held in one.value]:
                if one.flow_style:
                    break
                return _inside(one, path)
    raise InputError(f"'{id}' is written on one line, in brackets: change it yourself")


def _inside(node: yaml.Node, path: _Path) -> yaml.Node:
    for step in path:
        found = node.value[step] if isinstance(step, int) else dict(_by_name(node))[step]
        node = found
    return node


def _by_name(node: yaml.Node) -> list[tuple[str, yaml.Node]]:
    return [(key.value, value) for key, value in node.value]


def _set(text: str, id: str, path: _Path, name: str, value: Any) -> str:
    """The text with one field of a record as it is to be, or without it."""
    node, lines = _node(text, id, path), text.split("\n")
    column = int(node.value[0][0].start_mark.column)
    new = written(name, value, column).split("\n") if value else []
    for key, held in node.value:
        if key.value != name:
            continue
        first, end = key.start_mark.line, end_of(lines, held)
        at_end = held.end_mark.column if held.end_mark.line == first else len(lines[first])
        comment = _COMMENT.fullmatch(lines[first][at_end:])
        if new:  # what stands before it may be a list's hyphen
            new[0] = f"{lines[first][:column]}{new[0]}"
        if comment and len(new) == 1:
            new[0] += comment[0]
        elif comment:
            new.insert(0, f"{' ' * column}{comment[1]}")
        return "\n".join([*lines[:first], *new, *lines[end:]])
    if not new:
        return text
    at = _place(node, name, lines)
    return "\n".join([*lines[:at], f"{' ' * column}{new[0]}", *new[1:], *lines[at:]])


def _place(node: yaml.MappingNode, name: str, lines: list[str]) -> int:
    """The line before which a new field belongs by the order of fields."""
    kind = next((one.value for key, one in node.value if key.value == "kind"), "")
    order = field_order(KINDS.get(kind, next(iter(KINDS.values()))))
    later = order[order.index(name) + 1 :] if name in order else ()
    before = [one for key, one in node.value if key.value not in later]
    return end_of(lines, before[-1])


def _set_records(
    text: str, id: str, name: str, old: Sequence[dict[str, Any]], new: Sequence[dict[str, Any]]
) -> str:
    """The text with a list of records as it is to be; those that stay keep their lines."""
    moves = SequenceMatcher(None, [*map(repr, old)], [*map(repr, new)], autojunk=False)
    for move, first, end, start, stop in reversed(moves.get_opcodes()):
        if move == "equal":
            continue
        pairs = list(zip(old[first:end], new[start:stop], strict=False))
        if end - first == stop - start and all(_alike(*pair) for pair in pairs):
            for at, (one, other) in enumerate(pairs, first):
                for field in one:
                    if one[field] != other[field]:
                        text = _set(text, id, (name, at), field, other[field])
        else:
            text = _put_records(text, id, name, first, end, new[start:stop])
    return text


def _alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return list(one) == list(other)


def _put_records(
    text: str, id: str, name: str, first: int, end: int, new: Iterable[dict[str, Any]]
) -> str:
    """The text with these records in place of those from ``first`` to ``end`` of a list."""
    listed, lines = _node(text, id, (name,)), text.split("\n")
    if listed.flow_style or any(one.flow_style for one in listed.value):
        raise InputError(f"'{name}' of '{id}' is written in brackets: change it yourself")
    column = listed.start_mark.column
    rows = [row for one in new for row in item(one, column).split("\n")]
    starts = [one.start_mark.line for one in listed.value]
    after = end_of(lines, listed)
    begin = starts[first] if first < len(starts) else after
    stop = end_of(lines, listed.value[end - 1]) if end > first else begin
    return "\n".join([*lines[:begin], *rows, *lines[stop:]])
