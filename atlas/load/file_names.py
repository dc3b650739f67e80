"""Names of files: what a file has to be called, and which files are where nothing is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from atlas.problems import Problem, did_you_mean, excerpt

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MAX_SLUG = 80


def is_slug(name: str) -> bool:
    """Whether a name can be an id and part of an address."""
    return bool(_SLUG.fullmatch(name)) and len(name) <= _MAX_SLUG


def slug_of(name: str) -> str:
    """A name in the letters that ids have: ``Café 24`` as ``cafe-24``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_MAX_SLUG].strip("-")
    return slug or "name"


def misnamed_profile(entry: Path, path: str) -> Problem:
    """A file or folder among the profiles that is not named as one."""
    shown = path.removesuffix(entry.name) + excerpt(entry.name, 200)
    message = "is not named as a profile"
    fix = f"rename it {slug_of(entry.stem)}.yml: lower-case letters, digits and single hyphens"
    if entry.is_dir():
        message = "is a folder, and only files are read here"
        fix = "move its profiles one folder up"
    elif entry.suffix.lower() not in (".yml", ".yaml", ""):
        message = f"is not a profile: profiles end in .yml, not in {excerpt(entry.suffix, 20)}"
        fix = f"remove it, or rename it {slug_of(entry.stem)}.yml"
    return Problem(shown, 1, 1, "bad-file-name", message, fix=fix)


def stray_profiles(root: Path, folders: Iterable[str], files: Container[str]) -> Iterator[Problem]:
    """What is directly in ``profiles/`` and read by nothing."""
    folders = list(folders)
    try:
        entries = sorted((root / "profiles").iterdir())
    except OSError:
        return  # each missing folder is reported for itself
    for entry in entries:
        if entry.name.startswith(".") or entry.name in folders or entry.name in files:
            continue
        choice = ", ".join(f"profiles/{folder}/" for folder in folders)
        message, fix = "is in a folder that is not read", f"move it to one of {choice}"
        if entry.is_dir():
            guess = did_you_mean(entry.name, folders)
            message = "is not a folder of profiles"
            fix = f"{guess or 'move its files'}; the folders are {choice}"
        name = f"profiles/{excerpt(entry.name, 200)}"
        yield Problem(name, 1, 1, "bad-file-name", message, fix=fix)
