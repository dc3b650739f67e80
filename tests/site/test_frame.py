"""The frame of every page: header, main menu and the list of the page's sections."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import PHONE, Visitor, wait_until_enhanced

pytestmark = pytest.mark.browser


def _menu(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Main")


def _contents(page: Page) -> Locator:
    return page.get_by_role("navigation", name="On this page")


def _tab_to(page: Page, name: str) -> None:
    """Press the tab key until the focus is on the button of the name."""
    focused = page.locator("button:focus").filter(visible=True)
    for _ in range(10):
        page.keyboard.press("Tab")
        if focused.count() and focused.get_attribute("aria-label") == name:
            return
    raise AssertionError(f"the keyboard does not reach {name!r}")


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize(("button", "name"), [("Menu", "Main"), ("On this page", "On this page")])
def test_a_phones_menus_open_by_keyboard(
    site: BuiltSite, visitor: Visitor, button: str, name: str, javascript: bool
) -> None:
    page = visitor.open(example(site, "company"), width=PHONE, javascript=javascript)
    menu = page.get_by_role("navigation", name=name)
    expect(menu).to_be_hidden()
    _tab_to(page, button)
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(page.get_by_role("button", name=button)).to_be_focused()


def test_a_section_chosen_on_a_phone_is_shown(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"), width=PHONE)
    page.get_by_role("button", name="On this page").click()
    _contents(page).get_by_role("link", name="Sources", exact=True).click()
    expect(_contents(page)).to_be_hidden()
    expect(page.locator("h2#sources")).to_be_in_viewport()


@pytest.mark.parametrize("page_type", ["company", "about", "marks", "contribute/house", "timeline"])
def test_the_section_that_is_chosen_is_marked(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    """The last ones too, which cannot come up to the top of the window."""
    page = visitor.open(example(site, page_type))
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(_contents(page).locator("[aria-current]")).to_have_count(0)
    links = _contents(page).get_by_role("link").all()
    for link in [*links[-4:], links[0]]:
        link.click()
        expect(_contents(page).locator("[aria-current]")).to_have_text(link.inner_text())


def test_the_section_that_is_read_is_marked(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    marked = _contents(page).locator("[aria-current]")
    for section in ("Timeline", "Sources", "Summary"):
        page.locator("h2", has_text=section).last.evaluate("e => e.scrollIntoView()")
        expect(marked).to_have_text(section)
    page.keyboard.press("End")
    expect(marked).to_have_text("Cite and reuse")


def test_a_section_without_anything_shown_is_not_the_one_read(
    site: BuiltSite, visitor: Visitor
) -> None:
    page = visitor.open("timeline/?kind=investment")
    years = page.locator("h2:visible")
    assert years.count() < page.locator("h2").count()
    years.first.evaluate("e => e.scrollIntoView()")
    marked = _contents(page).locator("[aria-current]")
    expect(marked).to_have_text(years.first.inner_text().removesuffix("#").strip())
    # Nor is it offered: the link would undo the filter.
    assert _contents(page).locator("a:visible").count() == years.count()
    page.get_by_role("button", name="Clear").click()
    expect(_contents(page).locator("a:visible")).to_have_count(page.locator("h2").count())


def test_the_list_of_sections_follows_a_long_page(site: BuiltSite, visitor: Visitor) -> None:
    """What is marked is in sight, though the list is longer than the window."""
    page = visitor.open(example(site, "company"))
    page.set_viewport_size({"width": 1280, "height": 320})
    page.get_by_role("heading", name="Cite and reuse").evaluate("e => e.scrollIntoView()")
    marked = _contents(page).locator("[aria-current]")
    expect(marked).to_be_in_viewport()


def test_a_phones_list_opens_at_the_section_that_is_read(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(f"{example(site, 'company')}#cite", width=PHONE)
    page.set_viewport_size({"width": PHONE, "height": 400})
    page.keyboard.press("End")
    page.get_by_role("button", name="On this page").click()
    expect(_contents(page).locator("[aria-current]")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("button", "name", "width"), [("Menu", "Main", 1000), ("On this page", "On this page", 1280)]
)
def test_an_open_menu_goes_back_to_its_place_where_there_is_room(
    site: BuiltSite, visitor: Visitor, button: str, name: str, width: int
) -> None:
    """A phone is turned, or a window made wider."""
    page = visitor.open(example(site, "company"), width=700)
    page.get_by_role("button", name=button).click()
    menu = page.get_by_role("navigation", name=name)
    expect(menu).to_have_css("position", "fixed")
    page.set_viewport_size({"width": width, "height": 700})
    expect(menu).not_to_have_css("position", "fixed")
    expect(menu.get_by_role("link").first).to_be_visible()


def test_a_stray_sign_in_an_address_stops_nothing(site: BuiltSite, visitor: Visitor) -> None:
    address = example(site, "company")
    page = visitor.open("about/")
    page.route(
        f"**/{address}",
        lambda route: route.fulfill(
            body=(site.folder / address / "index.html").read_text().replace("#sources", "#100%"),
            content_type="text/html",
        ),
    )
    page.goto(f"{visitor.host}{address}#100%")
    wait_until_enhanced(page)
    expect(page.get_by_role("banner").get_by_role("button", name="Search")).to_be_visible()


@pytest.mark.parametrize(
    "page_type", ["home", "companies", "compare", "company", "about", "search"]
)
def test_the_first_stop_leads_past_the_header(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    page = visitor.open(example(site, page_type))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("Skip to content")
    expect(skip).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator("article#_content :focus").count() == 1


def test_the_header_shows_the_title_once_it_is_gone(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    title = page.get_by_role("heading", level=1).inner_text()
    title_shown = page.locator(".masthead__page")
    expect(title_shown).to_have_text(title)
    expect(title_shown).to_have_css("opacity", "0")
    page.mouse.wheel(0, 2000)
    expect(title_shown).to_have_css("opacity", "1")
    page.mouse.wheel(0, -2000)
    expect(title_shown).to_have_css("opacity", "0")


@pytest.mark.parametrize(
    ("page_type", "tab"),
    [("company", "Companies"), ("organisation", "Organisations"), ("source", "Sources")],
)
def test_the_menu_marks_where_a_page_belongs(
    site: BuiltSite, visitor: Visitor, page_type: str, tab: str
) -> None:
    page = visitor.open(example(site, page_type))
    expect(_menu(page).locator(".menu__item--active > a")).to_have_text(tab)
    expect(_menu(page).locator("[aria-current]")).to_have_count(0)
    _menu(page).get_by_role("link", name=tab).click()
    expect(_menu(page).locator("[aria-current=page]")).to_have_text(tab)


def test_a_section_shows_its_pages_in_the_menu(visitor: Visitor) -> None:
    page = visitor.open("map/")
    expect(_menu(page).get_by_role("link", name="Network")).to_be_visible()
    expect(_menu(page).locator("[aria-current=page]")).to_have_text("Map")
    _menu(page).get_by_role("link", name="Companies").click()
    expect(_menu(page).get_by_role("link", name="Network")).to_be_hidden()


@pytest.mark.parametrize("width", [320, PHONE, 767, 768, 959, 960, 1600])
def test_nothing_is_wider_than_the_screen(site: BuiltSite, visitor: Visitor, width: int) -> None:
    page = visitor.open(example(site, "company"), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    search = page.get_by_role("banner").get_by_role("button", name="Search").bounding_box()
    assert search
    assert search["x"] + search["width"] <= width


def test_what_has_the_focus_is_not_under_the_header(site: BuiltSite, visitor: Visitor) -> None:
    """Going back by keyboard scrolls upwards, where the header lies over the page."""
    page = visitor.open(example(site, "company"))
    page.locator("h2#sources").evaluate("e => e.scrollIntoView()")
    page.locator("#sources ~ .atlas a").first.focus()
    below = page.locator(".masthead").bounding_box()
    assert below
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        top = page.evaluate("document.activeElement.getBoundingClientRect().top")
        assert top >= below["height"] or page.locator(".masthead :focus").count()
