"""The legend: what the marks of status, date and voice mean."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.counts import readings_in_words
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.second_readings import reading_counts

PAGE = PageType(
    template="marks.html",
    address="about/marks/",
    title="How to read the marks",
    description="What the marks of status, date and voice mean.",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The legend."""
    yield inputs.page(
        PAGE,
        above=[("About", "about/")],
        readings=readings_in_words(reading_counts(inputs.renderer.index)),
    )
