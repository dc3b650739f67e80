"""Write the docs tree that the engine reads: hand-written files, generated pages and assets."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from atlas.errors import InputError
from atlas.pages import hand_written as hand_written_pages
from atlas.pages.page import Asset, Page, SearchEntry, to_markdown

_ADDRESS = re.compile(r"([a-z0-9][a-z0-9_-]*/)*")
_ASSET = re.compile(r"([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.[a-z0-9]+")


@dataclass
class DocsTree:
    """What a tree holds: its pages' owners by address, and what the search finds on them."""

    owners: dict[str, str] = field(default_factory=dict)
    finds: list[SearchEntry] = field(default_factory=list)


def write_docs_tree(made: Iterable[Page | Asset], hand_written: Path, target: Path) -> DocsTree:
    """Fill the new folder ``target``.

    Raises ``InputError`` when two pages or files want one address, or anything wants to leave the
    folder.
    """
    target.mkdir()
    tree = _copy_hand_written(hand_written, target)
    for page in made:
        if isinstance(page, Asset):
            _write_asset(page, target)
            continue
        if not _ADDRESS.fullmatch(page.address):
            raise InputError(
                f"the page '{page.title}' has the address '{page.address}'; an address is made "
                "of lower-case letters, digits and hyphens, and ends in a slash"
            )
        if owner := tree.owners.get(page.address):
            raise InputError(
                f"the page '{page.title}' and {owner} have the same address '/{page.address}'; "
                "rename one of the two"
            )
        tree.owners[page.address] = f"the page '{page.title}'"
        tree.finds += page.finds
        file = target / page.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(to_markdown(page), encoding="utf-8", newline="\n")
    return tree


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


def _copy_hand_written(folder: Path, target: Path) -> DocsTree:
    """Copy the hand-written files."""
    tree = DocsTree()
    for path in _files(folder, PurePosixPath()):
        copy = target / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / path, copy)
        if path.suffix == ".md":
            address, file = _address(path), f"docs/{path}"
            if other := tree.owners.get(address):
                raise InputError(
                    f"{other} and {file} have the same address '/{address}'; rename one of the two"
                )
            tree.owners[address] = file
            text = copy.read_text(encoding="utf-8")
            tree.finds += hand_written_pages.search_entries(text, address)
    return tree


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
