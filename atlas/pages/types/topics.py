"""The table of topics by company."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.addresses import API
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.topics import columns

PAGE = PageType(
    template="topics.html",
    address="topics/",
    title="Topics",
    description="The controlled list of topics, each with its statements, by company.",
    menu=40,
    data=f"{API}topics.json",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The table."""
    yield inputs.page(PAGE, found=inputs.topics, columns=columns(inputs.topics))
