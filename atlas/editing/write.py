"""Write files whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from atlas.errors import InputError
from atlas.load.yaml_document import UnreadableError, read_text


def read(root: Path, path: str) -> tuple[bytes, str]:
    """A file as it is, and its text. Raises ``InputError`` for what cannot be read as text."""
    try:
        return read_text(root / path, path)
    except UnreadableError as error:
        first = error.problems[0]
        raise InputError(f"{path}: {first.message}; {first.fix}") from None


def create(root: Path, path: str, content: bytes) -> None:
    """Write a new file. Raises ``InputError`` when there is one already."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = _beside(target, content)
    try:
        os.link(beside, target)  # fails where the name is taken, at whatever moment
    except FileExistsError:
        raise InputError(f"{path} is already there, and stays as it is") from None
    finally:
        beside.unlink()


def replace(root: Path, path: str, read: bytes, content: bytes) -> None:
    """Write a file anew. Raises ``InputError`` when it is no longer as it was ``read``."""
    target = root / path
    beside = _beside(target, content)
    try:
        if target.read_bytes() != read:
            raise InputError(f"{path} was changed meanwhile, and stays as it is: run again")
        beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _beside(target: Path, content: bytes) -> Path:
    number, name = tempfile.mkstemp(prefix=".", suffix=".new", dir=target.parent)
    with os.fdopen(number, "wb") as file:
        file.write(content)
    mask = os.umask(0)
    os.umask(mask)
    made = Path(name)
    made.chmod(0o666 & ~mask)
    return made
