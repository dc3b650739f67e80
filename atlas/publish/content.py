"""Gather what a site holds: generated pages and files, and the hand-written ones of ``docs/``."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from atlas.errors import InputError
from atlas.pages import hand_written as hand_written_pages
from atlas.pages.hand_written import HandWritten
from atlas.pages.page import Asset, Page, SearchEntry
from atlas.publish.menu import MenuPage

_ADDRESS = re.compile(r"([a-z0-9][a-z0-9_-]*/)*")
_ASSET = re.compile(r"([a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.[a-z0-9]+|_redirects")
#: What writers would take for pages, or leave out: Markdown, and well-known addresses (RFC 8615).
_BESIDE = re.compile(
    r"([a-z0-9][a-z0-9_-]*/)*index\.md"
    r"|\.well-known/([a-z0-9][a-z0-9-]*/)*([a-z0-9][a-z0-9-]*\.json|SKILL\.md)"
)


@dataclass
class Content:
    """A site's content, whatever writes it.

    ``hand_written`` is a folder, ``files`` are those in it that belong to the site: Markdown pages
    and what is published as it is. ``owners`` names the page at each address, ``menu`` holds those
    in the menu; ``finds`` is what the search finds. ``beside`` are files that no writer is given,
    since it would take them for pages or leave them out: they are put into the finished site.
    ``metas`` are what the front matter of hand-written pages has besides, by the pages' files.
    """

    hand_written: Path
    files: list[PurePosixPath] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    assets: dict[str, Asset] = field(default_factory=dict)
    beside: dict[str, Asset] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    menu: list[MenuPage] = field(default_factory=list)
    finds: list[SearchEntry] = field(default_factory=list)
    metas: Mapping[str, Mapping[str, object]] = field(default_factory=dict)


def gather(made: Iterable[Page | Asset], hand_written: Path) -> Content:
    """All pages and files, each at an address of its own.

    Raises ``InputError`` when two pages or files want one address, anything wants to leave the
    site's folder, or a hand-written file cannot be read.
    """
    content = Content(hand_written)
    _add_hand_written(content)
    copied = {str(path) for path in content.files}
    for one in made:
        if isinstance(one, Asset):
            _add_asset(content, one, copied)
        else:
            _add_page(content, one)
    return content


def _add_page(content: Content, page: Page) -> None:
    if not _ADDRESS.fullmatch(page.address):
        raise InputError(
            f"the page '{page.title}' has the address '{page.address}'; an address is made "
            "of lower-case letters, digits and hyphens, and ends in a slash"
        )
    if owner := content.owners.get(page.address):
        raise InputError(
            f"the page '{page.title}' and {owner} have the same address '/{page.address}'; "
            "rename one of the two"
        )
    content.owners[page.address] = f"the page '{page.title}'"
    if page.menu:
        content.menu.append(MenuPage(page.address, page.file, page.menu))
    content.finds += page.finds
    content.pages.append(page)


def write_beside(content: Content, site: Path) -> None:
    """Put the files that no writer is given into the finished site."""
    for asset in content.beside.values():
        file = site / asset.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(asset.content)


def _add_asset(content: Content, asset: Asset, copied: Container[str]) -> None:
    if _BESIDE.fullmatch(asset.path):
        if asset.path in content.beside:
            raise InputError(f"two files have the same address '/{asset.path}'")
        content.beside[asset.path] = asset
        return
    if not _ASSET.fullmatch(asset.path) or asset.path.endswith(".md"):
        raise InputError(
            f"a file would be written to '{asset.path}'; its path is made of lower-case letters, "
            "digits and hyphens, with an extension other than that of pages"
        )
    if asset.path in content.assets or asset.path in copied:
        raise InputError(f"two files have the same address '/{asset.path}'")
    content.assets[asset.path] = asset


def _add_hand_written(content: Content) -> None:
    for path in _files(content.hand_written, PurePosixPath()):
        content.files.append(path)
        if path.suffix != ".md":
            continue
        address, file = _address(path), f"docs/{path}"
        if other := content.owners.get(address):
            raise InputError(
                f"{other} and {file} have the same address '/{address}'; rename one of the two"
            )
        content.owners[address] = file
        text = _read(content.hand_written, path)
        try:
            place = hand_written_pages.menu_place(text)
        except ValueError as error:
            raise InputError(f"{file}: {error}") from None
        if place:
            content.menu.append(MenuPage(address, str(path), place))
        content.finds += hand_written_pages.search_entries(text, address)


def read_hand_written(folder: Path) -> tuple[HandWritten, ...]:
    """The hand-written pages in a folder.

    Raises ``InputError`` for a file that cannot be read, as `gather` does.
    """
    return tuple(
        hand_written_pages.hand_written(_read(folder, path), _address(path), str(path))
        for path in _files(folder, PurePosixPath())
        if path.suffix == ".md"
    )


def _read(folder: Path, path: PurePosixPath) -> str:
    try:
        return (folder / path).read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise InputError(f"docs/{path} is not UTF-8; save it as UTF-8") from None


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
    """Where a hand-written page is published."""
    named = path.parent if path.stem in ("index", "README") else path.with_suffix("")
    return "" if named == PurePosixPath() else f"{named}/"
