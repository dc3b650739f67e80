"""The main menu, as ``nav`` has it in the settings of MkDocs and Zensical."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from atlas.errors import InputError
from atlas.pages.page import MenuPlace


@dataclass(frozen=True)
class MenuPage:
    """A page of the menu: its address, its file in the docs tree, and its place."""

    address: str
    file: str
    place: MenuPlace


def nav(pages: Sequence[MenuPage]) -> list[dict[str, Any]]:
    """The pages in order: each by its label, or with those that stand below it.

    Raises ``InputError`` for a page that would stand below one which is not at the menu's top.
    """
    tops = {page.address for page in pages if not page.place.under}
    for page in pages:
        if page.place.under and page.place.under not in tops:
            raise InputError(
                f"the page '{page.place.label}' is put in the menu under '/{page.place.under}', "
                "where no page of the menu is; name one that is at its top"
            )
    return [_item(page, _below(pages, page.address)) for page in _below(pages, "")]


def _item(page: MenuPage, below: list[MenuPage]) -> dict[str, Any]:
    if not (page.address and below):
        return {page.place.label: page.file}
    return {page.place.label: [page.file, *(_item(child, []) for child in below)]}


def _below(pages: Sequence[MenuPage], address: str) -> list[MenuPage]:
    found = (page for page in pages if page.place.under == address)
    return sorted(found, key=lambda page: (page.place.order, page.place.label))
