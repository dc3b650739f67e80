"""What changed after it was published is shown where it is cited, and nothing where it is not."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.site.built import BuiltSite, has_class
from tests.site.test_accessibility import violations
from tests.site.visitor import DESKTOP, PHONE, Visitor, wait_until_enhanced
from tests.site.weights import weights

pytestmark = pytest.mark.browser

LABORATORY = "companies/acme-group/laboratory/"
#: Pages with a history or a fate, each of another sort.
PAGES = (
    f"{LABORATORY}#v-cb3c9582",
    f"{LABORATORY}#v-25b01eb9",
    "companies/acme-group/boats/#v-307ef4c9",
    "companies/acme-group/#sales",
    "organisations/gamma-east/clay-pots/#v-a251ea68",
    "companies/acme/hats/",
    "organisations/delta-hospital/#mice",
    "organisations/gamma-works/",
    "changes/",
)
_HEAVIEST_VIEW = 150_000


def _said(page: Page) -> list[str]:
    """What the page says of the version that its address names."""
    return page.locator(".past__opened:visible, .past__unchanged:visible").all_inner_texts()


@pytest.mark.parametrize("javascript", [True, False])
def test_an_address_with_a_version_says_whether_it_still_holds(
    moved_visitor: Visitor, *, javascript: bool
) -> None:
    page = moved_visitor.open(f"{LABORATORY}#v-25b01eb9", javascript=javascript)
    assert _said(page) == ["Unchanged since you cited it: version 3 (25b01eb9), 1 March 2026."]
    page.goto("about:blank")
    page.goto(f"{moved_visitor.host}{LABORATORY}#v-cb3c9582")
    if javascript:
        wait_until_enhanced(page)
    assert _said(page) == [
        "You have opened version 1. What has changed since: numbers, dates, status or parties."
    ]
    past = page.locator("#v-cb3c9582")
    expect(past).to_be_in_viewport()
    assert past.locator(".past__changes li").all_inner_texts() == [
        "Reworded on 1 February 2026 (version 2): The source <i>says</i> people.",
        "Corrected on 1 March 2026 (version 3): The day is not sure.",
    ]
    assert past.locator("> .beside del").all_inner_texts() == ["staff.", "3"]
    assert past.locator("> .beside ins").all_inner_texts() == ["people."]
    past.get_by_text("Version 2 beside it").click()
    assert past.locator("details del").all_inner_texts() == ["staff."]
    assert past.locator("details .label").all_inner_texts()[:2] == ["Version 1", "Version 2"]
    page.goto("about:blank")
    page.goto(f"{moved_visitor.host}{LABORATORY}")
    if javascript:
        wait_until_enhanced(page)
    assert _said(page) == []


def test_passages_are_shown_as_added_or_removed(moved_visitor: Visitor) -> None:
    page = moved_visitor.open("companies/acme-group/boats/#v-307ef4c9")
    past = page.locator("#v-307ef4c9")
    assert past.locator(".beside__field").all_inner_texts() == ["Text", "Passage added: Notice"]
    assert past.locator("ins").all_inner_texts() == ["Acme sold its kites."]
    assert "The same in both" in past.inner_text()


def test_what_says_the_same_again_has_one_address(moved_visitor: Visitor) -> None:
    """Version 3 says what version 1 said, under another id of its partner."""
    page = moved_visitor.open("companies/acme-group/agreement/#v-5b6b6870")
    assert _said(page) == ["You have opened version 1. Today it says the same."]


def test_a_question_shows_how_it_was_asked_before(moved_visitor: Visitor) -> None:
    page = moved_visitor.open("companies/acme-group/#v-9aa0cf11")
    past = page.locator("#v-9aa0cf11")
    expect(past).to_be_visible()
    assert "Did it sell boats or kites?" in past.inner_text()
    page = moved_visitor.open("companies/acme-group/#sales")
    expect(page.locator("#v-9aa0cf11")).to_be_hidden()
    assert _said(page) == []


def test_a_question_is_cited_by_its_version(moved_site: BuiltSite, moved_visitor: Visitor) -> None:
    profile = moved_site.index.atlas.profiles["acme-group"]
    (question,) = profile.record.disagreements
    version = moved_site.index.versions.of(profile.id, question)
    page = moved_visitor.open(f"companies/acme-group/#v-{version.digest}", javascript=False)
    (said,) = _said(page)
    assert said.startswith(f"Unchanged since you cited it: version {version.number} ")
    expect(page.get_by_text(said)).to_be_in_viewport()


def test_a_tombstone_shows_the_last_words_and_those_before(moved_visitor: Visitor) -> None:
    page = moved_visitor.open("companies/acme/pots/")
    assert page.locator("h1").inner_text() == "Word of pots in a notice"
    page = moved_visitor.open("organisations/gamma-east/clay-pots/#v-a251ea68", javascript=False)
    assert "Corrected away. There were never any pots." in page.locator(".notice").inner_text()
    assert "A notice has word of pots." in page.locator("#v-c9e660cf").inner_text()
    assert page.locator("#v-a251ea68 del").all_inner_texts() == ["Word"]
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"


def test_what_is_gone_can_be_cited_as_such(moved_visitor: Visitor, moved_site: BuiltSite) -> None:
    page = moved_visitor.open("organisations/gamma-east/clay-pots/")
    cited = page.locator("[data-copy=citation]").inner_text()
    said = "version 2 (c9e660cf), 1 February 2026, corrected away on 1 March 2026"
    assert f"gamma-east/clay-pots, {said}" in " ".join(cited.split())
    page.locator("[data-copy=citation] a").click()
    expect(page.locator("#v-c9e660cf")).to_be_in_viewport()
    beside = moved_site.folder / "organisations/gamma-east/clay-pots/cite.bib"
    assert "gamma-east/clay-pots@2" in beside.read_text("utf-8")


def test_a_profile_tells_its_updates_and_why(moved_visitor: Visitor) -> None:
    page = moved_visitor.open("companies/acme-group/")
    row = page.locator("details.row", has=page.locator("#laboratory"))
    row.locator("summary").click()
    remarks = row.locator(".remarks").inner_text()
    assert "On 1 March 2026: The day is not sure." in remarks
    updates = page.locator("#updates ~ .atlas").first
    assert "Reworded: First laboratory opens." in updates.inner_text()
    updates.get_by_role("link", name="First laboratory opens").last.click()
    page.wait_for_url(f"**/{LABORATORY}#v-cb3c9582")
    assert page.locator(".past__opened:visible").count() == 1


def test_changes_are_grouped_by_what_they_are_of_without_a_git_history(
    moved_visitor: Visitor,
) -> None:
    page = moved_visitor.open("changes/")
    headings = page.locator("h2, h3").evaluate_all(
        "all => all.map((e) => e.firstChild.data.trim())"
    )
    assert headings[: headings.index("1 February 2026")] == [
        "1 March 2026",
        "Evidence changed",
        "Corrected",
        "Reworded",
        "Moved or gone",
    ]
    assert "The day is not sure." in page.inner_text("main")


def test_what_is_not_published_has_no_history(site: BuiltSite) -> None:
    for page in site.pages:
        assert 'class="past' not in page.source
        assert 'id="updates"' not in page.source


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(("scheme", "width"), [("light", DESKTOP), ("dark", PHONE)])
def test_pages_with_a_history_are_accessible_and_light(
    moved_site: BuiltSite,
    moved_visitor: Visitor,
    address: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    page = moved_visitor.tab(scheme=scheme, width=width)
    seen = moved_visitor.requests(page)
    page.goto(moved_visitor.host + address, wait_until="load")
    wait_until_enhanced(page)
    for details in page.locator("details.more:visible").all():
        details.evaluate("e => e.open = true")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    loaded = [one for one in seen if "#" not in one.url]
    assert sum(weights(moved_site, moved_visitor.host, loaded).values()) <= _HEAVIEST_VIEW


def test_pages_say_to_reference_managers_what_they_are(moved_site: BuiltSite) -> None:
    """A statement is a numbered report; a profile is a web page that offers its key facts."""
    report = moved_site.documents[LABORATORY]
    assert report.meta("citation_technical_report_number") == "acme-group/laboratory@3"
    assert report.meta("citation_technical_report_institution") == "Open Innovation Atlas"
    profile = moved_site.documents["companies/acme-group/"]
    assert 'property="og:type" content="website"' in profile.source
    assert "citation_" not in profile.source
    offered = [e.attrib["title"] for e in profile.elements("span") if has_class(e, "Z3988")]
    assert ["First%20laboratory%20opens" in one for one in offered] == [True]
