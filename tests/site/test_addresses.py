"""Addresses of statements, and what an unknown address gets."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser


def test_a_statements_address_shows_and_marks_it(site: BuiltSite, visitor: Visitor) -> None:
    owner = example(site, "company").split("/")[1]
    entry = site.index.by_profile[owner][-1]
    page = visitor.open(site.address_of(entry))
    statement = page.locator(f'[id="{entry.statement.id}"]')
    expect(statement).to_be_in_viewport()
    header = page.locator(".masthead").bounding_box()
    line = page.locator("details.row", has=statement).locator("summary").bounding_box()
    assert header
    assert line
    assert line["y"] >= header["y"] + header["height"], "the header covers its title"
    background = "e => getComputedStyle(e).backgroundColor"
    page.get_by_label("Open all").check()
    other = page.locator(".statement:not(:target)").first
    assert statement.evaluate(background) != other.evaluate(background)


def test_the_sign_beside_a_title_is_its_address(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    row = page.locator("details.row:visible").last
    row.locator("summary").click()
    row.get_by_role("link", name="Link to this statement").click()
    expect(row.locator(":target")).to_be_visible()


@pytest.mark.parametrize("address", ["nothing", "companies/no-such-company/", "a/b/c/d/e.html"])
def test_an_unknown_address_leads_back_into_the_site(visitor: Visitor, address: str) -> None:
    page = visitor.open(address, status=404)
    expect(page.get_by_role("heading", level=1)).to_have_text("No page at this address")
    page.get_by_role("main").get_by_role("link", name="Companies").click()
    page.wait_for_url(f"{visitor.host}companies/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Companies")
