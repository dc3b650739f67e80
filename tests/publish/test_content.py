from __future__ import annotations

import os
from pathlib import Path

import pytest

from atlas.errors import InputError
from atlas.pages.page import Asset, Page
from atlas.publish.content import Content, gather, write_beside
from atlas.publish.docs_tree import to_markdown, write_docs_tree


def page(address: str, title: str = "A page") -> Page:
    return Page(address, title, "Description.", "<h1>A page</h1>")


def written(content: Content) -> Path:
    """The docs tree of a content."""
    target = content.hand_written.parent / "tree"
    write_docs_tree(content, target)
    return target


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


def test_holds_generated_pages_and_copies_of_hand_written_files(docs: Path) -> None:
    (docs / "assets").mkdir()
    (docs / "assets/atlas.css").write_text("body {}")
    (docs / "about.md").write_text("# About")
    content = gather([page(""), page("companies/acme/")], docs)
    target = written(content)
    assert set(content.owners) == {"", "about/", "companies/acme/"}
    assert (target / "assets/atlas.css").read_text() == "body {}"
    assert (target / "about.md").read_text() == "# About"
    assert (target / "index.md").read_text() == to_markdown(page(""))
    assert (target / "companies/acme/index.md").is_file()


def test_editors_leavings_are_left_out(docs: Path) -> None:
    (docs / ".about.md.swp").write_text("x")
    (docs / ".git").mkdir()
    content = gather([], docs)
    assert content.owners == {}
    assert list(written(content).iterdir()) == []


@pytest.mark.parametrize("file", ["about.md", "about/index.md", "about/README.md"])
def test_a_page_over_a_hand_written_file_is_refused(docs: Path, file: str) -> None:
    (docs / file).parent.mkdir(exist_ok=True)
    (docs / file).write_text("# About")
    with pytest.raises(InputError, match=rf"'A page' and docs/{file} have the same address"):
        gather([page("about/")], docs)


def test_two_hand_written_files_at_one_address_are_refused(docs: Path) -> None:
    (docs / "about").mkdir()
    (docs / "about/index.md").write_text("# About")
    (docs / "about.md").write_text("# About")
    with pytest.raises(InputError, match="have the same address '/about/'"):
        gather([], docs)


def test_two_pages_at_one_address_are_refused(docs: Path) -> None:
    pages = [page("topics/x/", "First"), page("topics/x/", "Second")]
    with pytest.raises(InputError, match="'Second' and the page 'First' have the same address"):
        gather(pages, docs)


@pytest.mark.parametrize("address", ["../", "/etc/", "a/../../b/", "a//", "a", ".git/", "A/", "ä/"])
def test_an_address_cannot_leave_the_folder(docs: Path, address: str) -> None:
    with pytest.raises(InputError, match="has the address"):
        gather([page(address)], docs)


def test_links_and_devices_are_refused(docs: Path) -> None:
    (docs / "secrets.md").symlink_to("/etc/passwd")
    with pytest.raises(InputError, match=r"docs/secrets\.md is a link or a device"):
        gather([], docs)
    (docs / "secrets.md").unlink()
    os.mkfifo(docs / "pipe.md")
    with pytest.raises(InputError, match=r"docs/pipe\.md is a link or a device"):
        gather([], docs)


def test_assets_are_written_as_they_are_and_are_no_pages(docs: Path) -> None:
    asset = Asset("map/map.svg", b"<svg/>\r\n\xff")
    content = gather([asset], docs)
    assert content.owners == {}
    assert (written(content) / "map" / "map.svg").read_bytes() == asset.content


def test_a_file_that_is_not_utf8_is_reported(docs: Path) -> None:
    (docs / "about.md").write_bytes(b"# Caf\xe9")
    with pytest.raises(InputError, match=r"docs/about\.md is not UTF-8"):
        gather([], docs)


def test_an_asset_over_a_hand_written_file_is_refused(docs: Path) -> None:
    (docs / "map.svg").write_text("<svg/>")
    with pytest.raises(InputError, match=r"two files have the same address '/map\.svg'"):
        gather([Asset("map.svg", b"")], docs)


@pytest.mark.parametrize(
    "path", ["../x.svg", "/etc/x.svg", "a//x.svg", "x", "a/x.md", ".x.svg", "A.svg", "a/", "x.svg/"]
)
def test_an_asset_cannot_leave_the_folder_or_be_a_page(docs: Path, path: str) -> None:
    with pytest.raises(InputError, match="a file would be written to"):
        gather([Asset(path, b"")], docs)


def test_two_assets_at_one_path_are_refused(docs: Path) -> None:
    assets = [Asset("a/x.json", b"1"), Asset("a/x.json", b"2")]
    with pytest.raises(InputError, match=r"two files have the same address '/a/x\.json'"):
        gather(assets, docs)


@pytest.mark.parametrize(
    "path",
    ["index.md", "a/b/index.md", ".well-known/skills/index.json", ".well-known/skills/x/SKILL.md"],
)
def test_what_no_writer_could_take_is_put_beside_its_pages(
    docs: Path, tmp_path: Path, path: str
) -> None:
    (docs / "index.md").write_text("# Home")
    asset = Asset(path, b"# Twin\n")
    content = gather([asset], docs)
    assert path not in content.assets
    write_beside(content, tmp_path / "site")
    assert (tmp_path / "site" / path).read_bytes() == asset.content
    with pytest.raises(InputError, match="two files have the same address"):
        gather([asset, asset], docs)


@pytest.mark.parametrize(
    "path", ["../index.md", "/index.md", ".git/index.md", ".well-known/../x.json"]
)
def test_nor_can_that_leave_the_folder(docs: Path, path: str) -> None:
    with pytest.raises(InputError, match="a file would be written to"):
        gather([Asset(path, b"")], docs)
