"""Read fields that somebody entered as lines, those of records within records too.

    number: 40
    unit: people

    number: 12
    unit: hospitals

An empty line, a hyphen, or a field that comes again begins the next record of a list. A record in a
record is written with a point (``outcome.state: open``) or, as in the files, set in below its name.
A line that begins with no field goes on with the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from atlas.editing.drafts import checked, items
from atlas.errors import InputError
from atlas.load.model_walk import record_in
from atlas.model.parts import model_field
from atlas.problems import excerpt

_LINE = re.compile(r"( *)(- +)?([a-z_]+(?:\.[a-z_]+)*) *:(?: +(.*))?")
#: Fields as somebody gives them one by one: the name of each, with points in it, and its text.
Pairs = list[tuple[str, str]]
_Line = tuple[tuple[str, ...], str, bool]


def read_records(model: type[BaseModel], name: str, text: str) -> list[dict[str, Any]]:
    """The records of the list ``name``, in the order of the model's fields.

    Raises ``InputError`` for fields and values that there are not.
    """
    inside: dict[str, Any] = {}
    for path, value, begins in _lines(text):
        _put(model, inside, (name, *path), value, begins)
    return _ordered(model, inside).get(name, [])  # type: ignore[no-any-return]


def read_fields(model: type[BaseModel], text: str) -> dict[str, Any]:
    """The fields of a record: texts, lists of texts, records and lists of records."""
    found: dict[str, Any] = {}
    for path, value, begins in _lines(text):
        _put(model, found, path, value, begins)
    return _ordered(model, found)


def read_given(model: type[BaseModel], pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """The same of fields as a command line gives them: a name, with points in it, and its text.

    A field that comes again begins the next record of its list.
    """
    found: dict[str, Any] = {}
    for name, value in pairs:
        if value:
            _put(model, found, name.split("."), value, begins=False)
    return _ordered(model, found)


def _lines(text: str) -> Iterator[_Line]:
    """Of each field its names from the outermost, its value, and whether a record begins there."""
    found: list[_Line] = []
    outer: list[tuple[int, tuple[str, ...]]] = []
    begins = True
    for line in text.splitlines():
        match = _LINE.fullmatch(line.rstrip())
        if not match:
            if line.strip():
                found[-1:] = [_longer(found, line)]
            begins = begins or not line.strip()
            continue
        column = len(match[1]) + (1 if match[2] else 0)
        outer = [one for one in outer if one[0] < column]
        path = (*(outer[-1][1] if outer else ()), *match[3].split("."))
        if match[4] is None:
            outer.append((len(match[1]) + len(match[2] or ""), path))
        else:
            found.append((path, match[4], begins or bool(match[2])))
            begins = False
    yield from found


def _longer(found: list[_Line], line: str) -> _Line:
    if not found:
        raise InputError(
            f"'{excerpt(line.strip(), 60)}' is no field with its value: write name: value"
        )
    path, value, begins = found[-1]
    return path, f"{value} {line.strip()}", begins


def _put(
    model: type[BaseModel], record: dict[str, Any], path: Sequence[str], value: str, begins: bool
) -> None:
    name, *rest = path
    inner = record_in(model, name)
    if inner is None or not rest:
        checked(model, {name: value})
        if inner:
            first = next(iter(inner.model_fields))
            raise InputError(f"'{name}' has fields of its own: give {name}.{first}")
        if rest:
            raise InputError(f"'{name}' has no fields of its own, so no '{rest[0]}'")
        if name in record:
            raise InputError(f"'{name}' is given twice")
        listed = model_field(model.model_fields[name]).listed
        record[name] = items(model, name, value) if listed else " ".join(value.split())
    elif model_field(model.model_fields[name]).listed:
        there = record.setdefault(name, [])
        if not there or begins or _has(there[-1], rest):
            there.append({})
        _put(inner, there[-1], rest, value, begins=False)
    else:
        _put(inner, record.setdefault(name, {}), rest, value, begins)


def _has(record: dict[str, Any], path: Sequence[str]) -> bool:
    held = record.get(path[0])
    return _has(held, path[1:]) if isinstance(held, dict) and len(path) > 1 else held is not None


def _ordered(model: type[BaseModel], record: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _inside(model, name, record[name]) for name in model.model_fields if name in record
    }


def _inside(model: type[BaseModel], name: str, value: Any) -> Any:
    inner = record_in(model, name)
    if inner is None:
        return value
    if isinstance(value, dict):
        return _ordered(inner, value)
    return [_ordered(inner, one) for one in value]
