"""Collecting statements across pages: the buttons, the count, and the list to order them on."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from atlas.pages.addresses import address, statement_page
from atlas.views.index import Entry
from tests.site.built import BuiltSite
from tests.site.collecting import PAGE, item, kept, open_list, titles
from tests.site.conftest import _once
from tests.site.moved import make_moved
from tests.site.server import served
from tests.site.tabs import Tabs
from tests.site.visitor import DESKTOP, PHONE, Visitor, visiting, wait_until_enhanced

pytestmark = pytest.mark.browser


@pytest.fixture
def entries(site: BuiltSite) -> list[Entry]:
    """Some statements of the atlas."""
    return list(site.index.entries.values())[:4]


@pytest.fixture
def items(site: BuiltSite, entries: list[Entry]) -> list[dict[str, object]]:
    """The same as a browser keeps them."""
    return [item(site, entry) for entry in entries]


def test_statements_are_collected_from_rows_and_their_own_pages(
    site: BuiltSite, visitor: Visitor, entries: list[Entry]
) -> None:
    one, two = entries[0], entries[1]
    page = visitor.open(address(one))
    count = page.locator(".masthead__collected")
    expect(count).to_be_hidden()
    button = page.locator(f"[id='{one.statement.id}'] .collect")
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_text("Collected")
    expect(count).to_have_accessible_name("Collected statements: 1")
    page.goto(visitor.host + statement_page(two))
    wait_until_enhanced(page)
    page.locator(".collect").click()
    expect(count).to_have_accessible_name("Collected statements: 2")
    page.reload()
    wait_until_enhanced(page)
    expect(page.locator(".collect")).to_have_text("Collected")
    count.click()
    page.wait_for_url(visitor.host + PAGE)
    shown = page.locator(".collected__title")
    expect(shown).to_have_text([one.statement.title, two.statement.title])
    page.goto(visitor.host + statement_page(two))
    wait_until_enhanced(page)
    page.locator(".collect").click()
    expect(page.locator(".collect")).to_have_text("Collect")
    assert [kept_item["page"] for kept_item in kept(page)] == [statement_page(one)]


def test_rows_of_other_pages_collect_the_same_statement(
    site: BuiltSite, visitor: Visitor, entries: list[Entry]
) -> None:
    topic = entries[0].statement.topics[0]
    page = visitor.open(f"topics/{topic}/")
    row = page.locator("details.row").first
    row.locator("summary").first.click()
    row.locator(".collect").click()
    expect(row.locator(".collect")).to_have_text("Collected")
    title = row.locator(".row__title").inner_text()
    page.goto(visitor.host + PAGE)
    wait_until_enhanced(page)
    expect(page.locator(".collected__title")).to_have_text(title)


def test_without_a_script_there_is_no_dead_button(visitor: Visitor, entries: list[Entry]) -> None:
    page = visitor.open(statement_page(entries[0]), javascript=False)
    assert page.locator(".collect, .masthead__collected:visible").count() == 0
    page.goto(visitor.host + PAGE)
    assert page.locator("main button:visible").count() == 0
    expect(page.locator("main")).to_contain_text("Collecting needs JavaScript")


def test_the_order_is_changed_by_button_key_and_number(
    visitor: Visitor, items: list[dict[str, object]]
) -> None:
    page = open_list(visitor, items)
    a, b, c, d = titles(page)
    second = page.locator(".collected__item").nth(1)
    second.get_by_role("button", name=f"Up: {b}").click()
    assert titles(page) == [b, a, c, d]
    page.keyboard.press("Alt+ArrowDown")  # the button still has the focus
    page.keyboard.press("Alt+ArrowDown")
    assert titles(page) == [a, c, b, d]
    expect(page.locator(".collected [role=status]")).to_have_text("Now 3 of 4.")
    field = page.get_by_label(f"Place of: {d}")
    field.fill("1")
    field.press("Enter")
    assert titles(page) == [d, a, c, b]
    expect(field).to_be_focused()
    page.reload()
    wait_until_enhanced(page)
    expect(page.locator(".collected__title").first).to_have_text(d)
    assert titles(page) == [d, a, c, b]


def test_what_is_removed_can_be_had_back(visitor: Visitor, items: list[dict[str, object]]) -> None:
    page = open_list(visitor, items)
    before = titles(page)
    page.get_by_role("button", name=f"Remove: {before[1]}").click()
    expect(page.get_by_role("button", name=f"Remove: {before[2]}")).to_be_focused()
    expect(page.locator(".collected [role=status]")).to_have_text(f"Removed: {before[1]}")
    page.get_by_role("button", name="Remove all").click()
    expect(page.locator(".masthead__collected")).to_be_hidden()
    assert titles(page) == []
    page.get_by_role("button", name="Undo").click()
    page.keyboard.press("Control+z")
    assert titles(page) == before
    expect(page.get_by_role("button", name="Undo")).to_be_hidden()


def test_lists_are_sorted_by_date(visitor: Visitor, site: BuiltSite) -> None:
    entries = list(site.index.entries.values())
    undated = [entry for entry in entries if not entry.statement.when]
    dated = [(entry.statement.when.sort_key[0], entry) for entry in entries if entry.statement.when]
    wanted = [entry for _, entry in sorted(dated, key=lambda one: one[0])] + undated
    assert undated
    page = open_list(visitor, [item(site, entry) for entry in entries])
    page.get_by_role("button", name="By date").click()
    assert [one["page"] for one in kept(page)] == [statement_page(entry) for entry in wanted]


def test_a_note_is_kept(visitor: Visitor, items: list[dict[str, object]]) -> None:
    page = open_list(visitor, items)
    title = titles(page)[0]
    page.get_by_role("button", name=f"Note on: {title}").click()
    page.keyboard.type("For chapter 2")
    page.reload()
    wait_until_enhanced(page)
    expect(page.get_by_label(f"Your note on: {title}")).to_have_value("For chapter 2")


def test_a_statement_that_changed_since_says_so(
    visitor: Visitor, items: list[dict[str, object]]
) -> None:
    items[0] |= {"version": "00000000", "number": 0, "note": "Mine"}
    page = open_list(visitor, items)
    care = page.locator(".collected__care")
    expect(care).to_have_count(1)
    expect(care).to_contain_text("Changed since you collected it on 4 March 2026")
    link = care.get_by_role("link").get_attribute("href") or ""
    assert link.endswith(f"{items[0]['page']}#v-00000000")
    care.get_by_role("button", name="Take today’s wording").click()
    expect(care).to_have_count(0)
    assert kept(page)[0]["note"] == "Mine"
    assert kept(page)[0]["version"] != "00000000"


@pytest.fixture
def moved_visitor(tabs: Tabs, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """Opens pages of an atlas whose statements have moved and gone."""
    site = _once(tmp_path_factory, "moved", make_moved)
    with served(site.folder) as host, visiting(tabs, host) as visitor:
        yield visitor


def test_what_moved_or_went_is_shown_as_such(moved_visitor: Visitor) -> None:
    """What moved is shown as it is today; what is gone says why, and what to read now."""
    old = ("companies/acme/memorandum/", "companies/acme/hats/", "companies/no/such/")
    page = open_list(moved_visitor, [{"page": where, "title": "Once"} for where in old])
    here, gone, unknown = page.locator(".collected__item").all()
    expect(here).to_contain_text("Moved")
    href = here.locator(".collected__title a").get_attribute("href") or ""
    assert href.endswith("companies/acme-group/agreement/")
    expect(gone).to_contain_text("Nobody knows <b>whose</b> hats they were.")
    expect(unknown).to_contain_text("Not found")
    expect(unknown.locator(".collected__title")).to_have_text("Once")


@pytest.mark.parametrize(
    "stored",
    [
        "{broken",
        '"words"',
        "null",
        '{"page": "x"}',
        json.dumps([1, None, [], {"page": 7}, {"page": "../../elsewhere/"}, {"page": "a/b/c"}]),
    ],
)
def test_what_is_kept_may_be_anything(visitor: Visitor, stored: str) -> None:
    page = open_list(visitor, stored)
    expect(page.locator(".collected")).to_contain_text("Nothing has been collected yet")
    assert titles(page) == []


def test_kept_text_is_never_markup(visitor: Visitor) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    page = open_list(visitor, [{"page": "companies/no/such/", "title": hostile, "note": hostile}])
    assert titles(page) == [hostile]
    assert page.locator(".collected img").count() == 0


@pytest.mark.parametrize(("width", "dark"), [(DESKTOP, False), (PHONE, True)])
def test_axe_finds_no_fault(
    visitor: Visitor, items: list[dict[str, object]], width: int, dark: bool
) -> None:
    items[0] |= {"version": "00000000", "note": "A note"}
    page = open_list(visitor, items, width=width, dark=dark)
    page.get_by_role("button", name="Down").first.click()
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_hundred_are_as_easy(large_site: BuiltSite, large_visitor: Visitor) -> None:
    entries = list(large_site.index.entries.values())[:200]
    items = [item(large_site, entry) for entry in entries]
    page = open_list(large_visitor, items)
    expect(page.locator(".collected__item")).to_have_count(200)
    last = page.locator(".collected__place").last
    last.fill("1")
    last.press("Enter")
    expect(page.locator(".collected__place").first).to_be_focused()
    page.keyboard.press("Alt+ArrowDown")
    pages = [one["page"] for one in kept(page)]
    assert pages[:3] == [items[0]["page"], items[199]["page"], items[1]["page"]]
