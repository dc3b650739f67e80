"""Companies side by side: whole without JavaScript, any choice with it, and the choice shared."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.built import BuiltSite
from tests.site.visitor import PHONE, Visitor

pytestmark = pytest.mark.browser


def _companies(site: BuiltSite) -> list[str]:
    return sorted(p.id for p in site.index.atlas.profiles.values() if p.folder == "companies")


def _shown(site: BuiltSite) -> list[str]:
    """Those that the page shows as it opens: the four with most statements."""
    return sorted(_companies(site), key=lambda id: -len(site.index.by_profile[id]))[:4]


def _name(site: BuiltSite, company: str) -> str:
    return site.index.atlas.profiles[company].record.name


def _query(*companies: str) -> str:
    return "compare/?" + "&".join(f"c={company}" for company in companies)


def _heads(page: Page, section: str = "#facts") -> list[str]:
    heads = page.locator(f".compare__part:has({section}) thead th").all_inner_texts()
    return [head.strip() for head in heads[1:]]


def _cells(page: Page, section: str, row: str) -> list[str]:
    found = page.locator(f".compare__part:has(#{section}) tbody tr").filter(
        has=page.get_by_role("rowheader", name=row, exact=True)
    )
    return [text.strip() for text in found.locator("td").all_inner_texts()]


def _html(page: Page) -> str:
    """What is compared, as the browser has it, without white space between elements."""
    html = page.locator("[data-compared]").evaluate("element => element.innerHTML")
    return re.sub(r"\s+", " ", re.sub(r">\s+", ">", re.sub(r"\s+<", "<", html)))


def test_shows_companies_without_javascript(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open("compare/", javascript=False)
    names = [_name(site, company) for company in _shown(site)]
    assert sorted(_heads(page)) == sorted(names)
    counts = [str(len(site.index.by_profile[company])) for company in _shown(site)]
    assert sorted(_cells(page, "facts", "Statements")) == sorted(counts)
    assert page.locator("form:visible").count() == 0
    expect(page.get_by_text("not what a company does")).to_be_visible()


def test_the_browser_makes_the_same_page(site: BuiltSite, visitor: Visitor) -> None:
    """Two hands draw one table: that of the build and that of the browser."""
    static = visitor.open("compare/", javascript=False)
    shown = _heads(static)
    ids = {_name(site, company): company for company in _companies(site)}
    page = visitor.open(_query(*(ids[name] for name in shown)))
    expect(page.get_by_text(f"{len(shown)} companies compared")).to_be_visible()
    assert _html(page) == _html(static)


def test_the_address_says_who_is_compared(site: BuiltSite, visitor: Visitor) -> None:
    first, second, *_ = reversed(_companies(site))
    page = visitor.open(_query(first, second))
    expect(page.locator(".chooser__told")).to_have_text("2 companies compared")
    for section in ("#facts", "#topics", "#statuses"):
        assert _heads(page, section) == [_name(site, first), _name(site, second)]
    ticked = page.locator(".chooser input:checked").evaluate_all("all => all.map((b) => b.value)")
    assert sorted(ticked) == sorted([first, second])
    assert _cells(page, "facts", "Statements") == [
        str(len(site.index.by_profile[company])) for company in (first, second)
    ]


def test_a_choice_changes_table_and_address(site: BuiltSite, visitor: Visitor) -> None:
    first, second, *_ = _companies(site)
    page = visitor.open(_query(first))
    expect(page.locator(".chooser__told")).to_have_text("Choose at least one more company")
    page.get_by_role("checkbox", name=_name(site, second)).check()
    expect(page.locator(".chooser__told")).to_have_text("2 companies compared")
    assert _heads(page) == [_name(site, first), _name(site, second)]
    assert parse_qs(urlsplit(page.url).query) == {"c": [first, second]}
    page.get_by_role("checkbox", name=_name(site, first)).uncheck()
    expect(page.locator(".compare__part:has(#facts) thead th")).to_have_count(2)
    assert parse_qs(urlsplit(page.url).query) == {"c": [second]}
    page.get_by_role("checkbox", name=_name(site, second)).uncheck()
    expect(page.locator("[data-compared]")).to_be_hidden()
    assert urlsplit(page.url).query == ""


def test_bodies_in_common_are_those_of_both(site: BuiltSite, visitor: Visitor) -> None:
    named = {
        company: {
            body
            for entry in site.index.by_profile[company]
            for body, _ in entry.statement.organisations()
        }
        for company in _companies(site)
    }
    first, second = max(
        ((a, b) for a in named for b in named if a < b),
        key=lambda pair: len(named[pair[0]] & named[pair[1]]),
    )
    common = {_name(site, body) for body in named[first] & named[second]}
    assert common
    page = visitor.open(_query(first, second))
    expect(page.locator(".chooser__told")).to_have_text("2 companies compared")
    rows = page.locator(".compare__part:has(#bodies) tbody th > a").all_inner_texts()
    assert common <= set(rows)
    numbers = page.locator(".compare__part:has(#bodies) tbody td").all_inner_texts()
    assert len(numbers) == 2 * len(rows)
    assert all(int(number) > 0 for number in numbers)


def test_an_unknown_company_in_the_address_is_said(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open(_query("no-such-company"))
    expect(page.locator(".chooser__told")).to_have_text(
        "The companies of this address are not in the atlas"
    )
    assert len(_heads(page)) == len(_shown(site))


def test_lanes_share_one_axis(site: BuiltSite, visitor: Visitor) -> None:
    """The bars of a year stand under each other, whosever they are."""
    page = visitor.open(_query(*_shown(site)))
    expect(page.locator(".chooser__told")).to_contain_text("compared")
    bars = page.locator(".lane__years li").evaluate_all(
        "all => all.map((bar) => [bar.title.slice(0, 4), bar.getBoundingClientRect().x])"
    )
    places = {year: {x for other, x in bars if other == year} for year, _ in bars}
    assert any(sum(other == year for other, _ in bars) > 1 for year in places)
    assert all(max(xs) - min(xs) <= 1 for xs in places.values())


def test_is_reached_from_a_company(site: BuiltSite, visitor: Visitor) -> None:
    first, *_ = _companies(site)
    page = visitor.open(f"companies/{first}/")
    page.get_by_role("link", name="Compare with another company").click()
    expect(page.locator(".chooser__told")).to_have_text("Choose at least one more company")
    assert page.locator(".chooser input:checked").get_attribute("value") == first


def test_data_that_cannot_be_loaded_is_said(site: BuiltSite, visitor: Visitor) -> None:
    first, *_ = _shown(site)
    page = visitor.open("compare/")
    visitor.stop_requests(page, "/compare/data/")
    page.get_by_role("checkbox", name=_name(site, first)).uncheck()
    expect(page.locator(".chooser__told")).to_contain_text("could not be loaded")


def test_every_company_has_data_and_nobody_else(site: BuiltSite) -> None:
    files = sorted((site.folder / "compare/data").iterdir())
    assert [file.stem for file in files] == _companies(site)
    for file in files:
        assert json.loads(file.read_text(encoding="utf-8"))["parts"]


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_no_fault_that_axe_can_find(site: BuiltSite, visitor: Visitor, width: int) -> None:
    first, second, *_ = _companies(site)
    page = visitor.open(_query(first, second), scheme="dark", width=width)
    expect(page.locator(".chooser__told")).to_have_text("2 companies compared")
    assert Axe().run(page).response["violations"] == []
