"""A row opens in place and shows its evidence: by keyboard, by click, and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import Visitor, tab_to

pytestmark = pytest.mark.browser


def _first(page: Page) -> tuple[Locator, Locator]:
    """The first row of a page that is in sight: what opens it, and its first passage."""
    row = page.locator("details.row:visible").first
    return row.locator("summary"), row.locator(".passage").first


@pytest.mark.parametrize("page_type", ["company", "organisation", "landscape", "topic", "timeline"])
def test_opens_and_closes_by_keyboard(site: BuiltSite, visitor: Visitor, page_type: str) -> None:
    page = visitor.open(example(site, page_type))
    summary, passage = _first(page)
    expect(passage).to_be_hidden()
    tab_to(page, summary)
    page.keyboard.press("Enter")
    expect(passage).to_be_visible()
    page.keyboard.press("Tab")  # on to the first link inside
    expect(page.locator("details.row[open] a:focus")).to_have_count(1)
    page.keyboard.press("Escape")
    if not summary.evaluate("e => e === document.activeElement"):
        page.keyboard.press("Escape")  # the first one closed the card of that link
    expect(passage).to_be_hidden()
    expect(summary).to_be_focused()


def test_what_has_the_focus_is_outlined(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    summary, _ = _first(page)
    tab_to(page, summary)
    assert summary.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


@pytest.mark.parametrize("javascript", [True, False])
def test_an_address_opens_its_row(site: BuiltSite, visitor: Visitor, javascript: bool) -> None:
    """However deep it is folded, and without a script."""
    address = example(site, "company")
    entries = site.index.by_profile[address.split("/")[1]]
    for importance in ("core", "background"):
        wanted = next(e.statement for e in entries if e.statement.importance == importance)
        page = visitor.open(f"{address}#{wanted.id}", javascript=javascript)
        shown = page.locator(f'[id="{wanted.id}"]')
        expect(shown).to_be_in_viewport()
        expect(shown).to_contain_text(wanted.text[:40])


def test_background_folds_and_says_how_much_it_is(site: BuiltSite, visitor: Visitor) -> None:
    address = example(site, "company")
    entries = site.index.by_profile[address.split("/")[1]]
    background = [e for e in entries if e.statement.importance == "background"]
    page = visitor.open(address)
    assert page.locator("details.row:visible").count() == len(entries) - len(background) > 0
    folds = page.locator(".background > summary")
    assert sum(int(text.split()[0]) for text in folds.all_inner_texts()) == len(background)
    folds.first.click()
    assert page.locator("details.row:visible").count() > len(entries) - len(background)
    kind = background[0].statement.kind
    page.locator("form[data-filter] select[name=kind]").select_option(kind)
    left = [int(text.split()[0]) for text in folds.locator("visible=true").all_inner_texts()]
    assert sum(left) == sum(entry.statement.kind == kind for entry in background)


def test_all_rows_open_at_once_and_the_address_says_so(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    page.get_by_label("Open all").check()
    assert page.locator("details.row:not([open])").count() == 0
    assert "rows=open" in page.url
    again = visitor.open(page.url.removeprefix(visitor.host).partition("#")[0])
    assert again.locator("details.row:not([open])").count() == 0
    again.get_by_label("Open all").uncheck()
    assert again.locator("details.row[open]").count() == 0


def test_background_can_be_hidden_and_the_address_says_so(
    site: BuiltSite, visitor: Visitor
) -> None:
    address = example(site, "company")
    entries = site.index.by_profile[address.split("/")[1]]
    kept = sum(e.statement.importance != "background" for e in entries)
    page = visitor.open(f"{address}?background=hide")
    expect(page.get_by_label("Hide background")).to_be_checked()
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text(
        f"{kept} of {len(entries)} shown"
    )
    assert page.locator(".background:visible").count() == 0


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
    passage.get_by_role("link").first.click()
    page.wait_for_url("**/sources/**")
    target = page.locator(":target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text(words)
