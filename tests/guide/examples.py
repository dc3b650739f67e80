"""The examples of the hand-written guide: every block of code, with its language and its place.

A line before a block may say where it goes: a path alone for a file, or for what is added to the
end of one; ``, in `id` `` for fields of the record with this id, and ``, without `field` `` for one
that goes then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from markdown_it import MarkdownIt

from tests.checkout import ROOT

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_PLACE = re.compile(r"`([\w./-]+\.\w+)`(?:, in `([\w-]+)`)?(?:, without `(\w+)`)?")


@dataclass(frozen=True)
class Place:
    """A file, the record in it to which fields are given, and the field that goes then."""

    path: str
    record: str | None = None
    without: str | None = None

    @classmethod
    def told(cls, words: str) -> Self | None:
        """The place that a paragraph tells, if it says nothing else."""
        match = _PLACE.fullmatch(words)
        return cls(*match.groups()) if match else None


@dataclass(frozen=True)
class Example:
    """A block of code. Its language is what stands after the opening fence, if there is one."""

    page: str
    line: int
    language: str
    text: str
    place: Place | None
    nested: bool

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def pages() -> list[str]:
    """The Markdown of the repository that is written for people, by path."""
    folders = ("docs", "atlas", "requirements", "tests")
    files = [*ROOT.glob("*.md"), *(file for one in folders for file in (ROOT / one).rglob("*.md"))]
    return sorted(file.relative_to(ROOT).as_posix() for file in files)


def examples(page: str) -> list[Example]:
    """The blocks of a page, in order."""
    return list(_blocks(page))


def inline(page: str) -> Iterator[str]:
    """What stands as code within the sentences of a page."""
    for token in MarkdownIt().enable("table").parse(_body(page)):
        for child in token.children or ():
            if child.type == "code_inline":
                yield " ".join(child.content.split())


def _blocks(page: str) -> Iterator[Example]:
    before = ""
    for token in MarkdownIt().parse(_body(page)):
        if token.type == "inline":
            before = token.content
        if token.type in ("fence", "code_block"):
            assert token.map
            line, place = token.map[0] + 1, Place.told(before)
            yield Example(page, line, token.info, token.content, place, token.level > 0)
            before = ""


def _body(page: str) -> str:
    """The Markdown with the lines of its front matter left empty."""
    text = (ROOT / page).read_text("utf-8")
    return _FRONT.sub(lambda front: "\n" * front[0].count("\n"), text)
