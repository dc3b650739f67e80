"""What stands where in a YAML text, also while somebody types in it and it is no YAML.

The lines are read as this atlas writes YAML: fields and lists in lines, or in brackets. Lines that
make no sense are taken for the beginning of something.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import yaml

from atlas.language_server.brackets import in_brackets
from atlas.language_server.extents import Place
from atlas.problems import FieldPath

_KEY = re.compile(r"""(?P<quote>["']?)(?P<key>[A-Za-z_][\w-]*)(?P=quote)[ \t]*:(?=[ \t]|$)[ \t]*""")
_DASH = re.compile(r"-(?:[ \t]+|$)")
_COMMENT = re.compile(r"(?:^|[ \t])[ \t]*#.*$")
_BLOCK = re.compile(r"[|>][-+0-9]*[ \t]*(?:#.*)?$")


@dataclass
class Entry:
    """A field, an entry of a list, or the beginning of one, with its value as it is written.

    ``key`` is where the field's name begins; an entry of a list, and a word of which nobody knows
    yet what it will be, have none. ``start`` and ``end`` are those of the value. ``record`` has
    what the fields around it say, ``column`` is where they begin. ``in_brackets`` says whether it
    stands in some.
    """

    at: FieldPath
    key: Place | None
    start: Place
    end: Place
    text: str
    record: dict[str, str] = field(default_factory=dict)
    column: int = 0
    in_brackets: bool = False

    @property
    def value(self) -> str:
        """What YAML reads in it, on one line."""
        text = self.text.strip()
        if _BLOCK.match(text.partition("\n")[0]):
            return " ".join(text.partition("\n")[2].split())
        if text[:1] in ("'", '"'):
            with suppress(yaml.YAMLError, ValueError):
                if isinstance(node := yaml.compose(text, Loader=yaml.CSafeLoader), yaml.ScalarNode):
                    return " ".join(node.value.split())
            return " ".join(text[1:].split())
        return " ".join(_COMMENT.sub("", text).split())

    @property
    def is_block(self) -> bool:
        """Whether the text stands on lines of its own, below a sign that says so."""
        return bool(_BLOCK.match(self.text.partition("\n")[0]))


@dataclass
class _Frame:
    """A list, or the fields of a record, that begin at a column."""

    column: int
    at: FieldPath
    listed: bool
    record: dict[str, str] = field(default_factory=dict)
    last: str = ""
    index: int = -1

    @property
    def inner(self) -> FieldPath:
        """Where what stands deeper belongs."""
        return (*self.at, self.index) if self.listed else (*self.at, self.last)


class Outline:
    """The entries of a text in order. ``cursor`` makes an entry of the empty line that it is on."""

    def __init__(self, text: str, cursor: Place | None = None) -> None:
        self.lines = [line.rstrip("\r") for line in text.split("\n")]
        self.records: dict[FieldPath, dict[str, str]] = {}
        self.entries: list[Entry] = []
        self._frames: list[_Frame] = []
        self._open: Entry | None = None
        for number, line in enumerate(self.lines):
            here = cursor[1] if cursor and cursor[0] == number else None
            self._read(number, line, here)
        for entry in [*self.entries]:
            if entry.text[:1] in ("[", "{"):
                self._enter(entry)
            elif entry.key and not entry.in_brackets:
                entry.record[str(entry.at[-1])] = entry.value

    def entry_at(self, place: Place) -> Entry | None:
        """The innermost entry whose name or value is at a place."""
        found = None
        for entry in self.entries:
            if (entry.key or entry.start) <= place <= entry.end:
                found = entry
        return found

    def _read(self, number: int, line: str, cursor: int | None) -> None:
        body = line.strip(" \t")
        column = len(line) - len(line.lstrip(" \t"))
        if not body:
            if cursor is None:
                return
            column = cursor
        if self._goes_on(number, line, column, bool(body)):
            return
        self._open = None
        if body.startswith(("#", "---", "...", "%")):
            return
        dash: re.Match[str] | None = None
        while found := _DASH.match(line, column):
            self._item(column)
            dash, column = found, found.end()
        found = _KEY.match(line, column)
        frame = self._record(column) if found or not dash else self._frames[-1]
        if found:
            frame.last = found["key"]
            at = (*frame.at, found["key"])
            key: Place | None = (number, column)
            frame.record.setdefault(found["key"], "")
        elif dash:
            at, key = frame.inner, None
        else:
            at, key = frame.at, None
        begin = found.end() if found else column
        text = line[begin:].rstrip(" \t")
        if text.startswith("#"):
            text = ""
        record = {} if dash and not found else frame.record
        end = (number, begin + len(text))
        base = column if found or not dash else dash.start()
        self._add(Entry(at, key, (number, begin), end, text, record, base))
        if dash and not found:  # what follows at this column may be its fields
            self._push(_Frame(column, at, False, record))

    def _add(self, entry: Entry) -> None:
        self.entries.append(entry)
        self._open = entry

    def _goes_on(self, number: int, line: str, column: int, filled: bool) -> bool:
        """Whether a line belongs to the value that was begun above it."""
        entry = self._open
        if entry is None or column <= entry.column:
            return False
        if not entry.text:
            if not filled or _DASH.match(line, column) or _KEY.match(line, column):
                return False
            if line.strip(" \t").startswith("#"):
                return False
            entry.start = (number, column)
            entry.text = line[column:].rstrip(" \t")
        elif self._is_field(entry, line, column):
            return False
        else:
            entry.text += "\n" * (number - entry.end[0]) + line.rstrip(" \t")
        entry.end = (number, max(len(line.rstrip(" \t")), column))
        return True

    def _is_field(self, entry: Entry, line: str, column: int) -> bool:
        """Whether a line has a field beside the word that is typed above it."""
        typed_alone = entry.key is None or entry.start[0] > entry.key[0]
        is_word = entry.text.replace("-", "").replace("_", "").isalnum()
        return (
            typed_alone and is_word and column == entry.start[1] and bool(_KEY.match(line, column))
        )

    def _item(self, column: int) -> None:
        """A hyphen at a column: one more entry of the list there."""
        while self._frames and self._frames[-1].column > column:
            self._frames.pop()
        top = self._frames[-1] if self._frames else _Frame(-1, (), False)
        if not top.listed or top.column < column:
            top = _Frame(column, top.inner if self._frames else (), True)
            self._push(top)
        top.index += 1

    def _record(self, column: int) -> _Frame:
        """The record whose fields begin at a column."""
        while self._frames and (
            self._frames[-1].column > column
            or (self._frames[-1].listed and self._frames[-1].column == column)
        ):
            self._frames.pop()
        top = self._frames[-1] if self._frames else None
        if top is None or top.column < column:
            top = _Frame(column, top.inner if top else (), False)
            self._push(top)
        return top

    def _push(self, frame: _Frame) -> None:
        self._frames.append(frame)
        if not frame.listed:
            self.records[frame.at] = frame.record

    def _enter(self, entry: Entry) -> None:
        """Add what stands in brackets."""
        for inner in _placed(entry):
            if inner.key:
                self.records.setdefault(inner.at[:-1], inner.record)
            self.entries.append(inner)


def _placed(entry: Entry) -> Iterator[Entry]:
    """The entries in the brackets of one, where they stand."""
    starts = [0]
    for line in entry.text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)

    def place(offset: int) -> Place:
        row = max(n for n, start in enumerate(starts[:-1]) if start <= offset)
        return entry.start[0] + row, offset - starts[row] + (entry.start[1] if row == 0 else 0)

    for found in in_brackets(entry.text):
        yield Entry(
            (*entry.at, *found.at),
            place(found.key) if found.key is not None else None,
            place(found.start),
            place(found.end),
            entry.text[found.start : found.end],
            found.record,
            entry.column,
            True,
        )
