"""Proposing a change on the site: forms that are filled in, kept in the browser and handed over."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from atlas.editing.issue import read_issue
from atlas.editing.proposal import judge
from atlas.pages.addresses import statement_page
from atlas.views.index import Entry
from bench.synthetic import REPOSITORY
from tests.atlases import TODAY
from tests.site.built import BuiltSite
from tests.site.visitor import PHONE, Visitor, wait_until_enhanced

pytestmark = pytest.mark.browser
ADDRESS = "contribute/propose/"
#: Notes where the page would lead, and stays.
STAY = "() => { window.open = (address) => { window.led = address; }; }"


@pytest.fixture
def entry(site: BuiltSite) -> Entry:
    """A statement with a figure."""
    return next(one for one in site.index.entries.values() if one.statement.values)


def correcting(visitor: Visitor, entry: Entry) -> Page:
    """The form, as the statement's page opens it."""
    page = visitor.open(statement_page(entry))
    page.locator("a[data-propose]").click()
    page.wait_for_url(f"{visitor.host}{ADDRESS}#*")
    wait_until_enhanced(page)
    page.evaluate(STAY)
    return page


def form_of(page: Page, name: str = "correction") -> str:
    expect(page.locator(f"form[data-proposal={name}]")).to_be_visible()
    return f"form[data-proposal={name}]"


def led_to(page: Page) -> dict[str, str]:
    """What the host's form is given."""
    address = str(page.evaluate("window.led"))
    assert address.startswith(f"{REPOSITORY}/issues/new?")
    return dict(parse_qsl(urlsplit(address).query))


def test_a_correction_hands_over_what_was_changed(
    site: BuiltSite, visitor: Visitor, entry: Entry
) -> None:
    page = correcting(visitor, entry)
    form = page.locator(form_of(page))
    expect(form.locator("[name=headline]")).to_have_value(entry.statement.title)
    form.locator("[name=reason]").fill("The source says otherwise.")
    form.locator("[name=status]").select_option("ended")
    form.locator("[name=date]").fill("")
    form.locator("[data-part=number]").first.fill("77")
    form.locator("[type=submit]").click()
    given = led_to(page)
    assert given.pop("version")
    assert given.pop("values").startswith("number: 77\n")
    assert given == {
        "template": "correction.yml",
        "title": f"Correct a statement: {entry.ref}",
        "statement": entry.ref,
        "reason": "The source says otherwise.",
        "status": "ended",
        **({"date": "-"} if entry.statement.date else {}),
    }


def test_one_comes_back_to_ones_own_proposal(visitor: Visitor, entry: Entry) -> None:
    page = correcting(visitor, entry)
    page.locator(form_of(page)).locator("[name=reason]").fill("A word is wrong.")
    page.locator("[data-records=values] [data-add]").last.click()
    page.locator("[data-records=values] [data-part=unit]").last.fill("beds")
    page.goto(visitor.host + statement_page(entry))
    wait_until_enhanced(page)
    link = page.locator("a[data-propose]")
    expect(link).to_have_text("Go on with your proposal")
    link.click()
    page.wait_for_url(f"{visitor.host}{ADDRESS}#*")
    wait_until_enhanced(page)
    form = page.locator(form_of(page))
    expect(form.locator(".proposal__draft")).to_contain_text("your own proposal")
    expect(form.locator("[name=reason]")).to_have_value("A word is wrong.")
    expect(form.locator("[data-records=values] [data-part=unit]").last).to_have_value("beds")
    form.locator("[data-forget]").click()
    expect(form.locator("[name=reason]")).to_have_value("")
    assert (
        page.evaluate("Object.keys(localStorage).filter((key) => key.includes('proposal'))") == []
    )


def test_a_draft_meets_a_statement_that_has_changed_since(visitor: Visitor, entry: Entry) -> None:
    page = correcting(visitor, entry)
    form = page.locator(form_of(page))
    form.locator("[name=headline]").fill("My title")
    page.evaluate("location.hash = location.hash.replace(/headline=[^&]*/, 'headline=Another')")
    expect(form.locator(".proposal__draft")).to_contain_text("look at Title again")
    expect(form.locator("[name=headline]")).to_have_value("My title")


