"""What a browser loads for a page, and what that weighs as hosts send it."""

from __future__ import annotations

import gzip

from playwright.sync_api import Request

from tests.site.built import BuiltSite


def weights(site: BuiltSite, host: str, seen: list[Request]) -> dict[str, int]:
    """Bytes by address from the site's root; fonts are compressed already, all else is now."""
    addresses = {request.url.removeprefix(host) for request in seen}
    return {address: _weight(site, address) for address in addresses}


def _weight(site: BuiltSite, address: str) -> int:
    path, _, _ = address.partition("?")
    file = site.folder / path
    content = (file / "index.html" if path.endswith("/") or not path else file).read_bytes()
    return len(content if path.endswith(".woff2") else gzip.compress(content, 6, mtime=0))
