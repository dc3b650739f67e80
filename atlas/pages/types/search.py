"""What the search finds, and the lists that lead to everything without it."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType

PAGE = PageType(
    template="search.html",
    address="search/",
    title="Search",
    description="What the search finds, and the lists that lead to everything without it.",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The page, with all pages of the menu but the home page."""
    lists = [
        page.type
        for top in inputs.below("")
        if top.type.address
        for page in (top, *inputs.below(top.type.address))
    ]
    yield inputs.page(PAGE, lists=lists)
