"""The lines of the ledger put together: which wordings each thing had, in which order.

Two branches may each publish a version of the same number. The earlier one keeps it (of the same
day, that with the lower hash), the other is counted after all the rest, and the next publishing
writes this down. So what a number stands for follows from the set of lines alone, and a number is
never that of two wordings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from atlas.ledger.lines import Grade, Key, Line, What
from atlas.ledger.wording import Data

PATH = "published.jsonl"
_K = TypeVar("_K")


@dataclass(frozen=True)
class PublishedWording:
    """A wording as it was published under a reference (``profile/id``).

    ``was`` is a number under which it was published first, where that number is another wording's;
    ``reason`` and ``grade`` are those of the change to it.
    """

    ref: str
    number: int
    digest: str
    date: date
    text: Data = field(hash=False)
    reason: str = ""
    grade: Grade | None = None
    was: int = 0


@dataclass(frozen=True)
class Ledger:
    """All lines. ``exists`` says whether anything has been published yet."""

    lines: tuple[Line, ...] = ()
    exists: bool = False

    @cached_property
    def wordings(self) -> dict[Key, tuple[PublishedWording, ...]]:
        """The wordings of everything that has versions, each in the order of numbers."""
        found: dict[Key, list[Line]] = defaultdict(list)
        for line in self.lines:
            if line.version:
                found[line.key].append(line)
        return {key: tuple(_numbered(lines)) for key, lines in found.items()}

    @cached_property
    def addresses(self) -> dict[str, Line]:
        """Every address of a page, with the line that published it first."""
        return _first_by((line.address, line) for line in self.lines if line.address)

    @cached_property
    def keys(self) -> dict[Key, Line]:
        """All that was published, with the line that published it first."""
        return _first_by((line.key, line) for line in self.lines if not line.became)

    @cached_property
    def fates(self) -> dict[Key, tuple[Line, ...]]:
        """What happened to things after they were published, the latest last."""
        found: dict[Key, set[Line]] = defaultdict(set)
        for line in self.lines:
            if line.became:
                found[line.key].add(line)
        return {
            key: tuple(sorted(lines, key=lambda one: (one.date, one.became or "", one.to)))
            for key, lines in found.items()
        }

    def moved_to(self, key: Key) -> tuple[str, ...]:
        """Where a thing went by the last line that says so, as references."""
        moves = [line.to for line in self.fates.get(key, ()) if line.became == "moved"]
        return moves[-1] if moves else ()

    def of(self, what: What, profile: str, id: str) -> tuple[PublishedWording, ...]:
        """The wordings published under one reference."""
        return self.wordings.get((what, profile, id), ())


def _first_by(pairs: Iterable[tuple[_K, Line]]) -> dict[_K, Line]:
    found: dict[_K, Line] = {}
    for key, line in pairs:
        if key not in found or line.date < found[key].date:
            found[key] = line
    return found


def _numbered(lines: Iterable[Line]) -> list[PublishedWording]:
    """Wordings with numbers of their own; see above."""
    first: dict[tuple[int, str], Line] = {}
    again: dict[tuple[int, str], set[int]] = defaultdict(set)
    for line in sorted(lines, key=lambda one: (one.date, one.digest, one.version)):
        if line.was:
            again[line.was, line.digest].add(line.version)
        else:
            first.setdefault((line.version, line.digest), line)
    taken: dict[int, Line] = {}
    late: list[Line] = []
    for line in first.values():
        if taken.setdefault(line.version, line) is not line:
            late.append(line)
    highest = max([*taken, *(number for numbers in again.values() for number in numbers)])
    for line in late:
        given = sorted(again[line.version, line.digest] - taken.keys())
        highest += not given
        taken[given[0] if given else highest] = line
    return sorted(
        (
            PublishedWording(
                f"{line.profile}/{line.id}",
                number,
                line.digest,
                line.date,
                line.text,
                line.reason,
                line.grade,
                line.version if line.version != number else 0,
            )
            for number, line in taken.items()
        ),
        key=lambda wording: wording.number,
    )
