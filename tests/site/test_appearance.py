"""Light and dark, and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import PHONE, Visitor, wait_until_enhanced

pytestmark = pytest.mark.browser


def _brightness(page: Page, of: str = "backgroundColor") -> float:
    """How bright the page's ground or letters are, 0 to 255."""
    color = page.evaluate(f"getComputedStyle(document.body).{of}")
    numbers = [float(number) for number in re.findall(r"[\d.]+", color)[:3]]
    return sum(numbers) / 3 * (255 if color.startswith("color(") else 1)


@pytest.mark.parametrize("javascript", [True, False])
def test_the_systems_dark_mode_is_honoured(visitor: Visitor, javascript: bool) -> None:
    dark = visitor.open("companies/", scheme="dark", javascript=javascript)
    assert _brightness(dark) < 60 < 180 < _brightness(dark, "color")
    light = visitor.open("companies/", scheme="light", javascript=javascript)
    assert _brightness(light, "color") < 60 < 180 < _brightness(light)


def test_the_reader_can_choose_and_is_remembered(visitor: Visitor) -> None:
    page = visitor.open("companies/", scheme="light")
    page.get_by_role("button", name="Colours: as the system").click()
    page.get_by_role("button", name="Colours: light").click()
    assert _brightness(page) < 60
    page.goto(f"{visitor.host}topics/")
    wait_until_enhanced(page)
    assert _brightness(page) < 60
    page.get_by_role("button", name="Colours: dark").click()
    page.reload()
    wait_until_enhanced(page)
    expect(page.get_by_role("button", name="Colours: as the system")).to_be_visible()
    assert _brightness(page) > 180


@pytest.mark.parametrize("stored", ["constructor", "{}", "pink"])
def test_a_choice_that_is_none_is_the_systems(visitor: Visitor, stored: str) -> None:
    """The host may have other sites, which share the store."""
    page = visitor.open("companies/", scheme="dark")
    page.evaluate("stored => localStorage.setItem('atlas-colours', stored)", stored)
    page.reload()
    wait_until_enhanced(page)
    expect(page.get_by_role("button", name="Colours: as the system")).to_be_visible()
    assert _brightness(page) < 60


def test_a_choice_holds_for_the_page_where_nothing_can_be_stored(
    site: BuiltSite, visitor: Visitor
) -> None:
    denied = (
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })"
    )
    html = (site.folder / "companies/index.html").read_text()
    html = html.replace("<head>", f"<head><script>{denied}</script>")
    page = visitor.tab()
    page.route("**/companies/", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{visitor.host}companies/")
    wait_until_enhanced(page)
    page.get_by_role("button", name="Colours: as the system").click()
    page.get_by_role("button", name="Colours: light").click()
    assert _brightness(page) < 60


def test_everything_is_there_without_javascript(site: BuiltSite, visitor: Visitor) -> None:
    address = example(site, "company")
    page = visitor.open(address, javascript=False)
    entries = site.index.by_profile[address.split("/")[1]]
    for fold in page.locator(".background > summary").all():
        fold.click()
    rows = page.locator("details.row:visible")
    assert rows.count() == len(entries)
    # A form that can do nothing is not offered.
    assert page.locator("form[data-filter]:visible").count() == 0
    rows.last.locator("summary").click()
    expect(rows.last.locator(".passage").first).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_index_pages_are_reached_without_javascript(visitor: Visitor, width: int) -> None:
    page = visitor.open("", width=width, javascript=False)
    if width == PHONE:
        page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation").get_by_role("link", name="Sources", exact=True).locator(
        "visible=true"
    ).first.click()
    page.wait_for_url(f"{visitor.host}sources/")
