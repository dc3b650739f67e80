"""Read what is kept for as long as the process runs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """What is made meanwhile is not looked through for garbage, now or later.

    It is nearly all that there is in memory: with 1,000 companies, each look would take a second,
    and reading them a third longer.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
