"""Read the YAML of a file, and write it as the files of the atlas have it.

A long text is folded, a short one stands on its line.
"""

from __future__ import annotations

import re
import textwrap
from typing import Any

import yaml

from atlas.errors import InputError
from atlas.load.yaml_document import UnreadableError, parse_yaml

#: Columns of a line.
WIDTH = 100
_DATE_OR_NUMBER = re.compile(r"-?[0-9][0-9.~?/-]*|true|false")


def fields_in(text: str, path: str) -> dict[str, Any]:
    """The fields at the top of a file. Raises ``InputError`` where there are none to be read."""
    try:
        data = parse_yaml(text, path).data
    except UnreadableError as error:
        first = error.problems[0]
        raise InputError(f"{path}:{first.line}: {first.message}; fix that first") from None
    if not isinstance(data, dict):
        raise InputError(f"{path} holds no fields; fix that first")
    return data


def entry(name: str, text: str, indent: int) -> str:
    """A field with its text, which YAML reads back as it is but for runs of blanks.

    The first line has no blanks before it, so that a hyphen can precede it.
    """
    plain = yaml.dump({name: text}, allow_unicode=True, width=float("inf")).rstrip("\n")
    if _DATE_OR_NUMBER.fullmatch(text):  # text for us, whatever other readers make of it
        plain = f"{name}: {text}"
    if indent + len(plain) <= WIDTH:
        return plain
    lines = textwrap.wrap(
        text, WIDTH - indent - 2, break_long_words=False, break_on_hyphens=False
    ) or [""]
    return f"{name}: >-\n" + "\n".join(" " * (indent + 2) + line for line in lines)


def written(name: str, value: Any, indent: int) -> str:
    """A field with a text, a list of texts, a record or a list of records, as ``entry`` has it."""
    if isinstance(value, str):
        return entry(name, value, indent)
    if isinstance(value, dict):
        return "\n".join([f"{name}:", *_rows(value, indent + 2)])
    if all(isinstance(one, str) for one in value):
        if any(" " in one for one in value):  # sentences, each on lines of its own
            rows = (f"{' ' * (indent + 2)}- {entry('x', one, indent + 4)[3:]}" for one in value)
            return "\n".join([f"{name}:", *rows])
        listed = yaml.dump(value, allow_unicode=True, default_flow_style=True, width=float("inf"))
        return f"{name}: {listed.rstrip()}"
    return "\n".join([f"{name}:", *(item(one, indent + 2) for one in value)])


def item(record: dict[str, Any], indent: int) -> str:
    """A record as an entry of a list, from its hyphen on this column."""
    first, *rest = _rows(record, indent + 2)
    return "\n".join([f"{' ' * indent}- {first.lstrip(' ')}", *rest])


def _rows(record: dict[str, Any], indent: int) -> list[str]:
    return [f"{' ' * indent}{written(name, value, indent)}" for name, value in record.items()]


def evidence(source: str, quotation: str, indent: int = 6) -> str:
    """An entry of `evidence`, ready to paste."""
    return item({"source": source, "quote": quotation}, indent)
