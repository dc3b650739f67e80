"""A page for each landscape."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.anchors import PROFILE_TEMPLATES
from atlas.page_addresses import profile_page
from atlas.pages import profile_pages
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, PageType

PAGE = PageType(
    template=PROFILE_TEMPLATES["landscapes"],
    address=profile_page("landscapes", EACH),
    under="landscapes/",
)


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page of each landscape, with the files of its pictures."""
    return profile_pages.pages(inputs, PAGE, "landscapes")
