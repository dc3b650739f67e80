"""The timeline of everything: one page while it is small, a page a year when it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from atlas.pages.page import Page
from atlas.pages.types import timeline
from atlas.views.index import Index
from tests.pages.inputs import inputs
from tests.pages.inputs import made as made_of


def made(root: Path) -> tuple[Index, dict[str, Page]]:
    """The index of a small atlas, and its timeline pages by address."""
    given = inputs(root)
    found = made_of(given, timeline)
    return given.renderer.index, {p.address: p for p in found if isinstance(p, Page)}


def test_a_small_timeline_is_one_page(tmp_path: Path) -> None:
    index, pages = made(tmp_path)
    assert list(pages) == ["timeline/"]
    html = "".join(section.html for section in pages["timeline/"].sections)
    assert html.count("data-item") == len(index.entries)


def test_a_large_timeline_has_a_page_a_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "MOST_ON_A_PAGE", 1)
    index, pages = made(tmp_path)
    entries = list(index.entries.values())
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
