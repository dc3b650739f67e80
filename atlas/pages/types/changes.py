"""What changed: the history of the data as a page."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.changes import changes

PAGE = PageType(
    template="changes.html",
    address="changes/",
    title="What changed",
    description="New statements, corrections and withdrawals, day by day.",
    menu=70,
    under="explore/",
    question="What is new in the atlas, and what was corrected?",
)
#: Days further back are not even counted: the page stays small.
_MOST_EARLIER = 100


def make(inputs: Inputs) -> Iterator[Page]:
    """The page of changes; without a history it says why there is none."""
    found = changes(inputs.renderer.index, inputs.history)
    yield inputs.page(
        PAGE,
        days=[day for day in found if not day.files],
        earlier=[day for day in found if day.files][:_MOST_EARLIER],
        missing=inputs.history.missing,
    )


def holds(inputs: Inputs) -> str:
    """How it is ordered: days are not counted for a card."""
    return "day by day"
