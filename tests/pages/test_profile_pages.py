from __future__ import annotations

import re
from pathlib import Path

import pytest

from atlas.pages.page import Page
from atlas.pages.types import company
from atlas.pages.types import organisation as organisation_type
from tests.pages.inputs import inputs
from tests.pages.inputs import made as made_of

TWO_PEOPLE = """\
-- edit seeds/report.txt --
On March 3rd
=>
“Springfield suits us,” said John Roe, Head of Sites at Acme.
On March 3rd
-- edit profiles/companies/acme.yml --
statements:
=>
  - id: john-roe
    name: John Roe
    roles:
      - title: Head of Sites
        evidence:
          - source: report
            quote: said John Roe, Head of Sites at Acme
statements:
  - id: suits-us
    kind: quotation
    title: John Roe on Springfield
    text: He says that the town suits the company.
    date_basis: none
    status: claimed
    voice: person
    speaker: john-roe
    topics: [research]
    words: Springfield suits us
    evidence:
      - source: report
        quote: “Springfield suits us,” said John Roe
"""


MOVE = """\
-- append profiles/places.yml --
  - {id: shelbyville, name: Shelbyville, kind: city, lat: 44, lon: -122}
-- edit profiles/companies/acme.yml --
    site: r-and-d-centre
=>
    site: r-and-d-centre
    places: [springfield]
    moved_from: shelbyville
"""


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return made(tmp_path, TWO_PEOPLE)


def made(tmp_path: Path, text: str) -> Page:
    (found,) = (p for p in made_of(inputs(tmp_path, text), company) if isinstance(p, Page))
    return found


def html(page: Page) -> str:
    return page.lead + "".join(section.html for section in page.sections)


def test_every_person_has_an_address_that_search_leads_to(page: Page) -> None:
    people = {find.title: find.address for find in page.finds if find.kind == "Person"}
    assert people == {
        "Jane Doe": "companies/acme/#jane-doe",
        "John Roe": "companies/acme/#john-roe",
    }
    section = next(section for section in page.sections if section.id == "people")
    for id, name in (("jane-doe", "Jane Doe"), ("john-roe", "John Roe")):
        assert f'<li id="{id}"><strong>{name}</strong>' in section.html


def test_no_two_things_on_the_page_share_an_address(page: Page) -> None:
    ids = re.findall(r'\sid="([^"]+)"', html(page)) + [section.id for section in page.sections]
    assert len(ids) == len(set(ids))
    addresses = [find.address for find in page.finds]
    assert len(addresses) == len(set(addresses))


def test_the_speaker_leads_to_the_person(page: Page) -> None:
    assert html(page).count('<a href="#john-roe">John Roe</a>') >= 2  # statement, and quotations


def test_a_move_says_from_where_and_stands_where_it_goes(tmp_path: Path) -> None:
    page = made(tmp_path, MOVE)
    shown = {section.id: section.html for section in page.sections}
    assert ">Springfield</strong>" in shown["sites"]
    assert "moved from Shelbyville" in shown["sites"]
    assert "<strong>Shelbyville</strong>" not in shown["sites"]
    text = re.sub(r"<[^>]*>", "", shown["timeline"])
    assert "Springfield, moved from Shelbyville" in text
    assert 'href="../../map/#place-shelbyville"' in shown["timeline"]
    (found,) = (find for find in page.finds if find.title == "First laboratory opens")
    assert "Moved from Shelbyville." in found.text


def test_a_range_is_one_figure(tmp_path: Path) -> None:
    text = """\
-- append seeds/report.txt --
It spends $35 million to $40 million.
-- append profiles/companies/acme.yml --
  - id: spending
    kind: figure
    title: Spending
    text: Acme spends $35 million to $40 million.
    date_basis: none
    status: claimed
    voice: article
    topics: [research]
    values:
      - {number: 35000000, currency: USD, qualifier: at-least}
      - {number: 40000000, currency: USD, qualifier: up-to}
    evidence:
      - source: report
        quote: It spends $35 million to $40 million.
"""
    shown = {section.id: section.html for section in made(tmp_path, text).sections}
    figures = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", shown["figures"]))
    assert "USD 35 million to 40 million" in figures
    assert "at least" not in figures


def organisation(tmp_path: Path, text: str = "") -> str:
    """The head of Beta Hospital's page, on one line."""
    made = made_of(inputs(tmp_path, text), organisation_type)
    (page,) = (p for p in made if isinstance(p, Page))
    return " ".join(page.lead.split())


def test_an_organisation_without_a_summary_says_what_it_did_with_whom(tmp_path: Path) -> None:
    country = "country: KR\ncountry_basis: editor\n"
    added = f"-- append profiles/organisations/beta-hospital.yml --\n{country}"
    head = organisation(tmp_path, added)
    assert "Hospital in South Korea, named as partner:" in head
    assert 'href="../../companies/acme/#memorandum">Memorandum with a hospital</a>' in head
    assert '<span class="role">Acme</span>' in head
    assert "1 statement" not in head


def test_an_organisation_with_a_summary_leads_with_it(tmp_path: Path) -> None:
    summary = "summary: Beta Hospital treats patients [@acme/memorandum].\n"
    added = f"-- append profiles/organisations/beta-hospital.yml --\n{summary}"
    head = organisation(tmp_path, added)
    assert "Beta Hospital treats patients." in head
    assert "named as" not in head
    assert "Named in 1 statement on" in head
