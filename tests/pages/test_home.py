"""The home page: the picture of key events, what is known of companies, and the rest."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from atlas.pages.page import Asset, Page
from atlas.pages.types import home
from tests.pages.inputs import inputs
from tests.views.test_key_events import company

NO_CORE = "-- edit profiles/companies/acme.yml --\nimportance: core\n=>\nimportance: supporting\n"
EMPHASIS = """\
-- edit profiles/companies/acme.yml --
summary: Acme has run
=>
summary: Acme *itself* has run
"""
LANDSCAPE = """\
-- profiles/landscapes/market.yml --
name: The market
scope: What the page covers.
summary: Four in ten use it [@acme/laboratory].
"""


def made(root: Path, text: str = "") -> tuple[Page, list[Asset]]:
    """The home page of a small atlas, and its files."""
    found = list(home.make(inputs(root, text)))
    (page,) = (one for one in found if isinstance(one, Page))
    return page, [one for one in found if isinstance(one, Asset)]


def section(page: Page, id: str) -> str:
    """A section's HTML on one line; empty without it."""
    return " ".join("".join(one.html for one in page.sections if one.id == id).split())


def test_it_opens_with_the_key_events_and_their_file(tmp_path: Path) -> None:
    page, files = made(tmp_path)
    assert 'href="./companies/acme/#laboratory"' in page.lead
    assert page.lead.count("<svg") == 3
    assert [file.path for file in files] == ["timelines.svg"]
    assert 'href="timelines.svg"' in page.lead
    assert "specimen" not in page.lead
    assert "specimen" in section(page, "trust")


def test_without_key_events_it_opens_with_a_statement(tmp_path: Path) -> None:
    page, files = made(tmp_path, NO_CORE)
    assert "<svg" not in page.lead
    assert files == []
    assert "specimen" in page.lead
    assert "specimen" not in section(page, "trust")
    assert "brief__facts" not in section(page, "companies")
    assert not section(page, "latest")


def test_a_card_says_what_it_does_what_matters_and_with_whom(tmp_path: Path) -> None:
    page, _ = made(tmp_path, EMPHASIS)
    card = section(page, "companies")
    assert "Acme <em>itself</em> has run a laboratory in Springfield since 2019." in card
    assert "<sup" not in card
    assert '<a class="brief__title" href="./companies/acme/#laboratory">' in card
    assert "3 March 2019" in card
    assert '<span class="mark mark--done">Done</span>' in card
    assert '<a href="./organisations/beta-hospital/">Beta Hospital</a>' in card


def test_a_landscape_says_what_is_known_and_not_what_is_covered(tmp_path: Path) -> None:
    page, _ = made(tmp_path, LANDSCAPE)
    assert "Four in ten use it." in section(page, "landscapes")
    assert "What the page covers." not in section(page, "landscapes")


def test_numbers_come_last(tmp_path: Path) -> None:
    page, _ = made(tmp_path)
    assert page.sections[-1].html.rstrip().endswith("</dl>\n</div>")
    assert '<dt><a href="./sources/">Sources</a></dt><dd>1</dd>' in page.sections[-1].html


def test_of_many_companies_it_shows_some_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(home, "_TIMELINES", 2)
    monkeypatch.setattr(home, "_CARDS", 2)
    page, _ = made(tmp_path, company("late", 2024) + company("later", 2025))
    words = " ".join(re.sub("<[^>]*>", "", page.lead).split())
    assert "The 2 companies with the most recent key events, of 3 in all." in words
    shown = re.findall(r'pic-course.*?companies/([a-z]+)/"', page.lead)
    assert "acme" not in page.lead
    assert set(shown) <= {"late", "later"}
    cards = section(page, "companies")
    assert cards.index("companies/later/") < cards.index("companies/late/")
    assert "companies/acme/" not in cards
    assert '<a href="./companies/">All 3 companies</a>' in cards
