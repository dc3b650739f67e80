"""The list of landscapes."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.addresses import API
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.briefs import briefs

PAGE = PageType(
    template="landscapes.html",
    address="landscapes/",
    title="Landscapes",
    description="Markets, policies and fields that belong to no one company.",
    menu=30,
    data=f"{API}landscapes.json",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The list."""
    yield inputs.page(PAGE, landscapes=briefs(inputs.of("landscapes")))
