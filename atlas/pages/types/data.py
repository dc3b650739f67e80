"""The data for other programs: every format, what it is for, what it holds and where it begins."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from atlas.pages.addresses import API
from atlas.pages.citations.data_set import data_set
from atlas.pages.linked_data import catalogue
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.text.plural import plural

PAGE = PageType(
    template="data.html",
    address="data/",
    title="Data",
    description="The atlas as files for programs: how to start, every format, and what will stay.",
    menu=80,
    under="explore/",
    data=f"{API}index.json",
    question="How can a program or a spreadsheet use all this?",
)
#: Where `make serve` shows the site, and `python3 -m http.server`.
_LOCAL = "http://localhost:8000/"
#: Opens a database in the reader's browser; it asks the host of the database for the file.
_DATASETTE_LITE = "https://lite.datasette.io/?url="


def make(inputs: Inputs) -> Iterator[Page]:
    """The page. Its lines to start with name the site's host, or else one's own computer."""
    build, exports = inputs.renderer.build, inputs.exports
    graph = catalogue.of_data(build, PAGE.address, exports)
    whole = next((one for one in exports if one.whole), None)
    database = next((one for one in exports if one.name == "sqlite"), None)
    opened = f"{build.site_url}{database.format.start}" if database and build.site_url else ""
    yield inputs.page(
        PAGE,
        graph=graph,
        exports=exports,
        whole=whole,
        base=build.site_url or _LOCAL,
        datasette=f"{_DATASETTE_LITE}{quote(opened, safe='')}" if opened else "",
        citation=data_set(build),
    )


def holds(inputs: Inputs) -> str:
    """How many formats there are, for the card."""
    return plural(len(inputs.exports), "format")
