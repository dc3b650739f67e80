"""Explore: the pages that look across all profiles, and how they are reached."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from atlas.pages.types import all_types
from tests.site.built import BuiltSite, has_class, text_of
from tests.site.visitor import PHONE, Visitor

browser = pytest.mark.browser


def _children() -> dict[str, str]:
    """Pages under Explore in their order: address and title."""
    below = [one.type for one in all_types() if one.type.under == "explore/"]
    below.sort(key=lambda page: (page.menu or 0, page.short))
    return {page.address: page.short for page in below}


@browser
def test_a_card_leads_to_every_page_below(visitor: Visitor) -> None:
    page = visitor.open("explore/", javascript=False)
    links = page.locator(".card__title a")
    led_to = [link.get_attribute("href") for link in links.all()]
    assert led_to == [f"../{address}" for address in _children()]
    for card in page.locator(".card").all():
        assert card.inner_text().rstrip().count("?") == 1  # the question that it answers


@browser
@pytest.mark.parametrize("address", ["explore/", "map/", "timeline/", "compare/"])
def test_the_tab_is_marked_on_its_pages(visitor: Visitor, address: str) -> None:
    page = visitor.open(address)
    active = page.locator(".menu__item--active > a")
    expect(active).to_have_count(1)
    expect(active).to_have_text("Explore")


@browser
def test_the_drawer_of_a_phone_lists_them(visitor: Visitor) -> None:
    page = visitor.open("companies/", width=PHONE)
    page.get_by_role("button", name="Menu").click()
    drawer = page.get_by_role("navigation", name="Main")
    for title in _children().values():
        expect(drawer.get_by_role("link", name=title, exact=True)).to_be_visible()


def test_the_error_page_lists_them_too(site: BuiltSite) -> None:
    content = site.documents["404.html"].content
    listed = {text_of(link) for link in content.iter("a")}
    assert set(_children().values()) <= listed


def _places(page: Page) -> list[str]:
    return [
        name.split("\n")[0].rsplit(" ", 2)[0] if "statements" in name else name
        for name in page.locator(".places__name:visible").all_inner_texts()
    ]


def _sites_of(site: BuiltSite, profile: str) -> set[str]:
    """Cities in which statements on a profile place sites."""
    places = site.index.atlas.places
    found = set()
    for entry in site.index.by_profile[profile]:
        for id in entry.statement.places if entry.statement.kind == "site" else ():
            within = places[id].within
            district = places[id].kind in ("district", "zone")
            city = within if district and within and places[within].kind == "city" else id
            found.add(places[city].name)
    return found


@browser
def test_sites_by_profile_and_kind(site: BuiltSite, visitor: Visitor) -> None:
    entries = [e for e in site.index.entries.values() if e.statement.kind == "site"]
    owner = max((e.profile.id for e in entries), key=lambda id: len(_sites_of(site, id)))
    other = next(e.profile.id for e in entries if e.profile.id != owner)
    page = visitor.open("map/")
    everywhere = len(_places(page))
    page.get_by_label("Profile").select_option(other)
    assert set(_places(page)) == _sites_of(site, other)
    assert len(_places(page)) < everywhere
    assert parse_qs(urlsplit(page.url).query) == {"profile": [other]}
    again = visitor.open(page.url.removeprefix(visitor.host))
    assert set(_places(again)) == _sites_of(site, other)


@browser
def test_marks_of_hidden_places_step_back(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open("map/")
    marks = page.locator(".picture__form--wide a.pic-site")
    expect(page.locator(".pic-site--out")).to_have_count(0)
    page.get_by_label("Kind of site").select_option("campus")
    shown = page.locator(".picture__form--wide a.pic-site:not(.pic-site--out)")
    expect(shown).not_to_have_count(marks.count())
    addresses = {mark.get_attribute("href") for mark in shown.all()}
    listed = page.locator(".places__item:visible").evaluate_all("all => all.map((e) => '#' + e.id)")
    assert addresses == set(listed)


@browser
def test_a_mark_leads_to_its_place(visitor: Visitor) -> None:
    page = visitor.open("map/", javascript=False)
    mark = page.locator(".picture__form--wide a.pic-site").first
    address = mark.get_attribute("href")
    assert address
    mark.click()
    assert page.url.endswith(address)
    expect(page.locator(address)).to_be_in_viewport()


def test_every_site_statement_stands_on_the_map_page(site: BuiltSite) -> None:
    document = site.documents["map/"]
    linked = {site.target(document, link) for _, link in document.links()}
    for entry in site.index.entries.values():
        if entry.statement.kind == "site":
            path, fragment = site.address_of(entry).split("#")
            assert (path, fragment) in linked, entry.ref
        for place in entry.statement.places:
            assert f"place-{place}" in document.ids, place


def test_the_map_page_distinguishes_statements_from_entries_of_its_list(site: BuiltSite) -> None:
    """A statement that names several places is listed under each: readers see both numbers."""
    page = site.documents["map/"]
    (facts,) = (e for e in page.elements("dl") if has_class(e, "facts"))
    shown = {text_of(div.find("dt")): int(text_of(div.find("dd"))) for div in facts}  # type: ignore[arg-type]
    rows = [e for e in page.elements("li") if "data-item" in e.attrib]
    targets = {site.target(page, next(row.iter("a")).attrib["href"]) for row in rows}
    assert len(rows) > len(targets)
    assert shown["Entries by place"] == len(rows)
    assert shown["Statements of sites"] == len(targets)
    assert f"{len(targets)} statements make {len(rows)} entries" in text_of(page.content)


@browser
def test_what_the_filter_of_the_map_counts_is_among_its_facts(visitor: Visitor) -> None:
    page = visitor.open("map/")
    fact = page.locator(".facts > div", has_text="Entries by place").locator("dd")
    expect(page.locator(".filters").get_by_role("status")).to_contain_text(
        f"All {fact.inner_text()} "
    )


def test_the_network_names_every_organisation_in_words_too(site: BuiltSite) -> None:
    document = site.documents["network/"]
    companies = {p.id for p in site.index.atlas.profiles.values() if p.folder == "companies"}
    named = {
        body
        for company in companies
        for entry in site.index.by_profile[company]
        for body, _ in entry.statement.organisations()
    }
    (table,) = (e for e in document.content.iter("table"))
    listed = {
        site.target(document, link.attrib["href"])[0].split("/")[1]
        for row in table.iter("th")
        if row.attrib.get("scope") == "row"
        for link in row.iter("a")
    }
    assert named <= listed


def test_pictures_can_be_downloaded_and_stand_alone(site: BuiltSite) -> None:
    company = next(p for p in site.index.atlas.profiles.values() if p.folder == "companies")
    found = set()
    for page in site.pages:
        for link in page.content.iter("a"):
            if "download" in link.attrib and link.attrib["href"].endswith(".svg"):
                path, _ = site.target(page, link.attrib["href"])
                found.add(path)
                text = (site.folder / path).read_text(encoding="utf-8")
                root = ElementTree.fromstring(text)
                assert root.tag == "{http://www.w3.org/2000/svg}svg"
                assert "var(" not in text
                assert not re.search(r'href="(?!https?:)', text), path
    assert {"map/map.svg", "network/network.svg", "timeline/timeline.svg"} <= found
    assert f"companies/{company.id}/network.svg" in found
    assert not [path for path in found if path.startswith("organisations/")]
