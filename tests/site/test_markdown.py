"""Each page has its twin beside it and says so."""

from __future__ import annotations

import pytest

from tests.site.built import BuiltSite, Document


def alternates(page: Document) -> list[str]:
    return [
        one.attrib["href"]
        for one in page.elements("link")
        if one.attrib.get("rel") == "alternate" and one.attrib.get("type") == "text/markdown"
    ]


@pytest.mark.parametrize(
    "name",
    ["site", "large_site", "moved_site", pytest.param("real_site", marks=pytest.mark.real)],
)
def test_each_page_has_a_twin_beside_it(request: pytest.FixtureRequest, name: str) -> None:
    site: BuiltSite = request.getfixturevalue(name)
    assert site.pages
    without = [
        page.address
        for page in site.pages
        if not (site.folder / page.address / "index.md").is_file()
    ]
    assert without == []
    twins = {file.parent for file in site.folder.rglob("index.md")}
    assert twins == {(site.folder / page.address) for page in site.pages}


def test_each_page_announces_it(site: BuiltSite) -> None:
    assert {page.address for page in site.pages if alternates(page) != ["index.md"]} == set()
    assert alternates(site.documents["404.html"]) == []
