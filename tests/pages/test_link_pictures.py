"""The picture of a link preview: as large as services ask for, and named in the head."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.load.history import History
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs
from atlas.pages.render import Renderer
from atlas.pages.types import all_types
from atlas.pictures.link_picture import HEIGHT, WIDTH, LinkPicture, link_picture_svg
from atlas.views.index import Index
from tests.atlases import TODAY, loaded

SITE = "https://atlas.example/"


def made(root: Path, build: BuildInfo) -> tuple[dict[str, Page], dict[str, bytes]]:
    """The pages and files of profiles and statements."""
    inputs = Inputs(Renderer(TEMPLATES, Index(loaded("", root)), build), History(), all_types())
    kinds = ("home", "topics", "company", "organisation", "statement")
    plans = (plan for of in inputs.registry if of.type.name in kinds for plan in of.plan(inputs))
    found = [one for plan in plans for one in plan.make()]
    pages = {one.address: one for one in found if isinstance(one, Page)}
    return pages, {one.path: one.content for one in found if isinstance(one, Asset)}


def open_graph(page: Page) -> dict[str, str]:
    tags = (dict(tag.attributes) for tag in page.head)
    return {tag["property"]: tag["content"] for tag in tags if "property" in tag}


def test_a_profile_and_its_statements_show_the_picture(tmp_path: Path) -> None:
    pages, files = made(tmp_path, BuildInfo(TODAY, None, SITE, pngs=True))
    drawn = files["companies/acme/link.png"]
    size = [int.from_bytes(drawn[at : at + 4], "big") for at in (16, 20)]
    for address in ("companies/acme/", "companies/acme/laboratory/"):
        said = open_graph(pages[address])
        assert said["og:image"] == f"{SITE}companies/acme/link.png"
        assert [int(said["og:image:width"]), int(said["og:image:height"])] == size
    for address in ("", "topics/", "organisations/beta-hospital/"):  # without one of their own
        assert open_graph(pages[address])["og:image"] == f"{SITE}link.png"
    assert files["link.png"].startswith(b"\x89PNG")
    assert "organisations/beta-hospital/link.png" not in files


@pytest.mark.parametrize("build", [BuildInfo(TODAY, None, SITE), BuildInfo(TODAY, None, pngs=True)])
def test_without_pngs_or_a_host_there_is_none(tmp_path: Path, build: BuildInfo) -> None:
    pages, files = made(tmp_path, build)
    assert not any(path.endswith("link.png") for path in files)
    assert "og:image" not in open_graph(pages["companies/acme/"])


def test_a_name_stays_in_the_picture_and_is_no_markup() -> None:
    name = "</text><script>" + "A very long name of an organisation " * 4
    svg = link_picture_svg(LinkPicture("Hospital", name, ["1 statement"], "Atlas"))
    assert "<script>" not in svg
    assert svg.count("…") == 1
    assert f'viewBox="0 0 {WIDTH // 2} {HEIGHT // 2}"' in svg
