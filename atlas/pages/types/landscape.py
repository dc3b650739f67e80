"""A page for each landscape."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.anchors import PROFILE_TEMPLATES
from atlas.load import LoadedProfile
from atlas.page_addresses import profile_page
from atlas.pages import profile_pages
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, PageType

PAGE = PageType(
    template=PROFILE_TEMPLATES["landscapes"],
    address=profile_page("landscapes", EACH),
    under="landscapes/",
)


def each(inputs: Inputs) -> dict[str, LoadedProfile]:
    """Every landscape."""
    return profile_pages.each(inputs, "landscapes")


def make(inputs: Inputs, profile: LoadedProfile) -> Iterator[Page | Asset]:
    """The page of a landscape, with the files of its pictures."""
    return profile_pages.make(inputs, PAGE, profile)
