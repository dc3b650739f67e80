"""Search finds bodies under every name and statements by their words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.built import BuiltSite
from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser


def _search(page: Page, words: str) -> Locator:
    """Type words into the search (the theme listens to keys); the results, as links."""
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.fill(words[:-1])
    field.press(words[-1])
    results = page.locator(".md-search-result__link")
    expect(results.first).to_be_visible()
    return results


def test_an_alias_finds_its_body(site: BuiltSite, visitor: Visitor) -> None:
    profile, alias = next(
        (profile, alias.name)
        for profile in site.index.atlas.profiles.values()
        for alias in profile.record.aliases
        if not set(alias.name.casefold().split()) & set(profile.record.name.casefold().split())
    )
    results = _search(visitor.open(""), alias)
    results.filter(has_text=profile.record.name).filter(has_text=alias).first.click()
    page = results.page
    page.wait_for_url(f"**/{profile.folder}/{profile.id}/**")
    expect(page.get_by_role("heading", level=1)).to_have_text(profile.record.name)


def test_words_of_a_statement_open_it_at_its_address(site: BuiltSite, visitor: Visitor) -> None:
    entry = max(site.index.entries.values(), key=lambda entry: len(entry.statement.title))
    results = _search(visitor.open("about/"), entry.statement.title)
    found = results.filter(has_text=entry.statement.title).first
    found.click()
    page = results.page
    page.wait_for_url(f"**/{entry.profile.id}/**#{entry.statement.id}")
    expect(page.locator(f'[id="{entry.statement.id}"]')).to_be_in_viewport()
