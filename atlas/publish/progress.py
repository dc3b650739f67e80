"""Show how far a build is at a terminal; print nothing elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO


class Progress:
    """Prints one line a step: what was done, how much of it, and how long it took."""

    def __init__(self, stream: TextIO = sys.stderr) -> None:
        self._stream = stream
        self._shown = stream.isatty()

    @contextmanager
    def step(self, doing: str) -> Iterator[list[str]]:
        """Announce a step; what the caller appends to the list is shown when it is done."""
        done: list[str] = []
        start = time.monotonic()
        self._write(f"{doing} …")
        try:
            yield done
        except BaseException:
            self._write("\n")
            raise
        self._write(f"\r{doing:<20} {', '.join(done):<44} {time.monotonic() - start:6.1f} s\n")

    def _write(self, text: str) -> None:
        if self._shown:
            self._stream.write(text)
            self._stream.flush()
