"""One at a time: a lock on a file, which the system lets go of when the process ends, however."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

_PAUSE = 0.2


@contextmanager
def locked(file: Path, when_taken: Callable[[], None]) -> Iterator[None]:
    """Hold the lock of a file, which is made if need be.

    When another process holds it, ``when_taken`` is called once; if that raises nothing, we wait.
    """
    with file.open("ab") as lock:
        if not _take(lock):
            when_taken()
            while not _take(lock):
                time.sleep(_PAUSE)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(lock: IO[bytes]) -> bool:
        lock.seek(0)
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(lock: IO[bytes]) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
