"""Read one YAML file into plain data that knows where every value stands.

Scalars stay text (the model decides what is a number or a date), so nothing is lost to YAML's
guesses: ``2019-09`` and ``no`` arrive as written. Anchors, aliases and tags are refused, which
makes expansion attacks impossible; size and depth are bounded before anything is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISREG
from typing import Any, cast

import yaml

from atlas.problems import FieldPath, Problem, excerpt, field_name

MAX_BYTES = 1024 * 1024
MAX_DEPTH = 24
_NULLS = {"", "~", "null", "Null", "NULL"}
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

Position = tuple[int, int]


@dataclass
class YamlDocument:
    """A parsed file: ``data`` (dicts, lists, strings, None) and the position of every value."""

    path: str
    data: Any
    values: dict[FieldPath, Position] = field(default_factory=dict)
    keys: dict[FieldPath, Position] = field(default_factory=dict)

    def position(self, at: FieldPath, *, key: bool = False) -> Position:
        """Line and column (from 1) of a field, or of the nearest field around it."""
        if key and at in self.keys:
            return self.keys[at]
        while at and at not in self.values:
            at = at[:-1]
        return self.values.get(at, (1, 1))

    def place(self, at: FieldPath) -> str:
        """Where a field stands, as messages write it: ``profiles/topics.yml:12``."""
        return f"{self.path}:{self.position(at)[0]}"

    def problem(
        self,
        code: str,
        at: FieldPath,
        message: str,
        *,
        found: str = "",
        fix: str = "",
        notice: bool = False,
        key: bool = False,
    ) -> Problem:
        """A problem at a field of this file."""
        line, column = self.position(at, key=key)
        return Problem(
            self.path,
            line,
            column,
            code,
            message,
            "notice" if notice else "error",
            field_name(at),
            excerpt(found),
            fix,
        )


class UnreadableError(Exception):
    """The file could not become a document; carries the problems that say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems


def read_text(file: Path, path: str, max_bytes: int = MAX_BYTES) -> tuple[bytes, str]:
    """Read a regular UTF-8 file of bounded size; ``path`` is how messages name it.

    Raises ``UnreadableError`` for anything else: a missing file, a link, a pipe, another encoding,
    control characters.
    """

    def refuse(
        code: str, message: str, fix: str, line: int = 1, column: int = 1
    ) -> UnreadableError:
        return UnreadableError(Problem(path, line, column, code, message, fix=fix))

    try:
        status = file.lstat()
        if not S_ISREG(status.st_mode):
            raise refuse(
                "unreadable-file",
                "is not a regular file",
                "replace the link or device by the file itself",
            )
        if status.st_size > max_bytes:
            raise refuse(
                "file-too-large",
                f"has {status.st_size:,} bytes; the limit is {max_bytes:,}",
                "split the file, or check that it is what it should be",
            )
        raw = file.read_bytes()
    except OSError as error:
        raise refuse(
            "unreadable-file",
            f"cannot be read: {error.strerror}",
            "check that the file exists and may be read",
        ) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", "replace")
        kind = "UTF-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "not UTF-8"
        raise refuse(
            "not-utf8",
            f"is {kind} (byte {error.start + 1})",
            "save the file as UTF-8",
            *_line_column(before, len(before)),
        ) from None
    if found := _CONTROL.search(text):
        raise refuse(
            "forbidden-character",
            f"contains the control character U+{ord(found.group()):04X}",
            "remove it; if there are many, the file is not UTF-8 text",
            *_line_column(text, found.start()),
        )
    return raw, text


def read_yaml(file: Path, path: str) -> YamlDocument:
    """Read and parse one YAML file. Raises ``UnreadableError`` with every problem found in it."""
    _, text = read_text(file, path)
    return parse_yaml(text, path)


