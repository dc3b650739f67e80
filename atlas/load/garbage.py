"""Read without looking for garbage: nearly all that is read is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_no_garbage(*, first: bool) -> Iterator[None]:
    """Looking for garbage meanwhile takes a third of the time.

    What is read ``first`` stays to the end of the process, and is never looked through.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if first and not gc.get_freeze_count():
            gc.freeze()
        if collects:
            gc.enable()
