"""The list of statements that a reader has collected, to order and to export; a script fills it."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType

PAGE = PageType(
    template="collected.html",
    address="collected/",
    title="Collected statements",
    description="Statements that you have collected in this browser, to order and to export.",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The page."""
    yield inputs.page(PAGE, contents=False)
