"""What changed: the history of the data as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from atlas.pages.feeds import CORRECTIONS, EVENTS
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.changes import DayChanges, changes, without_statements
from atlas.views.past import Release, releases

PAGE = PageType(
    template="changes.html",
    address="changes/",
    title="What changed",
    description="New statements, corrections and withdrawals, day by day.",
    menu=70,
    under="explore/",
    feeds=(EVENTS, CORRECTIONS),
    question="What is new in the atlas, and what was corrected?",
)
#: Days further back are not even counted: the page stays small.
_MOST_EARLIER = 100


def make(inputs: Inputs) -> Iterator[Page]:
    """The page of changes; without a history it says why there is none.

    What was published is told by the ledger, which every copy of the data has, and not again by the
    history; that has what is newer, and the days before the first release.
    """
    index = inputs.renderer.index
    found = changes(index, inputs.history)
    released = releases(index)
    if released:
        last, first = released[0].day, released[-1].day
        found = [without_statements(day) if first <= day.day <= last else day for day in found]
    yield inputs.page(
        PAGE,
        follow=PAGE.feeds,
        changed=inputs.changed.everything,
        days=_by_day(released, [day for day in found if not day.files]),
        earlier=[day for day in found if day.files][:_MOST_EARLIER],
        missing=inputs.history.missing,
    )


def holds(inputs: Inputs) -> str:
    """How it is ordered: days are not counted for a card."""
    return "day by day"


def _by_day(
    released: Iterable[Release], found: Iterable[DayChanges]
) -> list[tuple[date, Release | None, DayChanges | None]]:
    """What was published on each day, and what else changed; days without either are left out."""
    releases, changed = {one.day: one for one in released}, {one.day: one for one in found}
    days = sorted({*releases, *changed}, reverse=True)
    return [(day, releases.get(day), changed.get(day)) for day in days]