def parse_yaml(text: str, path: str) -> YamlDocument:
    """Parse YAML text. Raises ``UnreadableError`` with every problem found in it."""
    try:
        if problems := list(_refused_events(text, path)):
            raise UnreadableError(*problems)
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        told = " ".join(filter(None, (error.context, error.problem)))
        raise UnreadableError(
            Problem(
                path,
                line,
                column,
                "yaml-syntax",
                f"is not valid YAML: {told}",
                found=excerpt(_line(text, line)),
                fix=_yaml_hint(_line(text, line), told),
            )
        ) from None
    except yaml.YAMLError as error:  # characters that YAML forbids have no mark
        raise UnreadableError(
            Problem(
                path,
                1,
                1,
                "forbidden-character",
                f"is not valid YAML: {excerpt(str(error))}",
                fix="remove the character",
            )
        ) from None
    if node is None:
        raise UnreadableError(
            Problem(path, 1, 1, "yaml-syntax", "is empty", fix="fill it in, or delete the file")
        )
    document = YamlDocument(path, None)
    duplicates: list[Problem] = []
    document.data = _build(node, (), document, duplicates)
    if duplicates:
        raise UnreadableError(*duplicates)
    return document


def _refused_events(text: str, path: str) -> Iterator[Problem]:
    """What YAML allows and we do not: anchors, aliases, tags, deep nesting, many documents."""
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        mark = cast(yaml.Mark, event.start_mark)
        position = (mark.line + 1, mark.column + 1)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield Problem(
                    path,
                    *position,
                    "yaml-syntax",
                    "holds more than one document",
                    fix="keep one document in a file; remove the '---' between them",
                )
                return
        if anchor := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            yield Problem(
                path,
                *position,
                "yaml-anchor",
                "uses a YAML anchor or alias",
                found=f"{sign}{anchor}",
                fix=f"write the value out; quote the text if it starts with '{sign}'",
            )
            return
        if tag := getattr(event, "tag", None):
            yield Problem(
                path,
                *position,
                "yaml-anchor",
                "uses a YAML tag",
                found=str(tag),
                fix="remove the tag; quote the text if it starts with '!'",
            )
            return
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield Problem(
                    path,
                    *position,
                    "yaml-too-deep",
                    f"is nested more than {MAX_DEPTH} levels deep",
                    fix="check the indentation and the brackets before this place",
                )
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _build(
    node: yaml.Node, at: FieldPath, document: YamlDocument, duplicates: list[Problem]
) -> Any:
    document.values[at] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, Any] = {}
        for key_node, value_node in node.value:
            position = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                duplicates.append(
                    Problem(
                        document.path,
                        *position,
                        "yaml-syntax",
                        "has a key that is not a word",
                        fix="write the key as plain text before the colon",
                    )
                )
                continue
            key = key_node.value
            if key in mapping:
                first = document.keys[(*at, key)]
                duplicates.append(
                    Problem(
                        document.path,
                        *position,
                        "yaml-duplicate-key",
                        f"the key '{excerpt(key)}' stands twice (first on line {first[0]})",
                        field=field_name((*at, key)),
                        fix="keep one of the two",
                    )
                )
                continue
            document.keys[(*at, key)] = position
            mapping[key] = _build(value_node, (*at, key), document, duplicates)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(item, (*at, index), document, duplicates)
            for index, item in enumerate(node.value)
        ]
    if not getattr(node, "style", None) and node.value in _NULLS:  # plain: None or ""
        return None
    return node.value


def _yaml_hint(line: str, told: str) -> str:
    if "\t" in line[: len(line) - len(line.lstrip())] or ("token" in told and "\t" in line):
        return "indent with spaces; YAML forbids tabs"
    if "mapping values are not allowed" in told:
        return "put text that contains ': ' in quotation marks"
    if "found unexpected end of stream" in told:
        return "close the quotation mark or bracket opened before this place"
    return "check indentation, quotation marks and brackets at and before this place"


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _line_column(text: str, offset: int) -> Position:
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
