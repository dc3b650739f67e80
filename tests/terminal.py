"""A command on a terminal of its own, whose questions a test answers."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from tests.checkout import ROOT, build_py


def talk(root: Path, arguments: Sequence[str], answers: Sequence[str], asks: str) -> str:
    """What the terminal shows; ``asks`` is how questions end, as a regular expression.

    Each question gets the next answer; then Ctrl-C stops the command.
    """
    here, there = pty.openpty()
    if not (root / "build.py").exists():
        shutil.copy(ROOT / "build.py", root / "build.py")
        for name in ("atlas", "templates"):
            (root / name).symlink_to(ROOT / name)
    process = build_py(root, *arguments, stdin=there, stdout=there, stderr=there)
    os.close(there)
    question = re.compile(rf"(?:{asks})\Z")
    shown, waiting = "", list(answers)
    with suppress(OSError):  # the other end is closed
        while True:
            asked = bool(select.select([here], [], [], 5)[0])
            if asked:
                shown += os.read(here, 4096).decode("utf-8", "replace")
            if not question.search(shown):
                continue
            if not waiting:  # again, if it came after the question but before the reading
                process.send_signal(signal.SIGINT)  # as Ctrl-C does
            elif asked:
                os.write(here, f"{waiting.pop(0)}\n".encode())
    process.wait()
    os.close(here)
    return shown.replace("\r\n", "\n")
