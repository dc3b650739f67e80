"""The list of sources."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType

PAGE = PageType(
    template="sources.html",
    address="sources/",
    title="Sources",
    description="The archived documents on which every statement of the atlas rests.",
    menu=60,
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The list."""
    yield inputs.page(PAGE, found=inputs.sources)
