"""The timeline of everything: one page while it is small, a page a year when it is not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.pages import timeline_pages
from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.views.index import Index
from tests.atlases import loaded


def timeline(root: Path) -> tuple[Renderer, dict[str, Page]]:
    """The renderer of a small atlas, and its timeline pages by address."""
    renderer = Renderer(TEMPLATES, Index(loaded("", root)), BuildInfo(date(2026, 1, 1), "abc"))
    found = timeline_pages.pages(renderer)
    return renderer, {page.address: page for page in found if isinstance(page, Page)}


def test_a_small_timeline_is_one_page(tmp_path: Path) -> None:
    renderer, pages = timeline(tmp_path)
    assert list(pages) == ["timeline/"]
    html = "".join(section.html for section in pages["timeline/"].sections)
    assert html.count("data-item") == len(renderer.index.entries)


def test_a_large_timeline_has_a_page_a_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline_pages, "MOST_ON_A_PAGE", 1)
    renderer, pages = timeline(tmp_path)
    entries = list(renderer.index.entries.values())
    years = sorted({entry.statement.when.year for entry in entries if entry.statement.when})
    assert list(pages) == ["timeline/", *(f"timeline/{year}/" for year in years)]
    overview = pages["timeline/"].lead
    assert all(f'href="../timeline/{year}/"' in overview for year in years)
    for entry in entries:
        if entry.statement.when:
            page = pages[f"timeline/{entry.statement.when.year}/"].lead
            assert f"companies/{entry.profile.id}/#{entry.statement.id}" in page
    first, *_, last = (pages[f"timeline/{year}/"].lead for year in years)
    assert f'href="../../timeline/{years[1]}/"' in first
    assert f'href="../../timeline/{years[-2]}/"' in last
