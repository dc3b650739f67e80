"""What changed: the history of the data as a page."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.load.history import History
from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.views.changes import changes

#: Days further back are not even counted: the page stays small for ever.
_MOST_EARLIER = 100


def pages(renderer: Renderer, history: History) -> Iterator[Page]:
    """The page of changes; without a history it says why there is none."""
    found = changes(renderer.index, history)
    yield renderer.page(
        "changes.html",
        "changes/",
        "What changed",
        "New statements, corrections and withdrawals, day by day.",
        days=[day for day in found if not day.files],
        earlier=[day for day in found if day.files][:_MOST_EARLIER],
        missing=history.missing,
    )
