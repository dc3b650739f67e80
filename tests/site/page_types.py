"""One page of each type: of the pages made from one template, the largest."""

from __future__ import annotations

import re

from atlas.pages.page_type import EACH
from atlas.pages.types import all_types
from tests.checkout import ROOT
from tests.site.built import BuiltSite, Document

#: Types of generated pages, and the addresses of each as a pattern. The pages of a timeline in
#: parts are of its type.
_GENERATED = {
    one.type.name: re.escape(one.type.address).replace(re.escape(EACH), "[^/]+")
    for one in all_types()
} | {"timeline": r"timeline/(\d+/)?"}
#: Hand-written pages, each a type of its own.
HAND_WRITTEN = {
    address.rstrip("/"): re.escape(address)
    for file in sorted((ROOT / "docs").rglob("*.md"))
    for address in [file.relative_to(ROOT / "docs").as_posix()]
    for address in [f"{address.removesuffix('.md')}/".removesuffix("index/")]
}
_PATTERNS = {**_GENERATED, **HAND_WRITTEN}
#: Served where no page is.
_NOT_FOUND = {"not-found": "no/such/page/"}
PAGE_TYPES = (*_PATTERNS, *_NOT_FOUND)


def without_type(site: BuiltSite) -> list[str]:
    """Addresses of pages that are of none of the types."""
    return [
        page.address
        for page in site.pages
        if not any(re.fullmatch(pattern, page.address) for pattern in _PATTERNS.values())
    ]


def example(site: BuiltSite, page_type: str) -> str:
    """The address of a page of a type: the one with the most on it."""
    if page_type in _NOT_FOUND:
        return _NOT_FOUND[page_type]
    return max(_pages(site, page_type), key=lambda page: len(page.source)).address


def has_example(site: BuiltSite, page_type: str) -> bool:
    """Whether the site has a page of a type."""
    return page_type in _NOT_FOUND or bool(_pages(site, page_type))


def _pages(site: BuiltSite, page_type: str) -> list[Document]:
    return [page for page in site.pages if re.fullmatch(_PATTERNS[page_type], page.address)]
