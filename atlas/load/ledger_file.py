"""Read `published.jsonl`, and add to it. A line that cannot be read hides no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from atlas.ledger.ledger import PATH, Ledger
from atlas.ledger.lines import Line, read_line, write_line
from atlas.load.git import committed
from atlas.load.memory import Memory
from atlas.load.yaml_document import UnreadableError, read_text
from atlas.problems import Problem, excerpt

MAX_BYTES = 512 * 1024 * 1024


def read_ledger(root: Path, memory: Memory | None = None) -> tuple[Ledger, list[Problem]]:
    """The ledger of the checkout at ``root``, empty where nothing was published, and its faults.

    With ``memory``, it is read again only when it has changed.
    """
    if not (root / PATH).is_symlink() and not (root / PATH).exists():
        return Ledger(), []
    try:
        ledger, text, problems = (memory or Memory()).read(f"{root}/{PATH}", partial(_read, root))
    except UnreadableError as error:
        return Ledger(exists=True), list(error.problems)
    return ledger, [*problems, *_lost(root, text)]


def _read(root: Path) -> tuple[Ledger, str, list[Problem]]:
    _, text = read_text(root / PATH, PATH, MAX_BYTES)
    lines: dict[Line, None] = {}
    problems = []
    for number, written in enumerate(text.split("\n"), 1):
        if not written.strip():
            continue
        try:
            lines.setdefault(read_line(written, number))
        except ValueError as error:
            problems.append(_damaged(number, str(error)))
    return Ledger(tuple(lines), exists=True), text, problems


def append(root: Path, lines: Iterable[Line]) -> None:
    """Add lines at the end of the ledger; a last line without its end is ended first."""
    text = "".join(f"{write_line(line)}\n" for line in lines)
    file = root / PATH
    if text:
        whole = file.read_bytes() if file.exists() else b""
        with file.open("ab") as ledger:
            ledger.write(b"\n" * (whole[-1:] not in (b"", b"\n")) + text.encode())


def _lost(root: Path, text: str) -> Iterator[Problem]:
    """Lines that the last commit has, or the one it follows on the main line, and the file not."""
    here = set(text.split("\n"))
    for commit in ("HEAD", "HEAD^1"):
        for line in (committed(root, PATH, commit) or b"").decode("utf-8", "replace").split("\n"):
            if line.strip() and line not in here:
                yield _damaged(1, f"has lost a line that was published: {excerpt(line, 60)}")
                return


def _damaged(number: int, what: str) -> Problem:
    return Problem(
        PATH,
        number,
        1,
        "ledger-damaged",
        what,
        fix=f"take the line from git as it was published (git log -p {PATH}); only "
        "'build.py publish' writes this file",
    )
