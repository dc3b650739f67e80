"""Find the lines that keep a file from being YAML, and say what to do about each.

A parser stops where it can read no further, which is often lines after the slip, in terms of its
own internals. This module reads the lines as an editor meant them (a key, a colon, a text) and
names what YAML takes for something else. It only suspects: ``explain`` believes a suspicion when
the file reads further without it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from atlas.load.yaml_values import LinesFrom, Slip, value_slip
from atlas.problems import Problem, excerpt
from atlas.text.unseen import BLANKS, name_of

Position = tuple[int, int]
#: Reads a text; gives the place (from 1) where it stops being YAML, or ``None``.
Parse = Callable[[str], Position | None]

#: How many characters may be parsed while looking for causes: large files get fewer answers.
_BUDGET = 4_000_000
#: How many suspicions before the place of the error are tried.
_TRIES = 12
_LEAD = re.compile(f"[{BLANKS}]*")
_DASH = re.compile(f"-(?:([{BLANKS}]+)|$)")
_OTHER_DASH = re.compile(r"[–—−•*·] ")
_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,60}|\"[^\"]{0,60}\"|'[^']{0,60}')[ ]*:(?=[ \t]|$)")
_KEY_THEN_BLANK = re.compile(f"[A-Za-z_][\\w-]{{0,60}}:(?=[{BLANKS}])")
_NEAR_KEY = re.compile(r"(?P<key>[A-Za-z_][\w-]{0,60})(?P<sign>[ ]*：[ ]*|[ ]+=[ ]*|:(?=\S))")
_DOCUMENT = re.compile(r"(---|\.\.\.)(\s|$)|%")


@dataclass(frozen=True)
class Suspicion:
    """A line that may be at fault; ``repaired`` are lines that would read, by their number."""

    line: int
    column: int
    message: str
    fix: str
    repaired: dict[int, str]


def explain(text: str, path: str, parse: Parse) -> list[Problem]:
    """Why a text is not YAML: every cause that can be distinguished. ``parse`` must fail on it."""
    problems: list[Problem] = []
    stopped = parse(text)
    lines = split_lines(text)
    budget = _BUDGET - len(text)
    while stopped:
        suspicions = _until(suspect(lines), stopped[0] + 1)
        for suspicion in suspicions[: -_TRIES - 1 : -1]:
            repaired = [suspicion.repaired.get(n, line) for n, line in enumerate(lines, 1)]
            budget -= len(text)
            further = parse("\n".join(repaired)) if budget > 0 else stopped
            if further is None or further > stopped:
                found = lines[suspicion.line - 1]
                problems.append(_problem(path, suspicion, excerpt(found)))
                lines, stopped = repaired, further
                break
        else:
            if not problems:
                problems.append(_unexplained(path, stopped, lines))
            break
    return sorted(problems)


def split_lines(text: str) -> list[str]:
    """The lines of a text as YAML counts them."""
    return re.split("\r\n|[\r\n]", text)


def _until(suspicions: Iterator[Suspicion], last: int) -> list[Suspicion]:
    """The suspicions up to a line; the reader goes no further."""
    return list(takewhile(lambda suspicion: suspicion.line <= last, suspicions))


def _problem(path: str, suspicion: Suspicion, found: str) -> Problem:
    return Problem(
        path,
        suspicion.line,
        suspicion.column,
        "yaml-syntax",
        suspicion.message,
        found=found,
        fix=suspicion.fix,
    )


def _unexplained(path: str, stopped: Position, lines: list[str]) -> Problem:
    line, column = stopped
    return Problem(
        path,
        line,
        column,
        "yaml-syntax",
        "the file cannot be read from here on",
        found=excerpt(lines[line - 1]) if line <= len(lines) else "",
        fix="check the indentation, quotation marks and brackets on this line and on those above",
    )


@dataclass
class _Block:
    """An open list or mapping: the column (from 0) of its entries."""

    column: int
    list: bool
    line: int


def suspect(lines: list[str]) -> Iterator[Suspicion]:
    """Every line that may be at fault, in order."""
    reader = _Reader(lines)
    while reader.at < len(lines):
        yield from reader.line()


class _Reader:
    """Walks through the lines, keeping track of what is open."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.at = 0
        self.blocks: list[_Block] = []
        #: The last value: "open" (nothing yet), "plain" (may go on, deeper) or "closed".
        self.state = "open"
        #: The line (from 0) on which the last value began.
        self.began = 0

    def line(self) -> Iterator[Suspicion]:
        """Read one line, or as many as its value has."""
        line = self.lines[self.at]
        lead = _LEAD.match(line).group()  # type: ignore[union-attr]
        rest = line[len(lead) :]
        if not rest or rest.startswith("#") or (not lead and _DOCUMENT.match(rest)):
            self.at += 1
            return
        if odd := re.search("[^ ]", lead):
            yield self._odd_blank(odd.group(), odd.start(), lead)
            line = " " * self._column() + rest
            lead = " " * self._column()
        if self.state == "plain" and self.blocks and len(lead) > self.blocks[-1].column:
            yield from self._goes_on(line, len(lead))
            return
        yield from self._entry(line, len(lead))

    def _column(self) -> int:
        return self.blocks[-1].column if self.blocks else 0

    def _suspicion(
        self, column: int, message: str, fix: str, repaired: str, at: int | None = None
    ) -> Suspicion:
        number = (self.at if at is None else at) + 1
        return Suspicion(number, column + 1, message, fix, {number: repaired})

    def _odd_blank(self, odd: str, column: int, lead: str) -> Suspicion:
        line = self.lines[self.at]
        if odd == "\t":
            message = "the line is indented with a tab"
            fix = "indent with spaces; YAML does not allow tabs"
        else:
            message = f"the line begins with an invisible character, {name_of(odd)}"
            fix = "delete it and type ordinary spaces"
        repaired = " " * self._column() + line[len(lead) :]
        return self._suspicion(column, message, fix, repaired)

    def _goes_on(self, line: str, column: int) -> Iterator[Suspicion]:
        """A line deeper than a plain text before it: more of that text, for YAML."""
        began = self.began
        block = self.blocks[-1]
        if key := _KEY.match(line, column):
            yield self._suspicion(
                column,
                f"'{excerpt(key['key'], 40)}' is indented deeper than the lines above it, so it "
                "reads as more of their text",
                f"line it up with line {block.line + 1} (column {block.column + 1}); if it is "
                "part of that text, put the whole text in quotation marks",
                " " * block.column + line[column:],
            )
            self.state = "closed"
            yield from self._entry(" " * block.column + line[column:], block.column)
            return
        if (colon := re.search(r":(?=\s|$)", line)) and began != self.at:
            whole = self.lines[self.at]
            yield self._suspicion(
                colon.start(),
                f"the colon makes a field of the text that began on line {began + 1}",
                "put the whole text in quotation marks",
                whole.replace(": ", "; ").removesuffix(":"),
            )
        before = self.lines[self.at - 1]
        if (sign := re.search(r"\s#", before)) and self.at - 1 >= began:
            yield self._suspicion(
                sign.start() + 1,
                "`#` after a space begins a comment, so the text ends before the next line",
                "put the whole text in quotation marks",
                before.replace(" #", " -"),
                self.at - 1,
            )
        self.at += 1

    def _entry(self, line: str, column: int) -> Iterator[Suspicion]:
        """A line that begins an entry of a list or a field."""
        if (other := _OTHER_DASH.match(line, column)) and not _KEY.match(line, column):
            yield self._suspicion(
                column,
                f"“{line[column]}” does not begin an entry of a list",
                "begin the entry with a hyphen and a space, or put the text in quotation marks",
                line[:column] + "- " + line[other.end() :],
            )
            line = line[:column] + "- " + line[other.end() :]
        if re.match(r"-[^\s-]", line[column : column + 2]):
            yield self._suspicion(
                column,
                "the hyphen has no space after it",
                "put a space after the hyphen, or the text in quotation marks",
                line[:column] + "- " + line[column + 1 :],
            )
            line = line[:column] + "- " + line[column + 1 :]
        yield from self._indentation(line, column)
        while dash := _DASH.match(line, column):
            yield from self._odd_gap(line, column + 1, dash.end(), "hyphen")
            self._open(column, True)
            self.state = "open"
            column = dash.end()
        if column >= len(line):
            self.at += 1
            return
        yield from self._field(line, column)

    def _field(self, line: str, column: int) -> Iterator[Suspicion]:
        if odd := _KEY_THEN_BLANK.match(line, column):
            value = _LEAD.match(line, odd.end()).end()  # type: ignore[union-attr]
            yield from self._odd_gap(line, odd.end(), value, "colon")
            line = line[: odd.end()] + " " * (value - odd.end()) + line[value:]
        if key := _KEY.match(line, column):
            self._open(column, False)
            value = key.end() + len(line[key.end() :]) - len(line[key.end() :].lstrip())
            yield from self._value(line, value, key["key"])
            return
        if near := _NEAR_KEY.match(line, column):
            yield self._near_key(line, column, near)
        elif self.state != "open" or not self.blocks:
            yield self._suspicion(
                column,
                "the line is neither a field (`name: value`) nor an entry of a list (`- text`)",
                "if it is more of the text above, indent it deeper than the name of its field; "
                "otherwise add the name and a colon",
                "",
            )
        yield from self._value(line, column, "")

    def _near_key(self, line: str, column: int, near: re.Match[str]) -> Suspicion:
        key, sign = near["key"], near["sign"]
        repaired = f"{line[:column]}{key}: {line[near.end() :]}"
        at = near.start("sign") + len(sign) - len(sign.lstrip())
        if "：" in sign:
            message = f"the colon after '{key}' is a full-width one (：)"
            fix = f"write an ordinary colon and a space: `{key}: …`"
        elif "=" in sign:
            message, fix = f"'{key}' is followed by `=`", f"write a colon and a space: `{key}: …`"
        else:
            message = f"the colon after '{key}' has no space after it"
            fix = f"put a space after the colon: `{key}: …`"
        return self._suspicion(at, message, fix, repaired)

    def _odd_gap(self, line: str, start: int, end: int, after: str) -> Iterator[Suspicion]:
        """Whether what separates a value from the sign before it is no ordinary space."""
        if odd := re.search("[^ ]", line[start:end]):
            yield self._suspicion(
                start + odd.start(),
                f"the {after} is followed by {name_of(odd.group())}",
                "delete it and type an ordinary space",
                line[:start] + " " * (end - start) + line[end:],
            )

    def _open(self, column: int, list: bool) -> None:
        # A list may stand right under the name of its field, in the same column.
        top = self.blocks[-1] if self.blocks else None
        if top is None or top.column < column or top.list != list:
            self.blocks.append(_Block(column, list, self.at))

    def _indentation(self, line: str, column: int) -> Iterator[Suspicion]:
        """Whether the line's column is one that a line here can have."""
        state, left = self.state, []
        while self.blocks and self.blocks[-1].column > column:
            left.append(self.blocks.pop())
        if not self.blocks:
            return
        top, is_list = self.blocks[-1], bool(_DASH.match(line, column))
        if top.column == column and not is_list and top.list:
            below = [block for block in self.blocks[:-1] if block.column == column]
            if below:
                self.blocks.pop()
                return
            yield self._suspicion(
                column,
                f"the line stands where the list of line {top.line + 1} has its hyphens",
                f"indent it to column {(left[-1].column if left else column + 2) + 1}, or begin a "
                "new entry with `- `",
                " " * (left[-1].column if left else column + 2) + line[column:],
            )
        elif top.column == column and is_list and not top.list and (state != "open" or left):
            yield self._suspicion(
                column,
                "a list entry stands among fields",
                "indent it like the other entries of its list",
                " " * max((block.column for block in self.blocks if block.list), default=column)
                + line[column:],
            )
        elif top.column < column and (left or state == "closed"):
            every = (top, *left)  # hyphens line up with hyphens, fields with fields
            alike = [one.column for one in every if one.list == is_list]
            fitting = sorted(alike or [one.column for one in every])
            choice = " or ".join(str(fits + 1) for fits in fitting)
            yield self._suspicion(
                column,
                f"the line begins in column {column + 1}, and those above in column {choice}",
                f"begin it in column {choice}, as the lines that it belongs with",
                " " * next((at for at in fitting if at > column), fitting[-1]) + line[column:],
            )

    def _value(self, line: str, column: int, key: str) -> Iterator[Suspicion]:
        """What follows a field's name or a list's hyphen."""
        if column >= len(line):
            self.state = "open"
            self.at += 1
            return
        parent = self.blocks[-1].column if self.blocks else -1
        began = self.at
        read = value_slip(LinesFrom(self.lines, self.at, line), column, parent)
        self.state = read.state
        self.began = began
        self.at += read.lines
        if read.slip:
            yield self._slip(read.slip, began, line, column, read.lines, key)

    def _slip(
        self, slip: Slip, began: int, line: str, column: int, lines: int, key: str
    ) -> Suspicion:
        repaired = {began + 1: line[:column] + "x"}
        repaired |= {began + 1 + more: "" for more in range(1, lines)}
        name = excerpt(key.strip("\"'"), 40)
        message = slip.message.replace("{}", f"the text of '{name}'" if key else "the text", 1)
        return Suspicion(began + 1 + slip.line, slip.column + 1, message, slip.fix, repaired)
