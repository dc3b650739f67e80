"""The links in a page's head that programs follow, as the FAIR Signposting Profile has them."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest

from atlas.pages.page_type import EACH
from atlas.pages.types import all_types
from tests.site.built import BuiltSite, Document

#: Pages of a type that has one.
_LISTS = {one.type.address for one in all_types() if EACH not in one.type.address}
SCHEMA = "https://schema.org/"
TYPES = {
    "statement": {"AboutPage", "Claim"},
    "company": {"AboutPage", "ProfilePage"},
    "landscape": {"AboutPage", "CollectionPage"},
}


def links(page: Document) -> dict[str, list[tuple[str, str]]]:
    """Relation → addresses with their media types."""
    found = defaultdict(list)
    for one in page.elements("link"):
        found[one.attrib["rel"]].append((one.attrib["href"], one.attrib.get("type", "")))
    return found


def examples(site: BuiltSite) -> dict[str, str]:
    entry = next(iter(site.index.entries.values()))
    landscape = site.index.atlas.in_folder("landscapes")[0]
    return {
        "statement": f"{entry.profile.folder}/{entry.ref}/",
        "company": f"companies/{site.index.atlas.in_folder('companies')[0].id}/",
        "landscape": f"landscapes/{landscape.id}/",
    }


@pytest.mark.parametrize("kind", TYPES)
def test_a_page_says_what_it_is_and_where_its_data_is(site: BuiltSite, kind: str) -> None:
    address = examples(site)[kind]
    found = links(site.documents[address])
    assert site.info.licence
    assert found["license"] == [(site.info.licence.url, "")]
    assert {to for to, _ in found["type"]} == {f"{SCHEMA}{name}" for name in TYPES[kind]}
    ((data, media_type),) = found["describedby"]
    assert media_type == "application/json"
    path, _ = site.target(site.documents[address], data)
    assert json.loads((site.folder / path).read_bytes())["kind"] == kind


def test_all_that_is_pointed_at_is_there(site: BuiltSite) -> None:
    for page in site.pages:
        found = links(page)
        for to, _ in found["describedby"]:
            assert (site.folder / site.target(page, to)[0]).is_file(), page.address
        assert found["type"] or page.address not in _LISTS
