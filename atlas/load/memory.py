"""What was read before, so that a file which has not changed since is not read again.

What comes of an unchanged file is the same object each time, so whatever is kept beside it still
holds.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from atlas.load.yaml_document import UnreadableError

_T = TypeVar("_T")
_Stamp = tuple[int, int, int]
#: Some file systems note times to two seconds: a younger file may change under the same stamp.
_SETTLED_NS = 2_000_000_000


class Memory:
    """Keeps what reading a file gave, or how it failed, for as long as its stamp stays the same."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[_Stamp, Any]] = {}
        self._made: dict[str, tuple[tuple[object, ...], Any]] = {}

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been read yet."""
        return not self._kept

    def read(self, file: str, read: Callable[[], _T]) -> _T:
        """What ``read`` makes of a file; each file is always read in the same way.

        Raises the ``UnreadableError`` that ``read`` raises or raised.
        """
        stamp = stamp_of(file)
        kept = self._kept.get(file)
        if kept and kept[0] == stamp:
            found = kept[1]
        else:
            self._kept.pop(file, None)
            try:
                found = read()
            except UnreadableError as error:
                found = error
            if stamp and time.time_ns() - stamp[0] > _SETTLED_NS:
                self._kept[file] = stamp, found
        if isinstance(found, UnreadableError):
            raise found.with_traceback(None)
        return cast(_T, found)

    def made(self, file: str, parts: tuple[object, ...], make: Callable[[], _T]) -> _T:
        """What is made of some parts: the same thing again while each part is the same object."""
        kept = self._made.get(file)
        if kept and all(one is other for one, other in zip(kept[0], parts, strict=True)):
            return cast(_T, kept[1])
        thing = make()
        self._made[file] = parts, thing
        return thing


def stamp_of(file: str | Path) -> _Stamp | None:
    """What changes when a file does: its time, size and number; ``None`` where there is none."""
    try:
        status = os.lstat(file)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
