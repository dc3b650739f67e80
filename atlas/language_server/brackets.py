"""Lists and records in brackets, ``[springfield, tokyo]``, read as far as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from atlas.problems import FieldPath

_PLAIN = r"[^\[\]{},:\s]|:(?![\s,\]}])"
_TOKEN = re.compile(
    r"""\#[^\n]*|(?P<mark>[\[\]{},])|(?P<text>"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|"""
    rf"(?:{_PLAIN})(?:{_PLAIN}|[ \t]+(?=[^\s\[\]{{}},\#:]))*)|(?P<colon>:)|\s+",
    re.DOTALL,
)
_DEEPEST = 20


@dataclass
class Bracketed:
    """A value in brackets: its field path from there on, and where it is, in characters.

    ``key`` is where the name of the field begins; an entry of a list has none. ``record`` has what
    the fields around it say.
    """

    at: FieldPath
    key: int | None
    start: int
    end: int
    record: dict[str, str] = field(default_factory=dict)


@dataclass
class _Bracket:
    at: FieldPath
    listed: bool
    record: dict[str, str] = field(default_factory=dict)
    index: int = 0
    key: tuple[str, int] | None = None
    filled: bool = False

    def value(self, start: int, end: int) -> Bracketed:
        """What stands here, if it is the next value."""
        if self.listed:
            return Bracketed((*self.at, self.index), None, start, end)
        if self.key is None:  # the beginning of a name
            return Bracketed(self.at, None, start, end, self.record)
        return Bracketed((*self.at, self.key[0]), self.key[1], start, end, self.record)


def in_brackets(text: str) -> Iterator[Bracketed]:
    """The values of a text that begins with a bracket, and where one could be typed."""
    stack: list[_Bracket] = []
    last: Bracketed | None = None
    for token in _TOKEN.finditer(text):
        mark, top = token["mark"], stack[-1] if stack else None
        if mark in ("[", "{"):
            if len(stack) >= _DEEPEST:
                return
            at = top.value(0, 0).at if top else ()
            if top:
                top.filled = True
            stack.append(_Bracket(at, mark == "["))
        elif top is None:
            return
        elif mark:
            if not top.filled:
                yield from _gap(text, top, token.start())
            if mark == ",":
                top.index, top.key, top.filled = top.index + 1, None, False
            else:
                stack.pop()
        elif token["colon"] and last and not top.listed and top.key is None:
            top.key, top.filled = (text[last.start : last.end].strip("\"'"), last.start), False
        elif token["text"]:
            last = top.value(token.start(), token.end())
            top.filled = True
            if top.key is not None:
                top.record[top.key[0]] = token["text"].strip("\"'")
            if top.key is not None or top.listed or not _names_a_field(text, last.end):
                yield last
    if stack and not stack[-1].filled:
        yield from _gap(text, stack[-1], len(text))


def _names_a_field(text: str, end: int) -> bool:
    return text[end:].lstrip().startswith(":")


def _gap(text: str, bracket: _Bracket, end: int) -> Iterator[Bracketed]:
    """Where nothing stands yet, up to the next sign."""
    start = end
    while start > 0 and text[start - 1] in " \t":
        start -= 1
    # After a comma or colon the cursor stands behind the blank, if there is one.
    start += start < end and text[start - 1] in ",:"
    gap = bracket.value(min(start, end), end)
    gap.end = max(gap.start, gap.end)
    yield gap
