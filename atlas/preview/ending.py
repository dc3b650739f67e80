"""End the preview at once, whatever its threads are doing."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path
from types import FrameType


def end_on_signals(scratch: Path) -> None:
    """From now on Ctrl-C ends the process with 0 and removes ``scratch``; ``kill`` does the same.

    Python's own end would take the modules away under threads that are at work, which ends in
    tracebacks, or in a crash where one is inside a library in C or Rust ("Initialization,
    Finalization, and Threads" in the manual of its C API). Nothing else has to be put in order:
    the preview writes nowhere but in ``scratch``, and prints each line whole.
    """

    def end(_signal: int, _frame: FrameType | None) -> None:
        shutil.rmtree(scratch, ignore_errors=True)
        os._exit(0)

    for number in (signal.SIGINT, signal.SIGTERM):
        if signal.getsignal(number) is not signal.SIG_IGN:  # as ``nohup`` and shells may ask
            signal.signal(number, end)
