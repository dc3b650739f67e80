"""A source's page: from passage to passage, what nothing uses, and the way to the original."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from atlas.text.text_fragment import with_fragment
from tests.site.built import BuiltSite
from tests.site.small import NOTICE, REPORT
from tests.site.visitor import DESKTOP, PHONE, Visitor, wait_until_enhanced

pytestmark = pytest.mark.browser

REPORT_PAGE, NOTICE_PAGE = "sources/report/", "sources/notice/"


def _passages(page: Page) -> list[Locator]:
    return page.locator(".passages__item").all()


def test_j_and_k_lead_from_passage_to_passage(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE)
    passages = _passages(page)
    assert len(passages) > 3
    page.get_by_role("button", name="Next passage").click()
    expect(passages[0]).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(passages[2]).to_be_focused()
    expect(passages[2]).to_be_in_viewport()
    assert passages[2].evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.press("k")
    expect(passages[1]).to_be_focused()
    # From inside a passage too; and the Tab key goes on as ever.
    page.keyboard.press("Tab")
    expect(passages[1].locator("a").first).to_be_focused()
    page.keyboard.press("j")
    expect(passages[2]).to_be_focused()


def test_it_ends_at_the_first_and_the_last(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE)
    passages = _passages(page)
    page.get_by_role("button", name="Previous passage").click()
    expect(passages[0]).to_be_focused()
    for _ in passages:
        page.get_by_role("button", name="Next passage").click()
    expect(passages[-1]).to_be_focused()


def test_it_begins_at_the_passage_that_the_address_names(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE)
    name = _passages(page)[1].get_attribute("id")
    page = small_visitor.open(f"{REPORT_PAGE}#{name}")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("j")
    expect(_passages(page)[2]).to_be_focused()
    page = small_visitor.open(f"{REPORT_PAGE}#{name}")
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Previous passage").click()
    expect(_passages(page)[0]).to_be_focused()


def test_letters_mean_nothing_elsewhere(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE)
    page.locator("a.masthead__home").focus()
    page.keyboard.press("j")
    expect(page.locator("a.masthead__home")).to_be_focused()
    page.get_by_role("button", name="Search").click()
    page.keyboard.type("jk")
    expect(page.locator("dialog.search input")).to_have_value("jk")


def test_the_buttons_stay_in_sight_and_cover_no_passage(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE, width=PHONE)
    walk = page.locator("[data-walk]")
    for _ in _passages(page):
        walk.get_by_role("button", name="Next passage").click()
    for passage in reversed(_passages(page)):
        expect(walk).to_be_in_viewport(ratio=1)
        bar, box = walk.bounding_box(), passage.bounding_box()
        assert bar
        assert box
        assert box["y"] >= bar["y"] + bar["height"]
        page.keyboard.press("k")


def test_without_scripts_there_is_nothing_to_press(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE, javascript=False)
    expect(page.locator("[data-walk]")).to_be_hidden()
    expect(page.locator(".passages__item").last).to_be_visible()


def test_what_no_statement_uses_is_marked_and_listed(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE)
    marked = page.locator(".passages .unused").all_inner_texts()
    assert marked == ["French", "17", "Zephyr Times"]
    passage = page.locator(".passages__item", has=page.locator(".unused"))
    expect(passage).to_contain_text("Not used: French, 17, Zephyr Times")
    expect(page.get_by_text("A number, date or name that none of it uses")).to_be_visible()
    page = small_visitor.open(NOTICE_PAGE)
    expect(page.locator(".unused")).to_have_count(0)


def test_the_original_is_offered_with_what_is_known_of_it(small_visitor: Visitor) -> None:
    page = small_visitor.open(REPORT_PAGE)
    link = page.get_by_role("link", name="Read on the web")
    expect(link).to_have_attribute("href", REPORT)
    expect(link).to_have_attribute("rel", "noreferrer noopener external")
    offered = page.locator("p", has=link)
    expect(offered).to_contain_text("A page with the same text on example.com: not opened by us")
    expect(offered).to_contain_text("31 December 2025")


def test_a_dead_link_is_named_and_not_offered(small_visitor: Visitor) -> None:
    page = small_visitor.open(NOTICE_PAGE)
    expect(page.get_by_text(NOTICE)).to_be_visible()
    expect(page.get_by_text("no longer there when last checked")).to_be_visible()
    expect(page.locator(f"a[href^='{NOTICE}']")).to_have_count(0)
    expect(page.get_by_role("link", name="Read the original")).to_have_count(0)


def test_a_passage_leads_to_its_words_on_the_web(small_visitor: Visitor) -> None:
    page = small_visitor.open("companies/acme/#investment")
    link = page.locator("#investment .passage__original")
    expect(link).to_have_text("read on the web")
    expect(link).to_have_attribute("rel", "noreferrer noopener external")
    address, _, words = (link.get_attribute("href") or "").partition("#:~:text=")
    assert address == REPORT
    assert unquote(words) == "We will invest more,said Jane Doe"
    expect(page.locator("#boats-sold .passage__original")).to_have_count(0)


@pytest.mark.parametrize("address", [REPORT_PAGE, NOTICE_PAGE, "sources/"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_has_no_fault_that_axe_can_find(small_visitor: Visitor, address: str, width: int) -> None:
    page = small_visitor.open(address, scheme="dark", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_the_index_says_what_each_source_is_worth(small_visitor: Visitor) -> None:
    page = small_visitor.open("sources/")
    row = page.get_by_role("row", name="A notice")
    for shown in (
        "A short notice on an office.",
        "Press release",
        "Undated",
        "Portuguese (Brazil)",
        "Company’s own",
        "superseded",
        "100%",
    ):
        expect(row).to_contain_text(shown)
    page.get_by_label("Independence").select_option("independent")
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text("1 of 3 shown")
    expect(row).to_be_hidden()


def test_a_browser_finds_the_words_of_such_an_address(
    small_site: BuiltSite, small_visitor: Visitor
) -> None:
    """Every passage's address, tried on our own page of the same text."""
    for entry in small_site.index.entries.values():
        for passage in entry.passages:
            here = f"sources/{passage.source.record.id}/"
            address = with_fragment(here, passage.source.text, passage.spans)
            page = small_visitor.open(here)
            page.set_viewport_size({"width": PHONE, "height": 300})
            page.goto("about:blank")
            page.goto(small_visitor.host + address)
            wait_until_enhanced(page)
            target = page.locator(f"#at-{passage.sentence}")
            expect(target).to_be_in_viewport()
