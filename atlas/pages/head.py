"""What the head of every page says to programs, besides title and description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from atlas.build_info import BuildInfo
from atlas.pages.addresses import link
from atlas.pages.citations import ATLAS, cited_address
from atlas.pages.feeds import Feed
from atlas.pages.linked_data.nodes import Node, breadcrumbs, script, web_page
from atlas.pages.open_graph import link_picture_address, open_graph
from atlas.pages.page import HeadTag, Page

_SCHEMA = "https://schema.org/"


def head_of(
    build: BuildInfo,
    page: Page,
    own: Iterable[HeadTag],
    data: str,
    feeds: Iterable[Feed],
    nodes: Sequence[Node],
) -> Iterator[HeadTag]:
    """The tags of a page: its ``own``, or else those that any page has; and where its data is, the
    feeds that go with it, and what programs follow. ``nodes`` are its linked data."""
    tags = list(own)
    url = f"{build.site_url}{page.address}"
    yield from tags or open_graph(
        "website", ATLAS, page.title, page.description, url, link_picture_address(build)
    )
    if data:
        yield _alternate("application/json", link(page.address, data))
    for feed in feeds:
        yield _alternate("application/atom+xml", link(page.address, feed.path), feed.title)
    yield from _signposts(build, page, tags, data, nodes)


def _signposts(
    build: BuildInfo, page: Page, tags: Sequence[HeadTag], data: str, nodes: Sequence[Node]
) -> Iterator[HeadTag]:
    """Links to the address to cite, the data and the types of a page, as the FAIR Signposting
    Profile has them (signposting.org/FAIR); that to the licence is the same on all pages."""
    said = {value for tag in tags for name, value in tag.attributes if name == "rel"}
    if build.cited_at and "cite-as" not in said:
        yield _link("cite-as", cited_address(build, page.address))
    if data:
        yield _link("describedby", link(page.address, data), ("type", "application/json"))
    for kind in _types(nodes[0]):
        yield _link("type", f"{_SCHEMA}{kind}")


def _types(node: Node) -> tuple[str, ...]:
    """What a page is: one about a thing is a page about it, and is of the type of that thing unless
    it is of one of its own."""
    own, about = node["@type"], node.get("mainEntity")
    if about is None:
        return (own,)
    return ("AboutPage", about["@type"] if own == "WebPage" else own)


def nodes_of(build: BuildInfo, page: Page, own: Iterable[Node]) -> list[Node]:
    """What a page says as linked data: its ``own`` nodes, or else that it is a page."""
    return list(own) or [web_page(build, page.address, page.title, page.description)]


def script_of(
    build: BuildInfo, page: Page, nodes: Iterable[Node], trail: Sequence[tuple[str, str]]
) -> str:
    """The linked data of a page, with the way to it, if it has one."""
    way = [breadcrumbs(build, trail)] if page.address else []
    return script([*nodes, *way])


def _link(rel: str, href: str, *more: tuple[str, str]) -> HeadTag:
    return HeadTag("link", (("rel", rel), *more, ("href", href)))


def _alternate(media_type: str, href: str, title: str = "") -> HeadTag:
    titled = (("title", title),) if title else ()
    return HeadTag("link", (("rel", "alternate"), ("type", media_type), *titled, ("href", href)))
