"""A number in a summary shows what it cites: by mouse, keyboard and touch, and without any."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from atlas.text.summary import parse_summary
from atlas.views.index import Entry
from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import DESKTOP, PHONE, Visitor

pytestmark = pytest.mark.browser

NUMBERS = ".cite a"


def _cited(site: BuiltSite, page_type: str = "company") -> Entry:
    """The statement behind the first number of a page's summary."""
    profile = site.index.atlas.profiles[example(site, page_type).split("/")[1]]
    summary = parse_summary(profile.record.summary or "")
    return site.index.resolve(profile, summary[0][0].citations[0])


def _card(page: Page) -> Locator:
    return page.locator(".citation")


def _shows(page: Page, entry: Entry) -> None:
    card = _card(page)
    expect(card).to_be_visible()
    expect(card).to_contain_text(entry.statement.title)
    for fragment in entry.passages[0].around:
        if fragment.quoted:
            expect(card.locator("mark").first).to_contain_text(fragment.text.split("\n")[0][:40])
            break
    expect(card).to_contain_text(entry.passages[0].source.record.short)
    box = card.bounding_box()
    assert box
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def _focus_by_keyboard(page: Page, target: Locator) -> None:
    """Tab to the target, from the link before it."""
    target.evaluate(
        """(target) => {
            const before = [...document.querySelectorAll("a[href], button, select, summary")]
                .filter((e) => e.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
                    && e.checkVisibility());
            before.at(-1).focus();
        }"""
    )
    page.keyboard.press("Tab")
    expect(target).to_be_focused()


def test_hover_shows_it_and_it_stays_while_the_pointer_is_on_it(
    site: BuiltSite, visitor: Visitor
) -> None:
    page = visitor.open(example(site, "company"))
    page.locator(NUMBERS).first.hover()
    _shows(page, _cited(site))
    _card(page).hover()
    page.wait_for_timeout(600)
    expect(_card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_card(page)).to_be_hidden()
    page.locator(NUMBERS).nth(1).hover()
    expect(_card(page)).to_be_visible()
    page.locator("h1").hover()
    expect(_card(page)).to_be_hidden()


def test_focus_shows_it_and_escape_closes_it_and_keeps_the_focus(
    site: BuiltSite, visitor: Visitor
) -> None:
    page = visitor.open(example(site, "company"))
    number = page.locator(NUMBERS).first
    _focus_by_keyboard(page, number)
    _shows(page, _cited(site))
    described = page.locator(f"[id='{number.get_attribute('aria-describedby')}']")
    expect(described).to_contain_text(_cited(site).statement.title)
    page.keyboard.press("Escape")
    expect(_card(page)).to_be_hidden()
    expect(number).to_be_focused()
    assert number.get_attribute("aria-describedby") is None
    # It is no stop of its own for the Tab key, and goes when the focus goes.
    page.keyboard.press("Tab")
    expect(page.locator(NUMBERS).nth(1)).to_be_focused()
    page.wait_for_timeout(500)  # longer than a card waits that was left
    expect(_card(page)).to_be_visible()
    page.locator("a.masthead__home").focus()
    expect(_card(page)).to_be_hidden()


def test_enter_and_a_click_go_on_to_the_statement(site: BuiltSite, visitor: Visitor) -> None:
    entry = _cited(site)
    for how in ("keyboard", "mouse"):
        page = visitor.open(example(site, "company"))
        number = page.locator(NUMBERS).first
        if how == "keyboard":
            _focus_by_keyboard(page, number)
            expect(_card(page)).to_be_visible()
            page.keyboard.press("Enter")
        else:
            number.hover()
            expect(_card(page)).to_be_visible()
            number.click()
        expect(page.locator(f"[id='{entry.statement.id}']")).to_be_in_viewport()
        expect(_card(page)).to_be_hidden()


def test_a_tap_opens_it_with_a_link_to_go_on(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"), width=PHONE)
    number = page.locator(NUMBERS).first
    address = page.url
    number.tap()
    _shows(page, _cited(site))
    assert page.url == address
    card = page.get_by_role("dialog", name="The statement cited here")
    expect(card).to_be_focused()
    card.get_by_role("button", name="Close").tap()
    expect(card).to_be_hidden()
    expect(number).to_be_focused()
    number.tap()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(number).to_be_focused()
    number.tap()
    card.get_by_role("link", name="Go to the statement").tap()
    expect(page.locator(f"[id='{_cited(site).statement.id}']")).to_be_in_viewport()
    expect(card).to_be_hidden()


def test_a_second_tap_on_the_number_goes_on(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"), width=PHONE)
    number = page.locator(NUMBERS).first
    number.tap()
    expect(_card(page)).to_be_visible()
    number.tap()
    expect(page.locator(f"[id='{_cited(site).statement.id}']")).to_be_in_viewport()


def test_a_statement_of_another_page_is_fetched_when_asked_for(
    site: BuiltSite, visitor: Visitor
) -> None:
    """An organisation's summary cites what stands on the pages of companies."""
    profile, ref = next(
        (profile, ref)
        for profile in site.index.atlas.profiles.values()
        for paragraph in parse_summary(profile.record.summary or "")
        for sentence in paragraph
        for ref in sentence.citations
        if "/" in ref and not ref.startswith(f"{profile.id}/")
    )
    entry = site.index.resolve(profile, ref)
    page = visitor.open(f"{profile.folder}/{profile.id}/")
    asked: list[str] = []
    page.on("request", lambda r: asked.append(r.url) if r.resource_type == "fetch" else None)
    page.wait_for_timeout(300)
    assert asked == []
    page.locator(f"{NUMBERS}[href$='#{entry.statement.id}']").first.hover()
    _shows(page, entry)
    assert asked == [f"{visitor.host}{site.address_of(entry).split('#')[0]}"]
    assert page.locator(".citation blockquote a, .citation [id]:not(.citation__body)").count() == 0


def test_without_javascript_the_number_is_a_link(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"), javascript=False)
    number = page.locator(NUMBERS).first
    assert number.get_attribute("title") == _cited(site).statement.title
    number.click()
    expect(page.locator(f"[id='{_cited(site).statement.id}']")).to_be_in_viewport()


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_has_no_fault_that_axe_can_find(site: BuiltSite, visitor: Visitor, width: int) -> None:
    page = visitor.open(example(site, "company"), scheme="dark", width=width)
    number = page.locator(NUMBERS).first
    if width == PHONE:
        number.tap()
    else:
        number.hover()
    expect(_card(page)).to_be_visible()
    found = Axe().run(page).response["violations"]
    assert [rule["id"] for rule in found] == []


def test_the_sides_of_a_disagreement_and_the_table_of_partners_show_it_too(
    site: BuiltSite, visitor: Visitor
) -> None:
    page = visitor.open(example(site, "company"))
    for links in (".question__sides a[href^='#']", "td a[href^='#']"):
        link = page.locator(f"{links}:visible").first
        title = link.inner_text()
        link.hover()
        expect(_card(page)).to_contain_text(title)
        page.keyboard.press("Escape")
