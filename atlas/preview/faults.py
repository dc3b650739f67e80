"""Failures of templates or of the program itself, as one line."""

from __future__ import annotations

import traceback
from pathlib import Path


def fault(error: Exception, root: Path) -> str:
    """An error of a template or of the program, with the last of our files that it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    places = [(file, line)] if file and line else []
    places += [(frame.filename, frame.lineno) for frame in reversed(frames)]
    what = f"{type(error).__name__}: {' '.join(str(error).split())}"
    for file, line in places:
        path = Path(str(file))
        if path.is_relative_to(root.resolve()) and ".venv" not in path.parts:
            return f"{path.relative_to(root.resolve()).as_posix()}:{line}: {what}"
    return what
