"""A page for each organisation."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.anchors import PROFILE_TEMPLATES
from atlas.load import LoadedProfile
from atlas.page_addresses import profile_page
from atlas.pages import profile_pages
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, PageType

PAGE = PageType(
    template=PROFILE_TEMPLATES["organisations"],
    address=profile_page("organisations", EACH),
    under="organisations/",
)


def each(inputs: Inputs) -> dict[str, LoadedProfile]:
    """Every organisation."""
    return profile_pages.each(inputs, "organisations")


def make(inputs: Inputs, profile: LoadedProfile) -> Iterator[Page | Asset]:
    """The page of an organisation, with the files of its pictures."""
    return profile_pages.make(inputs, PAGE, profile)
