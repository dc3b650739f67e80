"""Filters show what was asked for, say how much it is, and can be shared as an address."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from atlas.model import Statement
from atlas.views.index import Entry
from atlas.views.organisations import organisation_kind
from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser


def _choose(page: Page, **chosen: str) -> None:
    for name, value in chosen.items():
        page.locator(f"form[data-filter] select[name={name}]").select_option(value)


def _shown(page: Page) -> list[str]:
    """Titles of the statements that the filter has left, folded ones included."""
    titles: list[str] = page.locator("[data-item]").evaluate_all(
        """all => all.filter((item) => !item.closest("[hidden]"))
            .map((item) => item.querySelector(".row__title").textContent.trim())"""
    )
    return titles


def _counted(page: Page, shown: int, of: int) -> None:
    """What is announced to those who cannot see the list change."""
    message = f"All {of} shown" if shown == of else f"{shown} of {of} shown"
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text(message)


def _matching(entries: list[Entry], wanted: Statement) -> list[str]:
    return [
        entry.statement.title
        for entry in entries
        if entry.statement.kind == wanted.kind
        and wanted.topics[0] in entry.statement.topics
        and entry.statement.status == wanted.status
    ]


@pytest.mark.parametrize("page_type", ["company", "timeline"])
def test_statements_by_kind_topic_and_status(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    address = example(site, page_type)
    owner = address.split("/")[1]
    entries = site.index.by_profile.get(owner) or list(site.index.entries.values())
    wanted = entries[0].statement
    expected = sorted(_matching(entries, wanted))
    assert 0 < len(expected) < len(entries)

    page = visitor.open(address)
    _counted(page, len(entries), len(entries))
    _choose(page, kind=wanted.kind, topic=wanted.topics[0], status=wanted.status)
    assert sorted(_shown(page)) == expected
    _counted(page, len(expected), len(entries))
    chosen = parse_qs(urlsplit(page.url).query)
    assert chosen == {
        "kind": [wanted.kind],
        "topic": [wanted.topics[0]],
        "status": [wanted.status],
    }

    # Who opens the address sees the same.
    again = visitor.open(page.url.removeprefix(visitor.host))
    assert sorted(_shown(again)) == expected
    expect(again.locator("select[name=kind]")).to_have_value(wanted.kind)

    page.locator("form[data-filter]").get_by_role("button", name="Clear").click()
    _counted(page, len(entries), len(entries))
    assert len(_shown(page)) == len(entries)
    assert urlsplit(page.url).query == ""


@pytest.mark.parametrize("page_type", ["company", "timeline"])
def test_years_without_a_match_are_not_shown(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    owner = example(site, "company").split("/")[1]
    dated = [entry for entry in site.index.by_profile[owner] if entry.statement.date]
    wanted = dated[0].statement
    years = {
        entry.statement.date.year
        for entry in (dated if page_type == "company" else site.index.entries.values())
        if entry.statement.date
        and (entry.statement.kind, entry.statement.status) == (wanted.kind, wanted.status)
    }
    page = visitor.open(example(site, page_type))
    labels = page.locator(":is(h2[id^=year-], .year__label):visible")
    assert labels.count() > len(years)
    _choose(page, kind=wanted.kind, status=wanted.status)
    assert [int(text[:4]) for text in labels.all_inner_texts()] == sorted(years)


def test_the_timeline_of_everything_by_profile(site: BuiltSite, visitor: Visitor) -> None:
    owner, entries = max(site.index.by_profile.items(), key=lambda item: len(item[1]))
    page = visitor.open(f"timeline/?profile={owner}")
    assert sorted(_shown(page)) == sorted(entry.statement.title for entry in entries)


def test_an_unknown_choice_in_the_address_is_none(site: BuiltSite, visitor: Visitor) -> None:
    entries = site.index.by_profile[example(site, "company").split("/")[1]]
    page = visitor.open(example(site, "company") + "?kind=no-such-kind")
    _counted(page, len(entries), len(entries))
    expect(page.locator("select[name=kind] option:checked")).to_have_text("All kinds")


def test_a_link_to_a_hidden_statement_shows_it(site: BuiltSite, visitor: Visitor) -> None:
    address = example(site, "company")
    entries = site.index.by_profile[address.split("/")[1]]
    hidden = next(e for e in entries if e.statement.kind != entries[0].statement.kind)
    chosen = f"{address}?kind={entries[0].statement.kind}"
    heading = f'[id="{hidden.statement.id}"]'

    page = visitor.open(f"{chosen}#{hidden.statement.id}")
    expect(page.locator(heading)).to_be_in_viewport()

    page = visitor.open(chosen)
    expect(page.locator(heading)).to_be_hidden()
    page.evaluate("id => { location.hash = id; }", hidden.statement.id)
    expect(page.locator(heading)).to_be_in_viewport()
    _counted(page, len(entries), len(entries))


def _rows(page: Page) -> list[str]:
    return page.locator("tbody tr:visible th[scope=row] > a").all_inner_texts()


def test_organisations_by_alias(site: BuiltSite, visitor: Visitor) -> None:
    profile, alias = next(
        (profile, alias.name)
        for profile in site.index.atlas.profiles.values()
        for alias in profile.record.aliases
        if profile.folder == "organisations"
        if alias.name.casefold() not in profile.record.name.casefold()
    )
    page = visitor.open("organisations/")
    page.get_by_label("Name").fill(alias.upper())
    assert profile.record.name in _rows(page)
    assert len(_rows(page)) < len(site.index.atlas.profiles) / 2


def test_organisations_by_kind_and_country(site: BuiltSite, visitor: Visitor) -> None:
    listed = [p for p in site.index.atlas.profiles.values() if p.folder == "organisations"]
    wanted = next(p for p in listed if getattr(p.record, "country", None))
    country = getattr(wanted.record, "country", None)
    expected = [
        profile.record.name
        for profile in listed
        if organisation_kind(profile) == organisation_kind(wanted)
        and getattr(profile.record, "country", None) == country
    ]
    page = visitor.open("organisations/")
    _choose(page, kind=organisation_kind(wanted), country=str(country))
    assert sorted(_rows(page)) == sorted(expected)
    again = visitor.open(page.url.removeprefix(visitor.host))
    assert sorted(_rows(again)) == sorted(expected)


def test_organisations_of_unknown_country_are_found(site: BuiltSite, visitor: Visitor) -> None:
    listed = [p for p in site.index.atlas.profiles.values() if p.folder == "organisations"]
    unknown = [p.record.name for p in listed if not getattr(p.record, "country", None)]
    page = visitor.open("organisations/?country=unknown")
    assert sorted(_rows(page)) == sorted(unknown)


def test_a_choice_that_nothing_fits_says_so(visitor: Visitor) -> None:
    page = visitor.open("organisations/")
    page.get_by_label("Name").fill("no body is called so")
    status = page.get_by_role("status").filter(has_text="No matches")
    expect(status).to_have_text(re.compile(r"^No matches among \d+$"))
    page.get_by_role("button", name="Clear").click()
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text(re.compile("^All"))


def _companies(page: Page, what: str) -> list[str]:
    """What the companies that are shown have to be filtered or ordered by, from top to bottom."""
    shown = page.locator(".company:visible")
    return [item.get_attribute(f"data-{what}") or "" for item in shown.all()]


def test_companies_in_the_order_that_one_asks_for(visitor: Visitor) -> None:
    page = visitor.open("companies/")
    by_name = _companies(page, "q")
    _choose(page, sort="statements")
    counts = [int(count) for count in _companies(page, "statements")]
    assert counts == sorted(counts, reverse=True)
    assert sorted(_companies(page, "q")) == sorted(by_name)
    again = visitor.open(page.url.removeprefix(visitor.host))
    assert again.locator("select[name=sort]").input_value() == "statements"
    assert [int(count) for count in _companies(again, "statements")] == counts
    _choose(again, sort="latest")
    latest = _companies(again, "latest")
    assert latest == sorted(latest, reverse=True)
    again.get_by_role("button", name="Clear").click()
    expect(again).to_have_url(f"{visitor.host}companies/")
    assert _companies(again, "q") == by_name


def test_companies_by_what_they_work_with_and_on(visitor: Visitor) -> None:
    for name, data in (("partner", "partner"), ("topic", "topics")):
        page = visitor.open("companies/")
        everything = _companies(page, data)
        wanted = page.locator(f"select[name={name}] option").nth(1).get_attribute("value") or ""
        _choose(page, **{name: wanted})
        assert _companies(page, data) == [one for one in everything if wanted in one.split()]


def test_without_a_script_all_companies_are_there(site: BuiltSite, visitor: Visitor) -> None:
    page = visitor.open("companies/", javascript=False)
    expect(page.locator("form.filters")).to_be_hidden()
    assert len(_companies(page, "q")) == len(site.index.atlas.in_folder("companies"))
