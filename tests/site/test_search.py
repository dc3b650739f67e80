"""Search finds bodies under every name, statements by their words, passages in their place."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

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


def test_results_that_come_later_do_not_take_the_focus(visitor: Visitor) -> None:
    """The passages are loaded last; who is among the names by then stays there."""
    page = visitor.open("about/")
    waiting: list[Route] = []
    is_held = True

    def hold(route: Route) -> None:
        if is_held:
            waiting.append(route)
        else:
            route.continue_()

    page.route("**/search/passages/**", hold)
    _search(page, "research")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator("a.search__result").nth(1)
    expect(second).to_be_focused()
    address = second.get_attribute("href")
    is_held = False
    for route in waiting:
        route.continue_()
    expect(page.get_by_role("heading", name="Source passages")).to_be_visible()
    expect(page.locator("a.search__result:focus")).to_have_attribute("href", address or "")
    assert page.locator(".search__heading").all_inner_texts().count("STATEMENTS") == 1


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


def test_a_place_leads_to_what_is_there(site: BuiltSite, visitor: Visitor) -> None:
    named = {place for e in site.index.entries.values() for place in e.statement.places}
    page = visitor.open("about/")
    places = [site.index.atlas.places[id] for id in sorted(named)]
    answers = page.evaluate(_ASK, [[place.name for place in places], "name"])
    missed = [
        place.name
        for place, found in zip(places, answers, strict=True)
        if f"map/#place-{place.id}" not in found
    ]
    assert missed == []


def test_numbers_are_found_as_they_are_printed(site: BuiltSite, visitor: Visitor) -> None:
    """With and without a thousands separator, and with the word for millions."""
    page = visitor.open("about/")
    for wanted in ("{:,}", "{}"):
        entry, value = next(
            (entry, value)
            for entry in site.index.entries.values()
            for value in entry.statement.values
            if 1000 <= value.number < 100_000
        )
        words = wanted.format(int(value.number))
        (found,) = page.evaluate(_ASK, [[words], "statement"])
        assert site.address_of(entry) in found, words
    quoted = " ".join(e.quote for x in site.index.entries.values() for e in x.statement.evidence)
    with_word = re.search(r"[0-9.]+ [mb]illion", quoted)
    assert with_word
    (found,) = page.evaluate(_ASK, [[with_word[0]], "passage"])
    assert found, with_word


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_by_keyboard_alone(site: BuiltSite, visitor: Visitor, keys: str) -> None:
    profile = max(site.index.mentions, key=lambda id: len(site.index.mentions[id]))
    name = site.index.atlas.profiles[profile].record.name
    page = visitor.open("about/")
    page.keyboard.press(keys)
    page.keyboard.type(name)
    page.keyboard.press("Enter")  # the first result, though it may not be shown yet
    page.wait_for_url(f"**/{profile}/")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_the_search_page_opens_it(visitor: Visitor) -> None:
    page = visitor.open("search/")
    page.get_by_role("main").get_by_role("button", name="Search the atlas").click()
    expect(page.get_by_role("textbox", name="Search the atlas")).to_be_focused()
    without = visitor.open("search/", javascript=False)
    expect(without.locator("[data-opens-search]")).to_be_hidden()


def test_a_slash_in_a_field_is_a_slash(visitor: Visitor) -> None:
    page = visitor.open("organisations/")
    page.get_by_label("Name").press("/")
    expect(page.get_by_role("dialog", name="Search")).to_be_hidden()
    expect(page.get_by_label("Name")).to_have_value("/")


def test_more_of_a_group_is_shown_on_demand(site: BuiltSite, visitor: Visitor) -> None:
    word = site.index.atlas.profiles[example(site, "company").split("/")[1]].record.name.split()[0]
    page = visitor.open("about/")
    _search(page, word)
    group = page.locator(".search__group", has=page.get_by_role("heading", name="Statements"))
    more = group.get_by_role("button", name="more of")
    expect(more).to_be_visible()
    before = group.locator("a").count()
    more.click()
    expect(group.locator("a").nth(before)).to_be_focused()


def test_what_stands_on_the_same_page_is_shown(site: BuiltSite, visitor: Visitor) -> None:
    address = example(site, "company")
    entry = site.index.by_profile[address.split("/")[1]][-1]
    page = visitor.open(address)
    _search(page, entry.statement.title).first.click()
    expect(page.get_by_role("dialog", name="Search")).to_be_hidden()
    expect(page.locator(f'[id="{entry.statement.id}"]')).to_be_in_viewport()


def test_a_search_can_be_linked(visitor: Visitor) -> None:
    page = visitor.open("search/?q=research")
    expect(page.get_by_role("textbox", name="Search the atlas")).to_have_value("research")
    expect(page.locator("a.search__result").first).to_be_visible()


def test_an_index_that_does_not_load_is_reported(visitor: Visitor) -> None:
    page = visitor.open("about/")
    visitor.stop_requests(page, "/assets/search/main/")
    page.get_by_role("banner").get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search the atlas").fill("research")
    status = page.get_by_role("dialog", name="Search").get_by_role("status")
    expect(status).to_contain_text("could not be loaded")
    page.unroute_all()
    page.get_by_role("textbox", name="Search the atlas").fill("researc")
    expect(page.locator("a.search__result").first).to_be_visible()
