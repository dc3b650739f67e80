"""Pages on paper: all evidence and every address, nothing of the screen, and no waste of paper."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.site.built import BuiltSite
from tests.site.page_types import PAGE_TYPES, example
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser

#: All that can only be used on a screen, wherever it stands.
_CHROME = (
    ".masthead, nav, .footer, .md-skip, dialog, [popover], form, .headerlink, "
    ".head__actions, .plate__file, [role=search], .search-opener"
)
#: How wide text is on A4, in CSS pixels.
_WIDTH = 673
#: A page object of a PDF, and not the tree of pages; Chromium writes these uncompressed.
_PAGE_OBJECT = re.compile(rb"/Type\s*/Page\b(?!s)")


def _on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def _pages(page: Page) -> int:
    """How many sheets of A4 the page fills."""
    return len(_PAGE_OBJECT.findall(page.pdf(format="A4", prefer_css_page_size=True)))


def _shown_after(page: Page, elements: str) -> list[str]:
    """What the style sheet prints after each of the elements that are seen."""
    shown: list[str] = page.locator(elements).evaluate_all(
        """(all) => all.filter((e) => e.checkVisibility())
            .map((e) => getComputedStyle(e, "::after").content.replaceAll('"', "").trim())"""
    )
    return shown


def test_every_passage_is_printed_and_folded_again(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    _on_paper(page)
    passages = page.locator(".passage")
    assert passages.locator("visible=true").count() == passages.count() > 0
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(passages.first).to_be_hidden()


def test_every_passage_is_printed_without_javascript(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"), javascript=False)
    page.emulate_media(media="print")
    passages = page.locator(".passage")
    assert passages.locator("visible=true").count() == passages.count() > 0


def test_every_statement_names_its_sources(site: BuiltSite, visitor: Visitor) -> None:
    address = example(site, "company")
    page = visitor.open(address)
    _on_paper(page)
    for entry in site.index.by_profile[address.split("/")[1]]:
        captions = f'[id="{entry.statement.id}"] .passage figcaption'
        printed = " ".join(_shown_after(page, captions))
        assert all(passage.source.record.short in printed for passage in entry.passages)


@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_all_is_printed_but_what_is_of_the_screen(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    """Nothing is cut at the margin."""
    status = 404 if page_type == "not-found" else 200
    page = visitor.open(example(site, page_type), width=_WIDTH, status=status)
    _on_paper(page)
    assert page.locator(_CHROME).locator("visible=true").count() == 0
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= _WIDTH
    widths = page.locator(".scroll").evaluate_all("all => all.map((e) => e.scrollWidth)")
    assert max(widths, default=0) <= _WIDTH


def test_a_selection_says_that_it_is_one(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(example(site, "company"))
    page.locator("form[data-filter] select[name=kind]").select_option("partnership")
    _on_paper(page)
    expect(page.locator(".filters__count")).to_contain_text("shown")
    expect(page.locator(".filters__count")).to_be_visible()
    expect(page.locator(".filters select").first).to_be_hidden()


@pytest.mark.parametrize("page_type", ["company", "map", "compare"])
def test_it_is_black_on_white_although_dark_is_chosen(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    page = visitor.open(example(site, page_type), scheme="dark")
    page.evaluate("document.documentElement.dataset.colours = 'dark'")
    _on_paper(page)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    letters = page.locator("h1, h2, p, td, th, li").evaluate_all(
        "all => all.filter(e => e.checkVisibility()).map(e => getComputedStyle(e).color)"
    )
    drawn = page.locator("svg.pic text:not(.pic-count)").evaluate_all(
        "all => all.filter(e => e.checkVisibility()).map(e => getComputedStyle(e).fill)"
    )
    assert letters
    assert [colour for colour in (*letters, *drawn) if _brightness(colour) > 110] == []


def _brightness(colour: str) -> float:
    return sum(float(number) for number in re.findall(r"[\d.]+", colour)[:3]) / 3


def test_statements_have_their_addresses_on_paper(site: BuiltSite, visitor: Visitor) -> None:
    address = example(site, "company")
    page = visitor.open(address)
    _on_paper(page)
    entries = site.index.by_profile[address.split("/")[1]]
    printed = _shown_after(page, ".statement .anchor")
    assert sorted(printed) == sorted(f"#{entry.statement.id}" for entry in entries)
    own = page.locator("[data-address]").first.evaluate(
        "e => getComputedStyle(e, '::before').content.slice(1, -1)"
    )
    assert own == f"{site.info.site_url or '/'}{address}"


def test_the_summarys_numbers_are_found_again(site: BuiltSite, visitor: Visitor) -> None:
    """On paper nothing can be followed: each number stands at its statement, or is explained."""
    page = visitor.open(example(site, "company"))
    expect(page.locator(".summary__elsewhere").first).to_be_hidden()
    _on_paper(page)
    cited = set(re.findall(r"\d+", " ".join(page.locator(".cite a").all_inner_texts())))
    numbered = page.locator("[data-number]:visible")
    here = numbered.evaluate_all("all => all.map((e) => e.dataset.number)")
    notes = page.locator(".summary__elsewhere:visible").all_inner_texts()
    assert cited
    assert sorted(cited) == sorted([*here, *(note.split()[0] for note in notes)])


@pytest.mark.parametrize("page_type", ["organisation", "topic", "timeline"])
def test_statements_of_other_pages_are_reported_with_the_page(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    page = visitor.open(example(site, page_type))
    _on_paper(page)
    printed = _shown_after(page, ".row__title[data-address]")
    assert printed
    known = {f"/{site.address_of(entry)}" for entry in site.index.entries.values()}
    assert set(printed) <= known


def test_a_sheet_holds_several_statements(site: BuiltSite, visitor: Visitor) -> None:
    """Three at least, with all tables, pictures and lists that stand about them."""
    address = example(site, "company")
    statements = len(site.index.by_profile[address.split("/")[1]])
    assert 2 < _pages(visitor.open(address)) <= statements / 3
