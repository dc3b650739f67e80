"""What hand-written pages give the theme besides their Markdown: heads as generated pages have
them, and counts where a page shows them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from atlas.build_info import BuildInfo
from atlas.pages.counts import MARK
from atlas.pages.hand_written import HandWritten
from atlas.pages.head import head_of, nodes_of, script_of
from atlas.pages.page import Page
from atlas.pages.page_type import EACH
from atlas.pages.types import all_types
from atlas.publish.docs_tree import head_lines


def hand_written_metas(
    pages: Collection[HandWritten], build: BuildInfo, counts: str
) -> dict[str, Mapping[str, object]]:
    """By the files of the pages that say in front matter what they are about, what theirs has more.

    A page stands under that of the folder that it is in. ``counts`` are the words for the pages
    that show them.
    """
    types = [one.type for one in all_types() if EACH not in one.type.address]
    ways = {one.address: (one.short, one.under) for one in types}
    for one in sorted(pages, key=lambda page: page.address):
        ways[one.address] = one.title, next(_above(one.address, ways), "")
    found: dict[str, Mapping[str, object]] = {}
    for one in (page for page in pages if page.description):
        page = Page(one.address, one.title, one.description, lead="")
        nodes = nodes_of(build, page, ())
        script = script_of(build, page, nodes, _trail(one.address, ways))
        head = [*head_lines(head_of(build, page, (), "", (), nodes)), script]
        found[one.file] = {"head": head, **({"counts": counts} if MARK in one.body else {})}
    return found


def _above(address: str, known: Collection[str]) -> Iterator[str]:
    """The pages of the folders around a page, the nearest first."""
    folder = address.rstrip("/")
    while "/" in folder:
        folder, _, _ = folder.rpartition("/")
        if f"{folder}/" in known:
            yield f"{folder}/"


def _trail(address: str, ways: dict[str, tuple[str, str]]) -> list[tuple[str, str]]:
    """The way to a page from the home page: titles and addresses."""
    if not address:
        return []
    title, above = ways[address]
    return [*_trail(above, ways), (title, address)]
