"""A company of three hundred statements is as easy to use as one of ten."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from inspect import signature
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from atlas.views.index import Entry
from tests.site import test_compare as compare
from tests.site import test_evidence as evidence
from tests.site import test_explore as explore
from tests.site import test_exploring as exploring
from tests.site import test_filters as filters
from tests.site.built import BuiltSite
from tests.site.visitor import DESKTOP, PHONE, Visitor

pytestmark = pytest.mark.browser


@pytest.fixture
def entries(large_site: BuiltSite) -> list[Entry]:
    """The statements of one of its companies."""
    company = large_site.index.atlas.in_folder("companies")[0]
    found = large_site.index.by_profile[company.id]
    assert len(found) == 300
    return found


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_its_page_opens_quietly_and_fits(
    entries: list[Entry], large_visitor: Visitor, width: int
) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/", width=width)
    assert page.locator("details.row").count() == 300
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_its_page_has_no_fault_that_axe_finds(entries: list[Entry], large_visitor: Visitor) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []


def test_a_filter_counts_all_of_them(entries: list[Entry], large_visitor: Visitor) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/")
    count = page.get_by_role("status").filter(has_text="shown")
    expect(count).to_have_text("All 300 shown")
    page.locator("form[data-filter] select[name=kind]").select_option("investment")
    wanted = [entry for entry in entries if entry.statement.kind == "investment"]
    expect(count).to_have_text(f"{len(wanted)} of 300 shown")
    assert page.locator("details.row:visible").count() == len(wanted)


def test_the_last_one_is_found_and_shown(entries: list[Entry], large_visitor: Visitor) -> None:
    last = entries[-1].statement
    page = large_visitor.open("about/")
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search the atlas").fill(last.text)
    page.locator(f"a.search__result[href$='#{last.id}']").click()
    expect(page.locator(f'[id="{last.id}"]')).to_be_in_viewport()


def test_every_statement_can_be_read_without_javascript(
    entries: list[Entry], large_visitor: Visitor
) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/", javascript=False)
    for fold in page.locator(".background > summary").all():
        fold.click()
    assert page.locator("details.row:visible").count() == 300


def test_its_figures_do_not_bury_the_timeline(entries: list[Entry], large_visitor: Visitor) -> None:
    page = large_visitor.open(f"companies/{entries[0].profile.id}/", javascript=False)
    figures = page.locator(".figure")
    assert figures.locator("visible=true").count() == 9
    page.get_by_text("more figures").click()
    assert figures.locator("visible=true").count() == figures.count() > 9


@pytest.mark.parametrize(
    "holds",
    [
        compare.test_shows_companies_without_javascript,
        compare.test_the_browser_makes_the_same_page,
        compare.test_the_address_says_who_is_compared,
        compare.test_bodies_in_common_are_those_of_both,
        compare.test_lanes_share_one_axis,
        partial(evidence.test_opens_and_closes_by_keyboard, page_type="company"),
        evidence.test_leads_to_the_passage_on_the_sources_page,
        evidence.test_what_has_the_focus_is_outlined,
        explore.test_sites_by_profile_and_kind,
        explore.test_marks_of_hidden_places_step_back,
        explore.test_a_mark_leads_to_its_place,
        explore.test_every_site_statement_stands_on_the_map_page,
        explore.test_the_network_names_every_organisation_in_words_too,
        explore.test_pictures_can_be_downloaded_and_stand_alone,
        partial(filters.test_statements_by_kind_topic_and_status, page_type="company"),
        filters.test_a_link_to_a_hidden_statement_shows_it,
        exploring.test_home_leads_to_everything_it_counts,
        exploring.test_commitments_by_state_profile_and_topic,
        exploring.test_commitments_are_sorted_by_due_date_with_their_state,
        exploring.test_a_topics_count_leads_to_the_statements_counted,
        exploring.test_a_topics_page_counts_profiles_partners_and_related_topics,
        partial(
            exploring.test_the_strip_jumps_to_a_year_that_the_filter_hides, page_type="company"
        ),
        exploring.test_a_sources_page_draws_which_parts_are_cited,
        exploring.test_a_row_names_its_sources_and_whose_words_it_gives,
    ],
)
def test_what_holds_of_a_small_atlas_holds_here(
    holds: Callable[..., None], large_site: BuiltSite, large_visitor: Visitor
) -> None:
    fixtures: dict[str, Any] = {"site": large_site, "visitor": large_visitor}
    holds(**{name: fixtures[name] for name in signature(holds).parameters if name in fixtures})
