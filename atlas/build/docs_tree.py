"""Write the docs tree that the engine reads: hand-written files, generated pages and assets."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from atlas.errors import InputError
from atlas.pages.page import Asset, Page, to_markdown

_ADDRESS = re.compile(r"([a-z0-9][a-z0-9_-]*/)*")
_ASSET = re.compile(r"([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.[a-z0-9]+")


def write_docs_tree(made: Iterable[Page | Asset], hand_written: Path, target: Path) -> int:
    """Fill the new folder ``target`` and return how many pages it holds.

    Raises ``InputError`` when two pages or files want one address, or anything wants to leave the
    folder.
    """
    target.mkdir()
    owners = _copy_hand_written(hand_written, target)
    for page in made:
        if isinstance(page, Asset):
            _write_asset(page, target)
            continue
        if not _ADDRESS.fullmatch(page.address):
            raise InputError(
                f"the page '{page.title}' has the address '{page.address}'; an address is made "
                "of lower-case letters, digits and hyphens, and ends in a slash"
            )
        if owner := owners.get(page.address):
            raise InputError(
                f"the page '{page.title}' and {owner} have the same address '/{page.address}'; "
                "rename one of the two"
            )
        owners[page.address] = f"the page '{page.title}'"
        file = target / page.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_markdown(page), encoding="utf-8", newline="\n")
    return len(owners)


def _write_asset(asset: Asset, target: Path) -> None:
    if not _ASSET.fullmatch(asset.path) or asset.path.endswith(".md"):
        raise InputError(
            f"a file would be written to '{asset.path}'; its path is made of lower-case letters, "
            "digits and hyphens, with an extension other than that of pages"
        )
    file = target / asset.path
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("xb") as opened:
            opened.write(asset.content)
    except FileExistsError:
        raise InputError(f"two files have the same address '/{asset.path}'") from None


def _copy_hand_written(folder: Path, target: Path) -> dict[str, str]:
    """Copy the hand-written files; which of them owns which address."""
    owners: dict[str, str] = {}
    for path in _files(folder, PurePosixPath()):
        copy = target / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / path, copy)
        if path.suffix == ".md":
            address, file = _address(path), f"docs/{path}"
            if other := owners.get(address):
                raise InputError(
                    f"{other} and {file} have the same address '/{address}'; rename one of the two"
                )
            owners[address] = file
    return owners


def _files(folder: Path, inside: PurePosixPath) -> Iterator[PurePosixPath]:
    """Regular files below a folder, sorted. Names that start with a dot are editors' leavings."""
    for entry in sorted((folder / inside).iterdir()):
        if entry.name.startswith("."):
            continue
        path, mode = inside / entry.name, entry.lstat().st_mode
        if S_ISDIR(mode):
            yield from _files(folder, path)
        elif S_ISREG(mode):
            yield path
        else:
            raise InputError(f"docs/{path} is a link or a device; put the file itself in its place")


def _address(path: PurePosixPath) -> str:
    """Where the engine publishes a hand-written page."""
    named = path.parent if path.stem in ("index", "README") else path.with_suffix("")
    return "" if named == PurePosixPath() else f"{named}/"
