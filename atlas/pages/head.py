"""What the head of every page says to programs, besides title and description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from atlas.build_info import BuildInfo
from atlas.pages.addresses import link
from atlas.pages.citations import ATLAS
from atlas.pages.linked_data.nodes import Node, breadcrumbs, script, web_page
from atlas.pages.open_graph import open_graph
from atlas.pages.page import HeadTag, Page


def head_of(build: BuildInfo, page: Page, own: Iterable[HeadTag], data: str) -> Iterator[HeadTag]:
    """The tags of a page: its ``own``, or else those that any page has; and where its data is."""
    tags = list(own)
    url = f"{build.site_url}{page.address}"
    yield from tags or open_graph("website", ATLAS, page.title, page.description, url)
    if data:
        yield HeadTag(
            "link",
            (
                ("rel", "alternate"),
                ("type", "application/json"),
                ("href", link(page.address, data)),
            ),
        )


def script_of(
    build: BuildInfo, page: Page, own: Iterable[Node], trail: Sequence[tuple[str, str]]
) -> str:
    """What a page says as linked data: its ``own`` nodes, or else that it is a page; and the way
    to it, if it has one."""
    nodes = list(own) or [web_page(build, page.address, page.title, page.description)]
    if page.address:
        nodes.append(breadcrumbs(build, trail))
    return script(nodes)
