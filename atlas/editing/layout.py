"""Fix how a YAML file is laid out, and nothing that it says.

Blanks at the ends of lines, needless quotation marks, lists of ids whose order says nothing, and
the order of fields. Lines are moved whole, so that comments and wrapping stay as they are. A step
after which the file would say something else is not taken.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import yaml
from pydantic import BaseModel

from atlas.editing.field_order import field_order, model_of_value
from atlas.load.yaml_document import UnreadableError, parse_yaml

#: Lists of ids in which order means nothing.
_SORTED = frozenset({"printed_in", "former_ids", "former_slugs"})
_WORDS = re.compile(r"[^\W\d_](?:[\w’–-]| (?! ))*")
#: What other readers of YAML take for something else than text.
_NOT_TEXT = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
_COMMENT = re.compile(r" *#")


def fixed(text: str, path: str, model: type[BaseModel]) -> str:
    """The text in good order; the same where it is, or cannot be read."""
    if "\r" in text:  # lines with other ends are their editor's to change
        return text
    try:
        said = _said(text, path)
    except UnreadableError:
        return text
    steps: tuple[Callable[[str, yaml.Node], str], ...] = (
        lambda before, node: _in_order(before, node, model),
        _with_sorted_ids,
        _without_needless_quotes,
        _without_blanks_at_ends,
    )
    for step in steps:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        after = step(text, node) if node else text
        try:
            if _said(after, path) == said:
                text = after
        except UnreadableError:
            continue
    return text


def _said(text: str, path: str) -> Any:
    return _unordered(parse_yaml(text, path).data)


def _unordered(data: Any, name: str = "") -> Any:
    """The data with the lists sorted whose order says nothing."""
    if isinstance(data, dict):
        return {key: _unordered(value, key) for key, value in data.items()}
    if isinstance(data, list):
        items = [_unordered(item) for item in data]
        return sorted(items, key=str) if name in _SORTED else items
    return data


def _without_blanks_at_ends(text: str, node: yaml.Node) -> str:
    kept: set[int] = set()  # lines of texts in which a blank at the end may count
    for _, one in _nodes(node):
        if isinstance(one, yaml.ScalarNode) and one.style:
            kept.update(range(one.start_mark.line + (one.style in "|>"), one.end_mark.line))
    lines = text.rstrip().split("\n")
    return (
        "\n".join(
            line if number in kept else line.rstrip(" \t") for number, line in enumerate(lines)
        )
        + "\n"
    )


def _without_needless_quotes(text: str, node: yaml.Node) -> str:
    lines = text.split("\n")
    for _, one in reversed(list(_nodes(node))):
        if not isinstance(one, yaml.ScalarNode) or one.style not in ("'", '"'):
            continue
        start, end = one.start_mark, one.end_mark
        if start.line == end.line and needs_no_quotes(one.value):
            line = lines[start.line]
            lines[start.line] = line[: start.column] + one.value + line[end.column :]
    return "\n".join(lines)


def needs_no_quotes(value: str) -> bool:
    """Whether YAML reads a text as it is without quotation marks."""
    return bool(_WORDS.fullmatch(value)) and value.casefold() not in _NOT_TEXT and value[-1] != " "


def _with_sorted_ids(text: str, node: yaml.Node) -> str:
    lines = text.split("\n")
    for name, one in _nodes(node):
        if name not in _SORTED or not isinstance(one, yaml.SequenceNode) or not one.value:
            continue
        spans = [(item.start_mark, item.end_mark) for item in one.value]
        if any(start.line != end.line for start, end in spans):
            continue
        parts = [lines[start.line][start.column : end.column] for start, end in spans]
        for (start, end), part in reversed(list(zip(spans, sorted(parts), strict=True))):
            line = lines[start.line]
            if "#" in line:  # a comment belongs to its entry
                return text
            lines[start.line] = line[: start.column] + part + line[end.column :]
    return "\n".join(lines)


def _in_order(text: str, node: yaml.Node, model: type[BaseModel]) -> str:
    lines = text.split("\n")
    # The innermost first: a record moves its lines within those of the field that holds it.
    for one, record in reversed(list(_records(node, model))):
        _order_fields(lines, one, record)
    return "\n".join(lines)


def _order_fields(lines: list[str], node: yaml.MappingNode, model: type[BaseModel]) -> None:
    """Put the lines of each field of a record where the order of fields has them."""
    names = [key.value for key, _ in node.value]
    order = [name for name in field_order(model) if name in names]
    if names == order or set(names) != set(order):  # a field that is not known: the check tells
        return
    column = node.value[0][0].start_mark.column
    starts = [key.start_mark.line for key, _ in node.value]
    if len(set(starts)) < len(starts) or any(
        key.start_mark.column != column for key, _ in node.value
    ):
        return
    first = lines[starts[0]][:column]
    if first.strip() not in ("", "-"):
        return
    begins = [starts[0], *(_with_comments(lines, start, column) for start in starts[1:])]
    end = end_of(lines, node)
    blocks = {
        name: lines[begin:stop]
        for name, begin, stop in zip(names, begins, [*begins[1:], end], strict=True)
    }
    blocks[names[0]][0] = " " * column + blocks[names[0]][0][column:]
    moved = [line for name in order for line in blocks[name]]
    at = next(n for n, line in enumerate(moved) if not _COMMENT.match(line))
    moved[at] = first + moved[at][column:]
    lines[begins[0] : end] = moved


def _with_comments(lines: list[str], start: int, column: int) -> int:
    """Where a field begins with the comments above it."""
    while lines[start - 1].startswith(" " * column + "#"):
        start -= 1
    return start


def end_of(lines: list[str], node: yaml.Node) -> int:
    """The line after the last of a value; blanks and comments behind it stay there."""
    while isinstance(node, yaml.CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end = node.end_mark.line + (node.end_mark.column > 0)
    while not lines[end - 1].strip():
        end -= 1
    return end


def _nodes(node: yaml.Node, name: str = "") -> Iterator[tuple[str, yaml.Node]]:
    """Every node in the order of the file, each with the field that holds it."""
    yield name, node
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield "", key
            yield from _nodes(value, key.value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _nodes(item)


def _records(
    node: yaml.Node, model: type[BaseModel] | None
) -> Iterator[tuple[yaml.MappingNode, type[BaseModel]]]:
    """The records that are written in lines, the outer before the inner ones."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _records(item, model)
    elif isinstance(node, yaml.MappingNode) and model and not node.flow_style:
        yield node, model
        for key, value in node.value:
            for item in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                if isinstance(item, yaml.MappingNode):
                    inner = model_of_value(model, key.value, _kind(item))
                    yield from _records(item, inner)


def _kind(node: yaml.MappingNode) -> str:
    found = (value.value for key, value in node.value if key.value == "kind")
    return str(next(found, ""))
