"""Read one YAML file into plain data that knows where every value stands.

Scalars stay text (the model decides what is a number or a date), so nothing is lost to YAML's
guesses: ``2019-09`` and ``no`` arrive as written. Anchors, aliases and tags are refused, which
makes expansion attacks impossible; size and depth are bounded before anything is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from pathlib import Path
from stat import S_ISREG
from typing import Any, Literal

import yaml

from atlas.load.yaml_faults import explain, split_lines
from atlas.load.yaml_refused import (
    line_column,
    merge_marks,
    odd_line_breaks,
    place_of,
    refused_events,
)
from atlas.problems import FieldPath, Problem, excerpt, field_in_words, field_name
from atlas.text.unseen import name_of

MAX_BYTES = 1024 * 1024
_NULLS = {"", "~", "null", "Null", "NULL"}
_COMMENT = re.compile(r"[ \t]+#")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

Position = tuple[int, int]


@dataclass(frozen=True)
class Quirk:
    """Something that YAML reads in its own way and an editor may have meant as text.

    A comment after a plain text (the place is that of its ``#``), the word null, or square or
    curly brackets.
    """

    kind: Literal["comment", "null", "brackets"]
    line: int
    column: int


@dataclass
class YamlDocument:
    """A parsed file: ``data`` (dicts, lists, strings, None) and the position of every value.

    ``kept`` says of lists from which entries were left out which numbers those have in the file
    that are still there: places are asked for by the numbers that are left. ``repeated`` are the
    problems of keys that stand twice, of which ``data`` has the first.
    """

    path: str
    data: Any
    values: dict[FieldPath, Position] = field(default_factory=dict)
    keys: dict[FieldPath, Position] = field(default_factory=dict)
    quirks: dict[FieldPath, Quirk] = field(default_factory=dict)
    kept: Mapping[str, Sequence[int]] = field(default_factory=dict)
    repeated: list[tuple[FieldPath, Problem]] = field(default_factory=list)

    @property
    def whole(self) -> YamlDocument:
        """The file with the numbers that entries have in it."""
        return replace(self, kept={}) if self.kept else self

    def in_file(self, at: FieldPath) -> FieldPath:
        """Where a field stands in the whole file."""
        if len(at) < 2 or (numbers := self.kept.get(str(at[0]))) is None:
            return at
        return (at[0], numbers[int(at[1])], *at[2:])

    def position(self, at: FieldPath, *, key: bool = False) -> Position:
        """Line and column (from 1) of a field, or of the nearest field around it."""
        at = self.in_file(at)
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
        at = self.in_file(at)
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
            field_in_words(at, self.data),
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
            *line_column(before, len(before)),
        ) from None
    if found := _CONTROL.search(text):
        raise refuse(
            "forbidden-character",
            f"contains the control character U+{ord(found.group()):04X}",
            "remove it; if there are many, the file is not UTF-8 text",
            *line_column(text, found.start()),
        )
    return raw, text


def read_yaml(file: Path, path: str) -> YamlDocument:
    """Read and parse one YAML file. Raises ``UnreadableError`` with every problem found in it, but
    for keys that stand twice."""
    _, text = read_text(file, path)
    return parse_yaml(text, path, strict=False)


def parse_yaml(text: str, path: str, *, strict: bool = True) -> YamlDocument:
    """Parse YAML text. Raises ``UnreadableError`` with every problem found in it; for keys that
    stand twice alone, only if ``strict``."""
    if problems := [*merge_marks(text, path), *odd_line_breaks(text, path)]:
        raise UnreadableError(*problems)
    events: list[yaml.Event] = []
    try:
        if problems := list(refused_events(_kept(text, events), path)):
            raise UnreadableError(*problems)
    except yaml.MarkedYAMLError:
        raise UnreadableError(*explain(text, path, _stops)) from None
    except yaml.YAMLError as error:  # characters that YAML forbids have no mark
        character = getattr(error, "character", None)
        named = f"U+{character:04X}" if isinstance(character, int) else "one"
        raise UnreadableError(
            Problem(
                path,
                1,
                1,
                "forbidden-character",
                f"contains a character that YAML forbids ({named})",
                fix="remove the character",
            )
        ) from None
    builder = _Builder(YamlDocument(path, None), split_lines(text), iter(events))
    builder.build_all()
    repeated = [problem for _, problem in builder.document.repeated]
    if builder.problems or (strict and repeated):
        raise UnreadableError(*sorted([*builder.problems, *repeated]))
    return builder.document


def _kept(text: str, events: list[yaml.Event]) -> Iterator[yaml.Event]:
    """The events of a text, which are also added to a list."""
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        events.append(event)
        yield event


def _stops(text: str) -> Position | None:
    """Where a text stops being YAML, or ``None``."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return None


@dataclass
class _Builder:
    """Makes plain data of events, and keeps what has to be known of their places.

    Of events and not of nodes, which take as long again to make.
    """

    document: YamlDocument
    lines: list[str]
    events: Iterator[yaml.Event]
    problems: list[Problem] = field(default_factory=list)

    def build_all(self) -> None:
        """The data of the one document."""
        found = (one for one in self.events if isinstance(one, yaml.NodeEvent))
        if first := next(found, None):
            self.document.data = self._build(first, ())
        else:
            path, fix = self.document.path, "fill it in, or delete the file"
            self.problems.append(Problem(path, 1, 1, "yaml-syntax", "is empty", fix=fix))

    def _build(self, event: yaml.Event, at: FieldPath) -> Any:
        """The data of what begins with an event, at a field."""
        self.document.values[at] = place_of(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, at)
        if getattr(event, "flow_style", False):
            self.document.quirks[at] = Quirk("brackets", *place_of(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(at)
        items = takewhile(lambda one: not isinstance(one, yaml.SequenceEndEvent), self.events)
        return [self._build(item, (*at, index)) for index, item in enumerate(items)]

    def _scalar(self, event: yaml.ScalarEvent, at: FieldPath) -> str | None:
        text: str = event.value
        if event.style:
            return text
        self._note_comment(event, at)
        if text[:1].isspace():  # YAML strips the ordinary ones
            self._refuse(
                event,
                f"begins with {name_of(text[0])}",
                at,
                fix="delete it and type an ordinary space",
            )
        if text not in _NULLS:
            return text
        if text:
            self.document.quirks.setdefault(at, Quirk("null", *place_of(event)))
        return None

    def _mapping(self, at: FieldPath) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                fix = "write the key as plain text before the colon"
                self._refuse(event, "has a key that is not a word", at, fix=fix)
                self._skip(event)
                self._skip(next(self.events))
                continue
            key = event.value
            within = (*at, key)
            if key in mapping:
                first, _ = self.document.keys[within]
                message = f"duplicate key '{excerpt(key)}' (first on line {first})"
                fix = (
                    "keep one of the two; if a new entry of a list begins here, put `- ` before "
                    "its first field"
                )
                path, name, line = self.document.path, field_name(within), place_of(event)
                found = Problem(path, *line, "yaml-duplicate-key", message, field=name, fix=fix)
                self.document.repeated.append((within, found))
                self._skip(next(self.events))
                continue
            self.document.keys[within] = place_of(event)
            mapping[key] = self._build(next(self.events), within)
        return mapping

    def _skip(self, event: yaml.Event) -> None:
        """Pass over all that belongs to what begins with an event."""
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = next(self.events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)

    def _note_comment(self, event: yaml.Event, at: FieldPath) -> None:
        """Remember a comment that follows a plain text: it may be meant as part of the text."""
        assert event.end_mark
        line, column = event.end_mark.line, event.end_mark.column
        if line < len(self.lines) and (sign := _COMMENT.match(self.lines[line], column)):
            self.document.quirks[at] = Quirk("comment", line + 1, sign.end())

    def _refuse(
        self,
        event: yaml.Event,
        message: str,
        at: FieldPath,
        fix: str,
    ) -> None:
        path, place, field = self.document.path, place_of(event), field_name(at)
        self.problems.append(Problem(path, *place, "yaml-syntax", message, field=field, fix=fix))
