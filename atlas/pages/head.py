"""What the head of every page says to programs, besides title and description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from atlas.build_info import BuildInfo
from atlas.pages.addresses import link
from atlas.pages.citations import ATLAS
from atlas.pages.feeds import Feed
from atlas.pages.linked_data.nodes import Node, breadcrumbs, script, web_page
from atlas.pages.open_graph import open_graph
from atlas.pages.page import HeadTag, Page


def head_of(
    build: BuildInfo, page: Page, own: Iterable[HeadTag], data: str, feeds: Iterable[Feed]
) -> Iterator[HeadTag]:
    """The tags of a page: its ``own``, or else those that any page has; and where its data is, and
    the feeds that go with it."""
    tags = list(own)
    url = f"{build.site_url}{page.address}"
    yield from tags or open_graph("website", ATLAS, page.title, page.description, url)
    if data:
        yield _alternate("application/json", link(page.address, data))
    for feed in feeds:
        yield _alternate("application/atom+xml", link(page.address, feed.path), feed.title)


def script_of(
    build: BuildInfo, page: Page, own: Iterable[Node], trail: Sequence[tuple[str, str]]
) -> str:
    """What a page says as linked data: its ``own`` nodes, or else that it is a page; and the way
    to it, if it has one."""
    nodes = list(own) or [web_page(build, page.address, page.title, page.description)]
    if page.address:
        nodes.append(breadcrumbs(build, trail))
    return script(nodes)


def _alternate(media_type: str, href: str, title: str = "") -> HeadTag:
    titled = (("title", title),) if title else ()
    return HeadTag("link", (("rel", "alternate"), ("type", media_type), *titled, ("href", href)))
