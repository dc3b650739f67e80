"""Values that YAML reads otherwise than they were meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HEADER = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ \t]*(?:[ \t]#.*)?$")
_FIELD = re.compile(r"(?:- +)*[A-Za-z_][\w-]{0,60}:(?:\s|$)")
_ESCAPE = re.compile(
    r"\\(?!$|[0abtnvfre \"/\\N_LP\t]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8})"
)
_CLOSING = {"[": "]", "{": "}"}
#: What a plain text cannot begin with, and what it is for YAML.
_STARTS = {
    "@": "a character that YAML reserves",
    "`": "a character that YAML reserves",
    "%": "a character that YAML reserves",
    "&": "the mark of an anchor",
    "*": "the mark of an alias",
    "!": "the mark of a tag",
    ",": "the comma of a list",
    "]": "the end of a list",
    "}": "the end of a mapping",
}
_QUOTE = "put the text in quotation marks"


@dataclass(frozen=True)
class Slip:
    """A slip in a value; ``line`` counts from its first line. ``{}`` in the message is the text."""

    line: int
    column: int
    message: str
    fix: str


@dataclass(frozen=True)
class Read:
    """A value as read: how many lines it takes, and the state that it leaves."""

    lines: int
    state: str
    slip: Slip | None = None


@dataclass(frozen=True)
class LinesFrom:
    """The lines of a file from ``at`` on, the first of them as ``first`` has it."""

    file: list[str]
    at: int
    first: str

    def __len__(self) -> int:
        return len(self.file) - self.at

    def __getitem__(self, number: int) -> str:
        return self.file[self.at + number] if number else self.first


def value_slip(lines: LinesFrom, column: int, parent: int) -> Read:
    """Read the value at ``column`` of the first line, under a field or entry at ``parent``."""
    line = lines[0]
    sign = line[column]
    if sign in "\"'":
        return _quoted(lines, column, parent)
    if sign in "|>":
        return _block(lines, column, parent)
    if sign in "[{":
        return _flow(lines, column, parent)
    if sign == "#":
        return Read(1, "open")
    if sign in _STARTS:
        message = f"{{}} begins with “{sign}”, {_STARTS[sign]}"
        return Read(1, "plain", Slip(0, column, message, _QUOTE))
    if line[column : column + 2] in ("- ", "? "):
        fix = f"{_QUOTE}; a list begins on the line below the name of its field"
        return Read(1, "closed", Slip(0, column, "a list cannot begin here", fix))
    text = re.split(r"\s#", line[column:], maxsplit=1)[0]
    if colon := re.search(r":(?=\s|$)", text):
        fix = _QUOTE
        if sign in "“„«「『":
            fix = f"{_QUOTE} of the plain kind: \"…\", or '…' around “…”"
        message = "{} contains a colon and a space, which YAML reads as the name of a field"
        return Read(1, "plain", Slip(0, column + colon.start(), message, fix))
    return Read(1, "plain")


def _quoted(lines: LinesFrom, column: int, parent: int) -> Read:
    mark = lines[0][column]
    at, number = column + 1, 0
    slip: Slip | None = None
    while True:
        line = lines[number]
        end = _closing(line, at, mark)
        if mark == '"' and not slip:
            slip = _bad_escape(line, at, len(line) if end < 0 else end, number)
        if end >= 0:
            break
        number, at = number + 1, 0
        if number >= len(lines) or _starts_field(lines[number], parent):
            opened = Slip(
                0,
                column,
                "{} opens a quotation mark that is not closed",
                f"close it: put {mark} at the end of the text",
            )
            return Read(number, "closed", opened)
    after = lines[number][end + 1 :]
    if after.strip() and not re.match(r"\s+#|\s*[,\]}]", after):
        slip = _words_after(mark, number, end + 1, lines[number])
    return Read(number + 1, "closed", slip)


def _words_after(mark: str, number: int, column: int, line: str) -> Slip:
    if re.match(r"\s*:(\s|$)", line[column:]):
        message, fix = "{} is followed by a colon", "put the whole text in quotation marks"
    elif mark == "'" and line[column].isalnum():
        message = "{} is in single quotation marks and contains an apostrophe, which closes them"
        fix = "double the apostrophe ('Acme''s'), or put the text in double quotation marks"
    else:
        message = "{} goes on after its closing quotation mark"
        fix = "put the whole text in quotation marks of the other kind: "
        fix += "'\"New\" agreement'" if mark == '"' else "\"'New' agreement\""
    return Slip(number, column, message, fix)


def _closing(line: str, at: int, mark: str) -> int:
    """Where the quotation mark closes on this line, or -1."""
    pattern = r'\\.|"' if mark == '"' else "''|'"
    for found in re.compile(pattern).finditer(line, at):
        if found.group() == mark:
            return found.start()
    return -1


def _bad_escape(line: str, start: int, end: int, number: int) -> Slip | None:
    position = start
    while (position := line.find("\\", position, end)) >= 0:
        if _ESCAPE.match(line, position):
            fix = "double the backslash, or put the text in single quotation marks"
            return Slip(number, position, "{} has a backslash, which YAML reads as a code", fix)
        position += 2
    return None


def _starts_field(line: str, parent: int) -> bool:
    """Whether a line looks like the next field or entry, no deeper than ``parent``."""
    column = len(line) - len(line.lstrip(" "))
    return column <= parent and bool(_FIELD.match(line, column) or line[column:].startswith("- "))


def _block(lines: LinesFrom, column: int, parent: int) -> Read:
    sign = lines[0][column]
    if not _HEADER.match(lines[0], column):
        message = f"{{}} begins with `{sign}`, which announces a text on the lines below"
        fix = f"{_QUOTE}, or begin it on the line below `{sign}`"
        return Read(1, "plain", Slip(0, column, message, fix))
    first = 0  # the column of the text's first line
    for number in range(1, len(lines)):
        line = lines[number]
        column = len(line) - len(line.lstrip(" "))
        if column == len(line):
            continue
        if column <= parent:
            return Read(number, "closed")
        if column < first:
            message = "{} has a line further left than its first one"
            slip = Slip(number, column, message, "indent its lines alike")
            return Read(number + 1, "closed", slip)
        first = first or column
    return Read(len(lines), "closed")


def _flow(lines: LinesFrom, column: int, parent: int) -> Read:
    sign = lines[0][column]
    open_signs: list[str] = []
    number, at = 0, column
    while True:
        line = lines[number]
        while at < len(line):
            here = line[at]
            if here in "\"'" and line[at - 1] in "[{, :":
                end = _closing(line, at + 1, here)
                at = end if end >= 0 else len(line)
            elif here in _CLOSING:
                open_signs.append(_CLOSING[here])
            elif here == "#" and line[at - 1 : at].isspace():
                break
            elif open_signs and here == open_signs[-1]:
                open_signs.pop()
                if not open_signs:
                    return _after_flow(lines[number], number, at + 1, column, sign)
            at += 1
        number, at = number + 1, 0
        if number >= len(lines) or _starts_field(lines[number], parent):
            fix = f"close it with `{_CLOSING[sign]}`; if `{sign}` belongs to the text, {_QUOTE}"
            slip = Slip(0, column, f"the bracket `{sign}` is not closed", fix)
            return Read(number, "closed", slip)


def _after_flow(line: str, number: int, end: int, column: int, sign: str) -> Read:
    after = line[end:]
    slip = None
    if after.strip() and not re.match(r"\s+#", after):
        message = f"{{}} begins with `{sign}`, which begins a list or a mapping for YAML"
        slip = Slip(0, column, message, _QUOTE)
    return Read(number + 1, "closed", slip)
