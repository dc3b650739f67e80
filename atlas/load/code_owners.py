"""Who may approve a change to a file, by ``.github/CODEOWNERS``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PATH = ".github/CODEOWNERS"


@dataclass(frozen=True)
class Owners:
    """The lines of the file: a pattern, and the accounts that it names."""

    lines: tuple[tuple[str, tuple[str, ...]], ...]

    def of(self, path: str) -> tuple[str, ...]:
        """The accounts for a file: those of the last line that fits, none if it names none."""
        fitting = [names for pattern, names in self.lines if _fits(pattern, path)]
        return fitting[-1] if fitting else ()


def read_owners(root: Path) -> Owners:
    """The owners of a checkout; none where there is no such file."""
    file = root / PATH
    text = file.read_text("utf-8") if file.is_file() else ""
    rows = (line.partition("#")[0].split() for line in text.splitlines())
    return Owners(tuple((row[0], tuple(row[1:])) for row in rows if row))


def _fits(pattern: str, path: str) -> bool:
    """Whether a pattern of the host means a file: ``*``, ``**``, a folder with its slash."""
    anchored = "/" in pattern.rstrip("/")
    body = re.escape(pattern.strip("/")).replace(r"\*\*", ".*").replace(r"\*", "[^/]*")
    return bool(re.fullmatch(f"{'' if anchored else '(?:.*/)?'}{body}(?:/.*)?", path))
