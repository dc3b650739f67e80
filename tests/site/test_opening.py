"""Every type of page opens on desktop and phone, quietly, and fits the screen."""

from __future__ import annotations

import pytest

from tests.site.built import BuiltSite
from tests.site.page_types import PAGE_TYPES, example, without_type
from tests.site.visitor import DESKTOP, PHONE, Visitor


def test_every_page_is_of_a_known_type(site: BuiltSite) -> None:
    """A new type of page has to join the list, so that it is opened and audited too."""
    assert without_type(site) == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_opens_quietly_and_fits(
    site: BuiltSite, visitor: Visitor, page_type: str, width: int
) -> None:
    status = 404 if page_type == "not-found" else 200
    page = visitor.open(example(site, page_type), width=width, status=status)
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
