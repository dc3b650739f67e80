from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas.pages.addresses import address, link, sentence_anchor
from tests.views.written import index_of

ADDRESSES = st.lists(st.sampled_from("abc"), max_size=3).map(lambda p: "".join(f"{x}/" for x in p))


@pytest.mark.parametrize(
    ("here", "there", "shown"),
    [
        ("", "", "./"),
        ("", "companies/acme/", "./companies/acme/"),
        ("companies/acme/", "", "../../"),
        ("companies/acme/", "topics/research/", "../../topics/research/"),
        ("companies/acme/", "companies/acme/#first", "#first"),
        ("companies/acme/", "companies/acme/", "../../companies/acme/"),
        ("companies/acme/", "companies/beta/#first", "../../companies/beta/#first"),
    ],
)
def test_links_are_relative(here: str, there: str, shown: str) -> None:
    assert link(here, there) == shown


@given(ADDRESSES, ADDRESSES, st.sampled_from(["", "#x"]))
def test_a_browser_resolves_them_from_any_depth(here: str, there: str, anchor: str) -> None:
    """Below any folder: the site works wherever it is put."""
    root = "https://example.org/some/where/"
    assert urljoin(root + here, link(here, there + anchor)) == root + there + anchor


def test_everything_has_its_address(tmp_path: Path) -> None:
    index = index_of(tmp_path)
    entry = index.entries["acme/memorandum"]
    (passage,) = entry.passages
    assert address(index.atlas.profiles["beta-hospital"]) == "organisations/beta-hospital/"
    assert address(entry) == "companies/acme/#memorandum"
    assert address(index.atlas.sources["report"]) == "sources/report/"
    assert address(index.atlas.topics["research"]) == "topics/research/"
    assert address(passage) == f"sources/report/#{sentence_anchor(passage.sentence)}"


def test_what_has_no_address_is_an_error() -> None:
    with pytest.raises(TypeError, match="no address for int"):
        address(7)
