from __future__ import annotations

import os
from pathlib import Path

import pytest

from atlas.errors import InputError
from atlas.pages.page import Asset, Page, to_markdown
from atlas.publish.docs_tree import write_docs_tree


def page(address: str, title: str = "A page") -> Page:
    return Page(address, title, "Description.", "<h1>A page</h1>")


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


def test_holds_generated_pages_and_copies_of_hand_written_files(docs: Path) -> None:
    (docs / "assets").mkdir()
    (docs / "assets/atlas.css").write_text("body {}")
    (docs / "about.md").write_text("# About")
    target = docs.parent / "tree"
    tree = write_docs_tree([page(""), page("companies/acme/")], docs, target)
    assert set(tree.owners) == {"", "about/", "companies/acme/"}
    assert (target / "assets/atlas.css").read_text() == "body {}"
    assert (target / "about.md").read_text() == "# About"
    assert (target / "index.md").read_text() == to_markdown(page(""))
    assert (target / "companies/acme/index.md").is_file()


def test_editors_leavings_are_left_out(docs: Path) -> None:
    (docs / ".about.md.swp").write_text("x")
    (docs / ".git").mkdir()
    target = docs.parent / "tree"
    assert write_docs_tree([], docs, target).owners == {}
    assert list(target.iterdir()) == []


@pytest.mark.parametrize("file", ["about.md", "about/index.md", "about/README.md"])
def test_a_page_over_a_hand_written_file_is_refused(docs: Path, file: str) -> None:
    (docs / file).parent.mkdir(exist_ok=True)
    (docs / file).write_text("# About")
    with pytest.raises(InputError, match=rf"'A page' and docs/{file} have the same address"):
        write_docs_tree([page("about/")], docs, docs.parent / "tree")


def test_two_hand_written_files_at_one_address_are_refused(docs: Path) -> None:
    (docs / "about").mkdir()
    (docs / "about/index.md").write_text("# About")
    (docs / "about.md").write_text("# About")
    with pytest.raises(InputError, match="have the same address '/about/'"):
        write_docs_tree([], docs, docs.parent / "tree")


def test_two_pages_at_one_address_are_refused(docs: Path) -> None:
    pages = [page("topics/x/", "First"), page("topics/x/", "Second")]
    with pytest.raises(InputError, match="'Second' and the page 'First' have the same address"):
        write_docs_tree(pages, docs, docs.parent / "tree")


@pytest.mark.parametrize("address", ["../", "/etc/", "a/../../b/", "a//", "a", ".git/", "A/", "ä/"])
def test_an_address_cannot_leave_the_folder(docs: Path, address: str) -> None:
    with pytest.raises(InputError, match="has the address"):
        write_docs_tree([page(address)], docs, docs.parent / "tree")
    assert list((docs.parent / "tree").iterdir()) == []


def test_links_and_devices_are_refused(docs: Path) -> None:
    (docs / "secrets.md").symlink_to("/etc/passwd")
    with pytest.raises(InputError, match=r"docs/secrets\.md is a link or a device"):
        write_docs_tree([], docs, docs.parent / "tree")
    (docs / "secrets.md").unlink()
    os.mkfifo(docs / "pipe.md")
    with pytest.raises(InputError, match=r"docs/pipe\.md is a link or a device"):
        write_docs_tree([], docs, docs.parent / "other")


def test_assets_are_written_as_they_are_and_are_no_pages(docs: Path) -> None:
    target = docs.parent / "tree"
    asset = Asset("map/map.svg", b"<svg/>\r\n\xff")
    assert write_docs_tree([asset], docs, target) == write_docs_tree([], docs, docs.parent / "two")
    assert (target / "map" / "map.svg").read_bytes() == asset.content


@pytest.mark.parametrize(
    "path", ["../x.svg", "/etc/x.svg", "a//x.svg", "x", "a/x.md", ".x.svg", "A.svg", "a/", "x.svg/"]
)
def test_an_asset_cannot_leave_the_folder_or_be_a_page(docs: Path, path: str) -> None:
    with pytest.raises(InputError, match="a file would be written to"):
        write_docs_tree([Asset(path, b"")], docs, docs.parent / "tree")


def test_two_assets_at_one_path_are_refused(docs: Path) -> None:
    assets = [Asset("a/x.json", b"1"), Asset("a/x.json", b"2")]
    with pytest.raises(InputError, match=r"two files have the same address '/a/x\.json'"):
        write_docs_tree(assets, docs, docs.parent / "tree")
