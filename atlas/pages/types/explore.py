"""Explore: a card for each page that looks across all profiles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType

PAGE = PageType(
    template="explore.html",
    address="explore/",
    title="Explore",
    description="Look across all profiles: by time, by place, by partner, side by side.",
    menu=50,
)


@dataclass(frozen=True)
class Card:
    """A page to explore: what it answers, and how much there is."""

    page: PageType
    holds: str


def make(inputs: Inputs) -> Iterator[Page]:
    """The page of cards: one for each page below it in the menu."""
    cards = [
        Card(one.type, one.holds(inputs) if one.holds else "") for one in inputs.below(PAGE.address)
    ]
    yield inputs.page(PAGE, cards=cards, changed=inputs.changed.everything)
