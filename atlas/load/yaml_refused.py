"""What YAML allows, or lets pass, and the atlas does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import yaml

from atlas.problems import Problem, excerpt
from atlas.text.unseen import name_of

MAX_DEPTH = 24
_MERGE = [re.compile(f"^{sign}{{7}}(?: .*)?$", re.MULTILINE) for sign in "<>"]
_LINE_BREAKS = re.compile("[\x85\u2028\u2029]")


def merge_marks(text: str, path: str) -> Iterator[Problem]:
    """The marks that git leaves where two versions of a file did not fit together."""
    begins, ends = (list(pattern.finditer(text)) for pattern in _MERGE)
    for found in begins or ends:
        yield Problem(
            path,
            *line_column(text, found.start()),
            "yaml-syntax",
            "unresolved merge conflict: git has left both versions",
            found=excerpt(found.group()),
            fix="keep the lines that are right, and delete the others and the three lines of "
            "marks (<<<<<<<, =======, >>>>>>>)",
        )


def odd_line_breaks(text: str, path: str) -> Iterator[Problem]:
    """The first line break that is one for YAML and for few editors."""
    if found := _LINE_BREAKS.search(text):
        yield Problem(
            path,
            *line_column(text, found.start()),
            "forbidden-character",
            f"contains {name_of(found.group())}, a line break that editors do not show",
            fix="delete it, and break the line with Enter",
        )


def place_of(event: yaml.Event) -> tuple[int, int]:
    """Line and column (from 1) at which what an event begins stands."""
    mark = event.start_mark
    assert mark
    return mark.line + 1, mark.column + 1


def refused_events(events: Iterable[yaml.Event], path: str) -> Iterator[Problem]:
    """What YAML allows and we do not: anchors, aliases, tags, deep nesting, many documents."""
    depth = documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield Problem(
                    path,
                    *place_of(event),
                    "yaml-syntax",
                    "holds more than one document",
                    fix="keep one document in a file; remove the '---' between them",
                )
                return
        if anchor := getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            yield Problem(
                path,
                *place_of(event),
                "yaml-anchor",
                f"“{sign}” begins an anchor or an alias in YAML, and the atlas uses neither",
                found=f"{sign}{anchor}",
                fix=f"if “{sign}” belongs to the text, put the text in quotation marks; otherwise "
                "write the value out",
            )
            return
        if tag := getattr(event, "tag", None):
            yield Problem(
                path,
                *place_of(event),
                "yaml-anchor",
                "“!” begins a tag in YAML, and the atlas uses none",
                found=str(tag),
                fix="if “!” belongs to the text, put the text in quotation marks; otherwise remove "
                "the tag",
            )
            return
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield Problem(
                    path,
                    *place_of(event),
                    "yaml-too-deep",
                    f"is nested more than {MAX_DEPTH} levels deep",
                    fix="check the indentation and the brackets before this place",
                )
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def line_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of the character at ``offset``."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
