"""What a page's evidence is worth shows quietly: in its rows, at its passages, in its head."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.visitor import Visitor

pytestmark = pytest.mark.browser

ACME = "companies/acme/"


def _row(page: Page, id: str) -> Locator:
    return page.locator("details.row", has=page.locator(f"[id='{id}']")).locator("summary").first


def test_a_row_says_why_it_needs_care(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    superseded = "its source has been withdrawn or superseded"
    for id, why in (
        ("boats-sold", superseded),
        ("office-closed", f"a passage says otherwise; {superseded}"),
    ):
        expect(_row(page, id).locator(".care")).to_have_text("Needs care")
        expect(_row(page, id).locator(".care")).to_have_attribute("title", why)
    expect(_row(page, "laboratory").locator(".care")).to_have_count(0)
    _row(page, "boats-sold").click()
    expect(page.locator("#boats-sold")).to_contain_text(f"Careful: {superseded}.")


def test_a_passage_says_what_it_does_for_its_statement(small_visitor: Visitor) -> None:
    page = small_visitor.open(f"{ACME}#office-closed")
    carries, contradicts = page.locator("#office-closed figcaption").all()
    expect(contradicts).to_contain_text("Says otherwise: Leaflet")
    expect(carries.locator(".passage__role")).to_have_count(0)


def test_independent_evidence_only(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    count = page.get_by_role("status").filter(has_text="shown")
    expect(count).to_have_text("All 6 shown")
    page.get_by_label("Independent evidence only").check()
    expect(count).to_have_text("4 of 6 shown")
    expect(_row(page, "laboratory")).to_be_visible()
    expect(_row(page, "boats-sold")).to_be_hidden()
    expect(_row(page, "office-closed")).to_be_hidden()
    # The choice is a part of the address.
    again = small_visitor.open(page.url.removeprefix(small_visitor.host))
    expect(again.get_by_role("status").filter(has_text="shown")).to_have_text("4 of 6 shown")


def test_the_filter_is_offered_only_where_it_parts_something(small_visitor: Visitor) -> None:
    page = small_visitor.open("companies/gamma/")
    expect(page.get_by_label("Independent evidence only")).to_have_count(0)


def test_the_head_says_what_the_page_rests_on(small_visitor: Visitor) -> None:
    page = small_visitor.open(ACME)
    rests = page.locator(".glance div", has=page.get_by_role("link", name="Sources", exact=True))
    expect(rests).to_contain_text(
        "Report, 2019 (independent), Notice (company’s own, superseded), Leaflet (company’s own). "
        "Those of one publisher count as one: 2 voices in all."
    )


def test_a_row_separates_a_role_from_the_name_before_it(small_visitor: Visitor) -> None:
    page = small_visitor.open("organisations/beta-hospital/")
    row = page.locator("details.row summary").filter(has_text="as partner")
    expect(row).to_contain_text("Acme, as partner")
