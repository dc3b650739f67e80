"""What a browser loads for a page, and what that weighs as hosts send it."""

from __future__ import annotations

import gzip

from playwright.sync_api import Page

from tests.site.built import BuiltSite


def asked_by(page: Page) -> set[str]:
    """The addresses that the page asks for from now on; the set grows as it does."""
    asked = set[str]()
    page.on("request", lambda request: asked.add(request.url))
    return asked


def weights(site: BuiltSite, host: str, asked: set[str]) -> dict[str, int]:
    """Bytes by address from the site's root; fonts are compressed already, all else is now."""
    return {address: _weight(site, address) for address in (a.removeprefix(host) for a in asked)}


def _weight(site: BuiltSite, address: str) -> int:
    path, _, _ = address.partition("?")
    file = site.folder / path
    content = (file / "index.html" if path.endswith("/") or not path else file).read_bytes()
    return len(content if path.endswith(".woff2") else gzip.compress(content, 6, mtime=0))
