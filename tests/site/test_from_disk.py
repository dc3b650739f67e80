"""Who opens the site's first page from a disk, where browsers refuse scripts, learns what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.checkout import make_checkout
from tests.site.built import build
from tests.site.server import served

pytestmark = pytest.mark.browser


def test_the_first_page_says_how_to_serve_the_site(chromium: Browser, tmp_path: Path) -> None:
    (tmp_path / "atlas").mkdir()
    site = build(make_checkout(tmp_path / "atlas"), tmp_path)
    page = chromium.new_page()
    hint = page.get_by_text("python3 -m http.server -d site")
    page.goto((site.folder / "index.html").as_uri())
    expect(hint).to_be_visible()
    with served(site.folder) as host:
        page.goto(host)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(hint).to_have_count(0)
    page.close()
