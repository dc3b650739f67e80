"""The address to cite in the heads of pages: known only where a host is."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from atlas.build_info import BuildInfo
from atlas.load import load
from atlas.pages.page import Page
from atlas.pages.types import companies, company, home, statement
from atlas.views.index import Index
from tests.atlases import TODAY, loaded
from tests.pages.inputs import inputs_of, made
from tests.site.moved import make_moved

SITE, PERMANENT = "https://atlas.example/site/", "https://id.example/oia/"


def cited(page: Page) -> list[str]:
    links = (dict(tag.attributes) for tag in page.head if tag.name == "link")
    return [one["href"] for one in links if one["rel"] == "cite-as"]


def pages(index: Index, build: BuildInfo, of: ModuleType) -> list[Page]:
    return [one for one in made(inputs_of(index, build), of) if isinstance(one, Page)]


@pytest.mark.parametrize("of", [home, companies, company, statement])
@pytest.mark.parametrize(
    ("build", "base"),
    [
        (BuildInfo(TODAY, None), ""),
        (BuildInfo(TODAY, None, SITE), SITE),
        (BuildInfo(TODAY, None, SITE, permanent_base=PERMANENT), PERMANENT),
        (BuildInfo(TODAY, None, permanent_base=PERMANENT), PERMANENT),
    ],
)
def test_a_page_is_cited_by_its_permanent_address(
    tmp_path: Path, of: ModuleType, build: BuildInfo, base: str
) -> None:
    found = pages(Index(loaded("", tmp_path)), build, of)
    assert found
    for page in found:
        assert cited(page) == ([f"{base}{page.address}"] if base else [])


def test_what_is_gone_is_cited_where_it_was(tmp_path: Path) -> None:
    index = Index(load(make_moved(tmp_path))[0])
    made_of = pages(index, BuildInfo(TODAY, None, SITE), statement)
    found = {page.address: cited(page) for page in made_of}
    assert found["companies/acme/hats/"] == [f"{SITE}companies/acme/hats/"]
