"""Search finds bodies under every name, statements by their words, passages in their place."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.built import BuiltSite
from tests.site.page_types import example
from tests.site.visitor import PHONE, Visitor

pytestmark = pytest.mark.browser

#: Asks the index as the dialog does; the addresses found in one group, best first.
_ASK = """async ([questions, group]) => {
    const root = new URL("../", location.href);
    const { openIndex } = await import(new URL("assets/js/search-index.js", root));
    const index = await openIndex(new URL("assets/search/", root));
    const answers = [];
    for (const words of questions) {
        let last;
        for await (const found of index.search(words)) last = found;
        const first = last.groups[group].slice(0, 12);
        answers.push(await Promise.all(first.map(async (result) => (await result.data()).raw_url)));
    }
    return answers;
}"""


def _search(page: Page, words: str) -> Locator:
    """Type words into the search; the results, as links."""
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search the atlas").fill(words)
    results = page.get_by_role("dialog", name="Search").locator("a.search__result")
    expect(results.first).to_be_visible()
    return results


@pytest.mark.parametrize("width", [PHONE, 1280])
def test_an_alias_finds_its_body(site: BuiltSite, visitor: Visitor, width: int) -> None:
    profile, alias = next(
        (profile, alias.name)
        for profile in site.index.atlas.profiles.values()
        for alias in profile.record.aliases
        if not set(alias.name.casefold().split()) & set(profile.record.name.casefold().split())
    )
    results = _search(visitor.open("about/", width=width), alias)
    expect(results.first).to_contain_text(profile.record.name)
    results.first.click()
    page = results.page
    page.wait_for_url(f"**/{profile.folder}/{profile.id}/**")
    expect(page.get_by_role("heading", level=1)).to_have_text(profile.record.name)


def test_words_of_a_statement_open_it_at_its_address(site: BuiltSite, visitor: Visitor) -> None:
    entry = max(site.index.entries.values(), key=lambda entry: len(entry.statement.title))
    results = _search(visitor.open("about/"), entry.statement.title)
    results.filter(has_text=entry.profile.record.name).first.click()
    page = results.page
    page.wait_for_url(f"**/{entry.profile.id}/**#{entry.statement.id}")
    expect(page.locator(f'[id="{entry.statement.id}"]')).to_be_in_viewport()


def test_every_name_of_every_body_finds_it(site: BuiltSite, visitor: Visitor) -> None:
    profiles = site.index.atlas.profiles.values()
    wanted = {
        name: f"/{profile.folder}/{profile.id}/"
        for profile in profiles
        for name in (profile.record.name, *(alias.name for alias in profile.record.aliases))
    }
    page = visitor.open("about/")
    answers = page.evaluate(_ASK, [list(wanted), "name"])
    missed = [
        f"{name}: {found}"
        for (name, address), found in zip(wanted.items(), answers, strict=True)
        if not any(f"/{at.lstrip('/')}".startswith(address) for at in found)
    ]
    assert missed == []


def test_every_statement_is_found_by_its_title(site: BuiltSite, visitor: Visitor) -> None:
    entries = list(site.index.entries.values())
    page = visitor.open("about/")
    titles = [entry.statement.title for entry in entries]
    answers = page.evaluate(_ASK, [titles, "statement"])
    missed = [
        entry.ref
        for entry, found in zip(entries, answers, strict=True)
        if site.address_of(entry) not in [at.lstrip("/") for at in found]
    ]
    assert missed == []


def test_words_of_a_source_find_the_passage(site: BuiltSite, visitor: Visitor) -> None:
    entry = site.index.by_profile[example(site, "company").split("/")[1]][0]
    passage = entry.passages[0]
    results = _search(visitor.open(""), " ".join(passage.quote.split()[:9]))
    found = results.and_(results.page.locator(f"a[href$='#at-{passage.sentence}']"))
    expect(found).to_be_visible()


def test_it_opens_and_closes_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("about/")
    opener = page.get_by_role("banner").get_by_role("button", name="Search")
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Search")
    expect(page.get_by_role("textbox", name="Search the atlas")).to_be_focused()
    page.keyboard.type("research")
    expect(dialog.locator("a.search__result").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(dialog.locator("a.search__result").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


def test_it_says_how_much_it_found_and_when_nothing(visitor: Visitor) -> None:
    page = visitor.open("about/")
    _search(page, "research")
    status = page.get_by_role("dialog", name="Search").get_by_role("status")
    expect(status).to_contain_text("statement")
    page.get_by_role("textbox", name="Search the atlas").fill("xyzzyplugh")
    expect(status).to_contain_text("Nothing has all of")


def test_without_javascript_it_leads_to_lists(visitor: Visitor) -> None:
    page = visitor.open("about/", javascript=False)
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    page.wait_for_url(f"{visitor.host}search/")
    expect(page.get_by_role("main").get_by_role("link", name="Organisations")).to_be_visible()
