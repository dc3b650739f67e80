"""A link shows in a card what is behind it: by mouse, keyboard and touch, and without any."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, Request, expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import DESKTOP, PHONE, Visitor, tab_to

pytestmark = pytest.mark.browser

ACME, GAMMA = "companies/acme/", "companies/gamma/"
NUMBER = ".cite a"


def _card(page: Page) -> Locator:
    return page.locator(".glimpse")


def _hospital(page: Page) -> Locator:
    """A link to an organisation in a text, seen as the page opens."""
    return page.locator(".glance a[href*='beta-hospital']")


def _fetched(seen: list[Request]) -> list[str]:
    """What scripts asked for."""
    return [request.url for request in seen if request.resource_type == "fetch"]


def _on_screen(page: Page) -> None:
    expect(_card(page)).to_be_in_viewport(ratio=1)


def test_a_number_shows_its_statement_with_the_words_it_rests_on(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    page.locator(NUMBER).first.hover()
    card = _card(page)
    expect(card).to_contain_text("First laboratory opens")
    expect(card).to_contain_text("3 March 2019")
    expect(card.locator(".mark--done")).to_have_text("Done")
    expect(card.locator("blockquote mark")).to_contain_text("Acme opened its first laboratory")
    expect(card).to_contain_text("Report, 2019")
    _on_screen(page)


def test_a_name_shows_kind_country_a_sentence_and_counts(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    _hospital(page).hover()
    card = _card(page)
    for shown in (
        "Hospital",
        "Springfield, United States",
        "Beta Hospital",
        "Acme: Memorandum with a hospital.",
        "Named in 1 statement on Acme.",
    ):
        expect(card).to_contain_text(shown)
    _on_screen(page)


@pytest.mark.parametrize(
    ("where", "link", "shown"),
    [
        (
            GAMMA,
            "article a[href$='companies/acme/']",
            "Acme has run a laboratory in Springfield",
        ),
        (ACME, ".glance a[href*='sources/report/']", "Independent, 5 statements cite it."),
        (
            ACME,
            "#laboratory a[href*='topics/research/']",
            "Everything that has to do with research",
        ),
        (ACME, "#memorandum a[href*='map/']", "Named in 1 statement."),
        (ACME, "#investment .voice a", "Head of Research."),
        ("network/", "svg a[href*='beta-hospital']", "Named in 1 statement on Acme."),
    ],
)
def test_links_to_all_that_has_a_card(
    small_visitor: Visitor, where: str, link: str, shown: str
) -> None:
    page = small_visitor.open(f"{where}?rows=open")
    page.locator(link).locator("visible=true").first.hover()
    expect(_card(page)).to_contain_text(shown)


def test_nothing_is_loaded_before_somebody_asks(small_visitor: Visitor) -> None:
    page = small_visitor.open(GAMMA)
    seen = small_visitor.requests(page)
    page.locator("h1").hover()
    page.wait_for_timeout(500)
    assert _fetched(seen) == []
    page.locator(f"{NUMBER}[href$='acme/#laboratory']").hover()
    expect(_card(page)).to_contain_text("First laboratory opens")
    paths = [url.removeprefix(small_visitor.host) for url in _fetched(seen)]
    assert len(paths) == 2
    assert all(re.fullmatch(r"assets/cards/\w+\.json", path) for path in paths)


def test_it_stays_while_the_pointer_is_on_it_and_goes_after(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    _hospital(page).hover()
    expect(_card(page)).to_be_visible()
    _card(page).hover()
    page.wait_for_timeout(600)
    expect(_card(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(_card(page)).to_be_hidden()
    page.locator(NUMBER).first.hover()
    expect(_card(page)).to_be_visible()
    page.locator("h1").hover()
    expect(_card(page)).to_be_hidden()


def test_a_pointer_that_passes_by_opens_nothing(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    seen = small_visitor.requests(page)
    _hospital(page).evaluate(
        """(link) => {
            for (const type of ["pointerover", "pointerout"])
                link.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: "mouse" }));
        }"""
    )
    page.wait_for_timeout(600)
    assert _fetched(seen) == []
    expect(_card(page)).to_have_count(0)


def test_focus_shows_it_and_escape_closes_it_and_nothing_else(small_visitor: Visitor) -> None:
    page = small_visitor.open(f"{ACME}#laboratory")
    link = page.locator("#laboratory a[href*='topics/research/']")
    tab_to(page, link)
    expect(_card(page)).to_contain_text("Everything that has to do with research")
    described = page.locator(f"[id='{link.get_attribute('aria-describedby')}']")
    expect(described).to_contain_text("Everything that has to do with research")
    page.keyboard.press("Escape")
    expect(_card(page)).to_be_hidden()
    expect(link).to_be_focused()
    expect(link).to_be_visible()  # the row around it is still open
    assert link.get_attribute("aria-describedby") is None
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()


def test_it_is_no_stop_of_the_tab_key_and_goes_with_the_focus(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    tab_to(page, _hospital(page))
    expect(_card(page)).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.glimpse')") is None
    page.locator("a.masthead__home").focus()
    expect(_card(page)).to_be_hidden()


@pytest.mark.parametrize("how", ["keyboard", "mouse"])
def test_enter_and_a_click_follow_the_link(small_visitor: Visitor, how: str) -> None:
    page = small_visitor.open(ACME)
    if how == "keyboard":
        tab_to(page, _hospital(page))
    else:
        _hospital(page).hover()
    expect(_card(page)).to_be_visible()
    if how == "keyboard":
        page.keyboard.press("Enter")
    else:
        _hospital(page).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beta Hospital")


def test_a_tap_opens_it_with_a_link_to_go_on(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME, width=PHONE)
    address = page.url
    _hospital(page).tap()
    card = page.get_by_role("dialog", name="Beta Hospital")
    expect(card).to_be_focused()
    assert page.url == address
    _on_screen(page)
    card.get_by_role("button", name="Close").tap()
    expect(card).to_be_hidden()
    expect(_hospital(page)).to_be_focused()
    _hospital(page).tap()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(_hospital(page)).to_be_focused()
    _hospital(page).tap()
    card.get_by_role("link", name="Go to the page").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beta Hospital")


def test_a_second_tap_on_a_name_or_number_follows_it(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME, width=PHONE)
    page.locator(NUMBER).first.tap()
    expect(_card(page)).to_be_visible()
    page.locator(NUMBER).first.tap()
    expect(page.locator("#laboratory")).to_be_in_viewport()
    _hospital(page).tap()
    expect(_card(page)).to_contain_text("Beta Hospital")
    _hospital(page).tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beta Hospital")


def test_a_tap_on_a_title_follows_it_at_once(small_visitor: Visitor) -> None:
    page = small_visitor.open("organisations/", width=PHONE)
    page.locator("th a", has_text="Beta Hospital").tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beta Hospital")


def test_without_the_data_a_link_is_still_a_link(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME, width=PHONE)
    small_visitor.stop_requests(page, "assets/cards/")
    _hospital(page).tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Beta Hospital")


def test_without_scripts_a_number_says_what_it_leads_to(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME, javascript=False)
    number = page.locator(NUMBER).first
    assert number.get_attribute("title") == "First laboratory opens"
    number.click()
    expect(page.locator("#laboratory")).to_be_in_viewport()


def test_a_pictures_link_keeps_its_name(small_visitor: Visitor) -> None:
    """The browser's own hint goes, since it would lie over the card."""
    page = small_visitor.open("network/")
    link = page.locator("svg a[href*='beta-hospital']").locator("visible=true").first
    name = link.locator("title").first.text_content()
    link.hover()
    expect(_card(page)).to_be_visible()
    expect(link).to_have_accessible_name(name or "")
    expect(link.locator("title")).to_have_count(0)


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_has_no_fault_that_axe_can_find(site: BuiltSite, visitor: Visitor, width: int) -> None:
    page = visitor.open(example(site, "company"), scheme="dark", width=width)
    for link in (page.locator(NUMBER).first, page.locator("dd a[href*='/organisations/']").first):
        if width == PHONE:
            link.tap()
        else:
            link.hover()
        expect(_card(page)).to_be_visible()
        found = Axe().run(page, context=".glimpse").response["violations"]
        assert [rule["id"] for rule in found] == []
        page.keyboard.press("Escape")