def test_a_statement_of_any_kind_can_be_proposed(site: BuiltSite, visitor: Visitor) -> None:
    [source] = [one for one in site.index.atlas.sources if one == "halden-release-2022"]
    page = visitor.open(f"sources/{source}/", width=PHONE)
    page.locator("a[data-propose]").first.click()
    page.wait_for_url(f"{visitor.host}{ADDRESS}#*")
    wait_until_enhanced(page)
    page.evaluate(STAY)
    form = page.locator(form_of(page, "statement"))
    expect(form.locator("[name=source]")).to_have_value(source)
    form.locator("[name=profile]").fill("halden-pharma")
    form.locator("[name=kind]").select_option("commitment")
    for name, value in {
        "headline": "A promise",
        "text": "It promises much.",
        "topics": "x",
    }.items():
        form.locator(f"[name={name}]").fill(value)
    form.locator("[name=status]").select_option("planned")
    form.locator("[name=voice]").select_option("company")
    form.locator("[type=submit]").click()
    assert page.evaluate("window.led") is None, "the state of its outcome is needed"
    form.locator("[data-kind=commitment] [name='outcome.state']").select_option("open")
    form.locator("[data-records=evidence] [data-add]").click()
    form.locator("[data-part=source]").fill(source)
    form.locator("[data-part=quote]").fill("Another\n passage: of it")
    form.locator("[data-records=values] [data-add]").click()
    form.locator("[data-part=number]").fill("5")
    form.locator("[type=submit]").click()
    given = led_to(page)
    assert given["more"] == "outcome.state: open"
    assert given["evidence"] == f"source: {source}\nquote: Another passage: of it"
    assert given["values"] == "number: 5"
    assert given["kind"] == "commitment"


def test_what_is_too_long_is_to_be_copied_and_understood(
    site: BuiltSite, visitor: Visitor, entry: Entry
) -> None:
    page = correcting(visitor, entry)
    form = page.locator(form_of(page))
    form.locator("[name=reason]").fill("Too long. " * 800)
    form.locator("[type=submit]").click()
    assert page.evaluate("window.led") is None
    expect(form.locator(".proposal__text [role=status]")).to_contain_text("too long")
    text = form.locator(".proposal__text textarea").input_value()
    entered = read_issue(text).entered
    assert entered["statement"] == entry.ref
    assert entered["reason"] == " ".join(["Too long."] * 800)
    address = form.locator(".proposal__text a").get_attribute("href") or ""
    assert parse_qs(urlsplit(address).query)["template"] == ["copied.md"]
    assert "changes nothing" in judge(site.folder.parent / "atlas", text, TODAY).answer


def test_what_an_address_brings_is_text(visitor: Visitor) -> None:
    page = visitor.open(f"{ADDRESS}#template=statement.yml&quote=<img src=x onerror=alert(1)>")
    expect(page.locator("[name=quote]:visible")).to_have_value("<img src=x onerror=alert(1)>")
    page.goto(f"{visitor.host}{ADDRESS}#template=nothing&quote=x")
    page.reload()
    wait_until_enhanced(page)
    expect(page.locator("article h2:visible")).to_have_count(3)


ARTICLE = """<title>Acme opens "a lab" &amp; more</title>
<meta property="article:published_time" content="2024-03-03T10:00:00Z">
<p>Acme has <b>opened</b>
a laboratory & more</p>"""


def test_the_bookmark_takes_the_marked_words_and_where_they_stand(
    visitor: Visitor, tmp_path: Path
) -> None:
    page = visitor.open(ADDRESS)
    bookmark = page.get_by_role("link", name="Suggest a source").get_attribute("href") or ""
    assert page.locator(".proposal__bookmark").inner_text() == bookmark
    script = unquote(bookmark.removeprefix("javascript:"))
    page.goto(f"{visitor.host}{ADDRESS}?id=5&utm_source=x#y")
    page.evaluate(STAY)
    page.evaluate("(html) => { document.documentElement.innerHTML = html; }", ARTICLE)
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('p'))")
    page.evaluate(script)
    assert led_to(page) == {
        "template": "source.yml",
        "title": 'Suggest a source: Acme opens "a lab" & more',
        "address": f"{visitor.host}{ADDRESS}?id=5",
        "headline": 'Acme opens "a lab" & more',
        "published": "2024-03-03",
        "quotation": "Acme has opened a laboratory & more",
    }
    page.evaluate("() => { document.querySelector('p').textContent = '開く。'.repeat(3000); }")
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('p'))")
    page.evaluate(script)
    assert len(page.evaluate("window.led")) < 6_200
    assert led_to(page)["quotation"].endswith("。 […]") or led_to(page)["quotation"].endswith(
        " […]"
    )
