"""A company of three hundred statements is as easy to use as one of ten."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from atlas.views.index import Entry
from tests.site.built import BuiltSite
from tests.site.visitor import DESKTOP, PHONE, Visitor

pytestmark = pytest.mark.browser


@pytest.fixture
def entries(large_site: BuiltSite) -> list[Entry]:
    """The statements of its one company."""
    (company,) = large_site.index.atlas.in_folder("companies")
    found = large_site.index.by_profile[company.id]
    assert len(found) == 300
    return found


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_its_page_opens_quietly_and_fits(
    entries: list[Entry], large_visitor: Visitor, width: int
) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/", width=width)
    assert page.locator(".statement:visible").count() == 300
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_its_page_has_no_fault_that_axe_finds(entries: list[Entry], large_visitor: Visitor) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_a_filter_counts_all_of_them(entries: list[Entry], large_visitor: Visitor) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/")
    count = page.get_by_role("status").filter(has_text="shown")
    expect(count).to_have_text("All 300 shown")
    page.locator("form[data-filter] select[name=kind]").select_option("investment")
    wanted = [entry for entry in entries if entry.statement.kind == "investment"]
    expect(count).to_have_text(f"{len(wanted)} of 300 shown")
    assert page.locator(".statement:visible").count() == len(wanted)


def test_the_last_one_is_found_and_shown(entries: list[Entry], large_visitor: Visitor) -> None:
    last = entries[-1].statement
    page = large_visitor.open("about/")
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search the atlas").fill(last.text)
    page.locator(f"a.search__result[href$='#{last.id}']").click()
    expect(page.locator(f'[id="{last.id}"]')).to_be_in_viewport()


def test_every_statement_can_be_read_without_javascript(
    entries: list[Entry], large_visitor: Visitor
) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/", javascript=False)
    assert page.locator(".statement:visible").count() == 300


def test_its_figures_do_not_bury_the_timeline(entries: list[Entry], large_visitor: Visitor) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/", javascript=False)
    figures = page.locator(".figure")
    assert figures.locator("visible=true").count() == 9
    page.get_by_text("more figures").click()
    assert figures.locator("visible=true").count() == figures.count() > 9
