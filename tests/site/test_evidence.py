"""Evidence opens in place: by keyboard, by click, and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser


def _first(page: Page) -> tuple[Locator, Locator]:
    """The first evidence of a page: what opens it, and the passage."""
    evidence = page.locator("details.evidence").first
    return evidence.locator("summary"), evidence.locator(".passage").first


def _tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, from the last place that can have it before."""
    target.evaluate(
        """(target) => {
            const before = [...document.querySelectorAll("a[href], button, select")]
                .filter((e) => e.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
                    && e.checkVisibility() && !e.closest("details:not([open])"));
            before.at(-1).focus();
        }"""
    )
    page.keyboard.press("Tab")
    expect(target).to_be_focused()


@pytest.mark.parametrize("page_type", ["company", "organisation", "landscape", "topic", "timeline"])
def test_opens_and_closes_by_keyboard(site: BuiltSite, visitor: Visitor, page_type: str) -> None:
    page = visitor.open(example(site, page_type))
    summary, passage = _first(page)
    expect(passage).to_be_hidden()
    _tab_to(page, summary)
    page.keyboard.press("Enter")
    expect(passage).to_be_visible()
    page.keyboard.press("Tab")  # on to the link to the source
    expect(passage.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(passage).to_be_hidden()
    expect(summary).to_be_focused()


def test_what_has_the_focus_is_outlined(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    summary, _ = _first(page)
    _tab_to(page, summary)
    assert summary.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_its_name_tells_which_statement_it_is_for(site: BuiltSite, visitor: Visitor) -> None:
    """A list of ten controls that are all called "Evidence" helps nobody."""
    address = example(site, "company")
    page = visitor.open(address)
    entry = site.index.by_profile[address.split("/")[1]][0]
    statement = page.locator(".statement", has=page.locator(f'[id="{entry.statement.id}"]'))
    assert entry.statement.title in statement.locator("summary").inner_text()


def test_opens_without_javascript(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"), javascript=False)
    summary, passage = _first(page)
    expect(passage).to_be_hidden()
    summary.click()
    expect(passage).to_be_visible()
    expect(passage.locator("mark").first).to_be_visible()


def test_leads_to_the_passage_on_the_sources_page(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    summary, passage = _first(page)
    summary.click()
    words = passage.locator("mark").first.inner_text()[:20]
    passage.get_by_role("link").click()
    page.wait_for_url("**/sources/**")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text(words)
