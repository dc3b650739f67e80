"""Read the history of the data from git: which files changed on which day, from what to what.

An old version may not fit today's model, so it is read as plain data. Only commits that can be
reached from HEAD count, along the first parents: a change is of the day on which it came to the
main line. Neither the clock nor the working tree has a say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from atlas.load.git import run_git
from atlas.load.yaml_document import MAX_BYTES, UnreadableError, parse_yaml

#: What is read at most, since YAML is read at some 2 MB a second; earlier days are only counted.
MOST_DAYS = 60
MOST_BYTES = 12 * 1024 * 1024
CATALOGUE = "seeds/sources.yml"
_DATA = re.compile(r"profiles/(companies|organisations|landscapes)/[a-z0-9-]+\.yml|" + CATALOGUE)
#: How git writes that there is no blob, whatever the length of its names.
_NO_BLOB = re.compile("0+")


@dataclass(frozen=True)
class FileVersions:
    """A file at the end of a day and of the day before, as plain data; ``None`` where it was not.

    ``change`` is A (added), M (changed) or D (deleted).
    """

    path: str
    change: str
    before: Any = None
    after: Any = None


@dataclass(frozen=True)
class HistoryDay:
    """The net effect of a day.

    ``files`` are those that could be read, or without their contents when ``read`` is false
    because the day lies too far back. ``unreadable`` counts the others.
    """

    day: date
    files: tuple[FileVersions, ...]
    read: bool
    unreadable: int = 0


@dataclass(frozen=True)
class History:
    """Days on which the data changed, the latest first.

    ``missing`` says why there are none, when the history is not at hand.
    """

    days: tuple[HistoryDay, ...] = ()
    missing: str = ""


@dataclass
class _Day:
    """Blobs by path: what the day began with, and what it ended with."""

    day: date
    before: dict[str, str] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)


def read_history(root: Path) -> History:
    """The history of the checkout at ``root``."""
    if not (root / ".git").exists():  # another checkout around ours says nothing of our data
        return History(missing="this copy of the data came without its git history")
    head = run_git(root, "rev-parse", "--verify", "HEAD")
    if head is None:
        return History(missing="git cannot read the history of this copy of the data")
    if run_git(root, "rev-parse", "--is-shallow-repository") != b"false\n":
        return History(missing="this copy of the data holds only the latest part of its history")
    return _read(root, head.decode().strip())


@lru_cache(maxsize=1)
def _read(root: Path, head: str) -> History:
    """What a commit says never changes: a preview reads it once."""
    log = run_git(
        root,
        *("log", "--first-parent", "--diff-merges=first-parent"),
        *("--reverse", "--raw", "-z", "--no-abbrev", "--no-renames", "--format=%x01%ct"),
        *(head, "--", "profiles", CATALOGUE),
    )
    if log is None:
        return History(missing="git cannot read the history of this copy of the data")
    days = [(day, paths) for day in _days(log.decode("utf-8", "replace")) if (paths := _net(day))]
    days.reverse()
    sizes = _sizes(root, {blob for day, paths in days[:MOST_DAYS] for blob in _both(day, paths)})
    wanted: set[str] = set()
    read = 0
    for day, paths in days[:MOST_DAYS]:
        wanted.update(_both(day, paths))
        if sum(sizes.get(blob, 0) for blob in wanted) > MOST_BYTES:
            break
        read += 1
    blobs = _blobs(root, {blob for day, paths in days[:read] for blob in _both(day, paths)})
    return History(
        tuple(
            _with_contents(day, paths, blobs, read=at < read)
            for at, (day, paths) in enumerate(days)
        )
    )


def _days(log: str) -> list[_Day]:
    """The days of a log, the earliest first; a clock that ran back does not reorder commits."""
    days: list[_Day] = []
    tokens = iter(log.split("\0"))
    for token in tokens:
        header = token.strip("\n")
        if header.startswith("\x01"):
            when = datetime.fromtimestamp(int(header[1:]), UTC).date()
            if not days or when > days[-1].day:
                days.append(_Day(when))
        elif header.startswith(":"):
            _, _, old, new, _ = header.split(" ")
            path = next(tokens)
            if _DATA.fullmatch(path):
                days[-1].before.setdefault(path, old)
                days[-1].after[path] = new
    return days


def _net(day: _Day) -> list[str]:
    """The paths that the day left otherwise than it found them."""
    return sorted(path for path in day.after if day.before[path] != day.after[path])


def _both(day: _Day, paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        yield from filter(_is_blob, (day.before[path], day.after[path]))


def _is_blob(name: str) -> bool:
    return not _NO_BLOB.fullmatch(name)


def _with_contents(
    day: _Day, paths: list[str], blobs: Mapping[str, Any], *, read: bool
) -> HistoryDay:
    found = []
    for path in paths:
        old, new = day.before[path], day.after[path]
        change = "M" if _is_blob(old) and _is_blob(new) else "D" if _is_blob(old) else "A"
        if not read:
            found.append(FileVersions(path, change))
        elif all(blob in blobs for blob in filter(_is_blob, (old, new))):
            found.append(FileVersions(path, change, blobs.get(old), blobs.get(new)))
    return HistoryDay(day.day, tuple(found), read, unreadable=len(paths) - len(found))


def _sizes(root: Path, blobs: set[str]) -> dict[str, int]:
    """How many bytes each blob has, as far as it is at hand."""
    headers = (
        line.split(" ") for line in _cat_file(root, "--batch-check", blobs).decode().split("\n")
    )
    return {line[0]: int(line[2]) for line in headers if len(line) == 3}


def _blobs(root: Path, wanted: set[str]) -> dict[str, Any]:
    """The data in each blob; blobs that hold no readable YAML mapping are left out."""
    answer = _cat_file(root, "--batch", wanted)
    found: dict[str, Any] = {}
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        blob, *header = answer[at:end].decode().split(" ")
        at = end + 1
        if len(header) != 2:  # "missing", for one
            continue
        size = int(header[1])
        content = answer[at : at + size]
        at += size + 1
        data = _data(content) if header[0] == "blob" else None
        if isinstance(data, dict):
            found[blob] = data
    return found


def _data(content: bytes) -> Any:
    if len(content) > MAX_BYTES:
        return None
    try:
        return parse_yaml(content.decode("utf-8-sig"), "").data
    except (UnicodeDecodeError, UnreadableError):
        return None


def _cat_file(root: Path, option: str, blobs: set[str]) -> bytes:
    given = "".join(f"{blob}\n" for blob in sorted(blobs)).encode()
    return run_git(root, "cat-file", option, given=given) or b""
