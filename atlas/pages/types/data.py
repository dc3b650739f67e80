"""The data for other programs: every format, what it is for, what it holds and where it begins."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.addresses import API
from atlas.pages.linked_data import catalogue
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.text.plural import plural

PAGE = PageType(
    template="data.html",
    address="data/",
    title="Data",
    description="The atlas for programs: every format, what it is for and what it holds.",
    menu=80,
    under="explore/",
    data=f"{API}index.json",
    question="How can a program or a spreadsheet use all this?",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The page."""
    build, exports = inputs.renderer.build, inputs.exports
    graph = catalogue.of_data(build, PAGE.address, exports)
    whole = next((one for one in exports if one.whole), None)
    yield inputs.page(PAGE, graph=graph, exports=exports, whole=whole)


def holds(inputs: Inputs) -> str:
    """How many formats there are, for the card."""
    return plural(len(inputs.exports), "format")
