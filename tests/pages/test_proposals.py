"""The links that open a form for corrections and proposals, filled in."""

from __future__ import annotations

import re
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from atlas.build_info import BuildInfo
from atlas.editing.proposal import judge
from atlas.errors import AtlasError
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs
from atlas.pages.proposals import propose
from atlas.pages.types import company, source, statement
from atlas.publish.environment import read_build_info
from atlas.reference.issue_forms import CORRECTION, STATEMENT, Form
from atlas.views.index import Index
from tests.atlases import TODAY, loaded
from tests.pages.inputs import inputs_of, made

REPOSITORY = "https://github.example/them/atlas/"


@pytest.fixture
def given(tmp_path: Path) -> Inputs:
    return inputs_of(Index(loaded("", tmp_path)), BuildInfo(TODAY, None, repository=REPOSITORY))


def html(given: Inputs, of: object, address: str) -> str:
    [page] = [
        one
        for one in made(given, of)  # type: ignore[arg-type]
        if isinstance(one, Page) and one.address == address
    ]
    return page.lead + "".join(section.html for section in page.sections)


def links(text: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'href="([^"]+)"', text) if REPOSITORY in found]


def entered(link: str, form: Form) -> dict[str, str]:
    """What the form shows that a link opens, by the names of the model."""
    query = dict(parse_qsl(urlsplit(link).query))
    assert query.pop("template") == f"{form.name}.yml"
    assert query.pop("title").startswith(form.title)
    names = {field.id: field.name for field in form.fields}
    return {names[id]: value for id, value in query.items()}


def issue(form: Form, values: dict[str, str]) -> str:
    return "\n\n".join(
        f"### {one.label}\n\n{values.get(one.name, '_No response_')}" for one in form.fields
    )


def test_the_form_opens_with_the_statement_of_today_and_its_issue_is_understood(
    given: Inputs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, found = links(html(given, statement, "companies/acme/laboratory/"))
    values = entered(form, CORRECTION)
    assert values["title"] == "First laboratory opens"
    assert values["date"] == "2019-03-03"
    assert dict(parse_qsl(urlsplit(found).query)) == {
        "q": 'is:issue is:open label:proposal "acme/laboratory"'
    }
    # Python removes a folder by names within it, which look like those of the real content here.
    monkeypatch.chdir(tmp_path)
    said = {**values, "reason": "It has forty people."}
    assert "it changes nothing" in judge(tmp_path, issue(CORRECTION, said), TODAY).answer
    said["text"] = "A staff of 40 works in it."
    made = judge(tmp_path, issue(CORRECTION, said), TODAY).made
    assert made is not None
    assert made.text.count("A staff of 40") == 1


def test_each_statement_of_a_profile_leads_to_its_own(given: Inputs) -> None:
    text = html(given, company, "companies/acme/")
    for id in ("memorandum", "investment", "laboratory"):
        assert f'href="{id}/#correct"' in text


def test_each_passage_of_a_source_opens_a_form_with_it(given: Inputs, tmp_path: Path) -> None:
    found = [entered(link, STATEMENT) for link in links(html(given, source, "sources/report/"))]
    assert [one["source"] for one in found] == ["report"] * len(found)
    assert "On March 3rd 2019 Acme opened its first laboratory, where 40 people work." in [
        one["quote"] for one in found
    ]


def test_what_is_too_long_for_an_address_is_left_to_paste(given: Inputs) -> None:
    [one] = given.renderer.index.atlas.sources.values()
    link = propose(given.renderer.build, one, "“" * 5_000)
    assert len(link.address) < 6_500
    assert "quote" not in entered(link.address, STATEMENT)
    assert dict(parse_qsl(link.left)) == {"quote": "“" * 5_000}


def test_without_a_repository_there_is_no_link(tmp_path: Path) -> None:
    given = inputs_of(Index(loaded("", tmp_path)), BuildInfo(date(2026, 1, 1), None))
    for of, address in (
        (statement, "companies/acme/laboratory/"),
        (company, "companies/acme/"),
        (source, "sources/report/"),
    ):
        text = html(given, of, address)
        assert "issues/" not in text
        assert "#correct" not in text
        assert "Propose" not in text


def test_the_repository_is_a_setting(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra:\n  repository: https://github.example/a/b\n")
    assert read_build_info(tmp_path, {}).repository == "https://github.example/a/b/"
    (tmp_path / "mkdocs.yml").write_text("extra:\n  repository: 'javascript:x'\n")
    with pytest.raises(AtlasError, match="repository in mkdocs"):
        read_build_info(tmp_path, {})
