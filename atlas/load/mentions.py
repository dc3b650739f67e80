"""Which files mention which ids, told from their letters: what is not YAML mentions some too.

A part of an atlas can so be chosen without reading all of it. What is found is never too little.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path

from atlas.load import FOLDERS

_ID = re.compile(rb"[a-z0-9]+(?:-[a-z0-9]+)*")


def profile_files(root: Path) -> dict[str, Path]:
    """The files of all profiles by their ids."""
    return {
        file.stem: file
        for folder in FOLDERS
        for file in sorted((root / "profiles" / folder).glob("*.yml"))
    }


def mentioning(root: Path, ids: Collection[str]) -> set[str]:
    """The profiles whose files mention one of the ids."""
    wanted = [id.encode() for id in ids]
    found = set()
    for profile, file in profile_files(root).items():
        text = _read(file)
        if any(id in text for id in wanted):
            found.add(profile)
    return found


def mentioned(file: Path) -> set[str]:
    """All that could be an id in a file."""
    return {found.decode() for found in _ID.findall(_read(file))}


def _read(file: Path) -> bytes:
    with suppress(OSError):
        if file.is_file() and not file.is_symlink():
            return file.read_bytes()
    return b""
