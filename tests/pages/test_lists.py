"""The lists of companies, organisations and landscapes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from atlas.pages.types import companies, landscapes, organisations
from tests.pages.inputs import inputs
from tests.views.test_key_events import company

ALIAS = """\
-- edit profiles/companies/acme.yml --
name: Acme
=>
name: Acme
country: KR
country_basis: editor
aliases:
  - {name: ACME Works, basis: editor, certainty: sure, note: Known so.}
"""
TOLD = """\
-- append profiles/organisations/beta-hospital.yml --
summary: Beta Hospital treats patients [@acme/memorandum]. It is large [@acme/memorandum].
"""


def made(root: Path, text: str = "") -> dict[str, str]:
    """The HTML of the lists of a small atlas on one line, by address."""
    given = inputs(root, text)
    lists = [page for of in (companies, organisations, landscapes) for page in of.make(given)]
    return {page.address: " ".join(page.lead.split()) for page in lists}


def data(html: str) -> dict[str, str]:
    """What the first item can be filtered and ordered by."""
    (item,) = re.findall(r"<[a-z]+[^<>]* data-item [^<>]*>", html)[:1]
    return dict(re.findall(r'data-([a-z]+)="([^"]*)"', item))


def test_a_company_is_worth_reading(tmp_path: Path) -> None:
    html = made(tmp_path, ALIAS)["companies/"]
    assert "Acme has run a laboratory in Springfield since 2019." in html
    assert "South Korea, 2018–2019" in html
    assert '<a class="brief__title" href="../companies/acme/#laboratory">' in html
    assert '<a href="../organisations/beta-hospital/">Beta Hospital</a>' in html


def test_companies_are_found_by_what_the_form_asks_for(tmp_path: Path) -> None:
    html = made(tmp_path, ALIAS)["companies/"]
    assert data(html) == {
        "q": "acme acme works",
        "country": "KR",
        "partner": "hospital",
        "topics": "research",
        "statements": "3",
        "partners": "1",
        "latest": "2019-03-03",
    }
    for offered in ('value="hospital">Hospitals', 'value="research">Research'):
        assert f"<option {offered}</option>" in html


def test_many_companies_have_a_line_or_two_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(companies, "_MOST_IN_FULL", 1)
    html = made(tmp_path, company("late", 2024))["companies/"]
    assert html.count("data-item") == 2
    assert "Acme has run a laboratory in Springfield since 2019." in html
    assert "brief__facts" not in html
    assert "brief__with" not in html


def test_an_organisation_says_what_it_did_and_with_whom(tmp_path: Path) -> None:
    html = made(tmp_path)["organisations/"]
    assert '<a href="../companies/acme/#memorandum">Memorandum with a hospital</a>' in html
    assert 'partner, <a href="../companies/acme/">Acme</a>' in html


def test_an_organisation_with_a_summary_says_its_first_sentence(tmp_path: Path) -> None:
    html = made(tmp_path, TOLD)["organisations/"]
    assert "Beta Hospital treats patients." in html
    assert "It is large." not in html
    assert "acme/#memorandum" not in html


def test_many_organisations_say_with_whom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(organisations, "_MOST_IN_FULL", 0)
    html = made(tmp_path)["organisations/"]
    assert "Named on the page of" in html
    assert '<td><a href="../companies/acme/">Acme</a></td>' in html
    assert "acme/#memorandum" not in html


def test_lists_of_nothing_say_so(tmp_path: Path) -> None:
    assert "No landscape has been written up yet." in made(tmp_path)["landscapes/"]
