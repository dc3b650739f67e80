"""No page type has a fault that axe can find: WCAG 2 A and AA, and its best practices."""

from __future__ import annotations

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.site.built import BuiltSite
from tests.site.page_types import PAGE_TYPES, example, without_type
from tests.site.visitor import DESKTOP, PHONE, Visitor

pytestmark = pytest.mark.browser

_RULES = {
    "runOnly": [*("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"), "best-practice"],
    "resultTypes": ["violations"],
}
#: All that a page can do differently in the dark and on a phone.
_DARK_PHONE = {"runOnly": ["color-contrast", "target-size"], "resultTypes": ["violations"]}


def violations(page: Page, rules: dict[str, list[str]] = _RULES) -> list[str]:
    """What axe finds on a page as it is now."""
    found = Axe().run(page, options=rules).response["violations"]
    return [
        f"{rule['id']} ({rule['help']}): {node['target']} {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


def test_every_page_is_of_a_known_type(site: BuiltSite) -> None:
    """A new type of page has to join the list, so that it is opened and audited too."""
    assert without_type(site) == []


@pytest.mark.parametrize(("scheme", "width"), [("light", DESKTOP), ("dark", PHONE)])
@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_as_it_opens(
    site: BuiltSite, visitor: Visitor, page_type: str, scheme: Literal["light", "dark"], width: int
) -> None:
    """Quietly, and no wider than the screen."""
    status = 404 if page_type == "not-found" else 200
    page = visitor.open(example(site, page_type), scheme=scheme, width=width, status=status)
    assert page.locator("h1").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page, _DARK_PHONE if scheme == "dark" else _RULES) == []


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
@pytest.mark.parametrize("page_type", ["company", "timeline", "organisations"])
def test_in_use(site: BuiltSite, visitor: Visitor, page_type: str, width: int) -> None:
    """With a filter chosen and evidence open, in the dark."""
    page = visitor.open(example(site, page_type), scheme="dark", width=width)
    page.locator("form[data-filter] select").first.select_option(index=1)
    for evidence in page.locator("details.evidence:visible summary").all()[:3]:
        evidence.click()
    assert violations(page) == []


def test_search_results(visitor: Visitor) -> None:
    page = visitor.open("about/")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search the atlas").fill("research")
    page.locator("a.search__result").first.wait_for()
    assert violations(page) == []


def test_the_menu_of_a_phone(visitor: Visitor) -> None:
    page = visitor.open("about/", width=PHONE)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Sources", exact=True).locator("visible=true").first.wait_for()
    assert violations(page) == []
