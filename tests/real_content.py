"""Notes which files of the real content, which editors own, are read by this process."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.checkout import ROOT

#: Paths read or listed since it was last cleared.
read: list[str] = []
_FOLDERS = tuple(ROOT / folder for folder in ("profiles", "seeds"))
_EVENTS = {"open", "os.listdir", "os.scandir"}


def watch() -> None:
    """Begin; Python has no way to end it."""
    sys.addaudithook(_note)


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event not in _EVENTS or not isinstance(arguments[0], str | Path):
        return
    if event == "open" and arguments[1] is None and not Path(arguments[0]).is_absolute():
        return  # below an open folder, perhaps another: a temporary tree is being removed
    path = Path(arguments[0]).absolute() if _may_be(str(arguments[0])) else None
    if path and any(path == folder or folder in path.parents for folder in _FOLDERS):
        read.append(str(path))


def _may_be(path: str) -> bool:
    """Whether it is worth a look: nearly all that is opened is not."""
    return "profiles" in path or "seeds" in path or not path.startswith(os.sep)
