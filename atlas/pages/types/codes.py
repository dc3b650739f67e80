"""Codes of the checks: what they can report, and how to fix it."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.check.rules import all_rules
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.search_entries import of_page, of_rules

PAGE = PageType(
    template="codes.html",
    address="contribute/codes/",
    title="Codes of the checks",
    description="What the checks can report, why each rule is there, and how to fix it.",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The page, of which the search also finds each code."""
    here, rules = PAGE.address, list(all_rules().values())
    yield inputs.page(
        PAGE,
        above=[("Contribute", "contribute/")],
        finds=[of_page(here, PAGE.title, PAGE.description), *of_rules(here, rules)],
        rules=rules,
    )
