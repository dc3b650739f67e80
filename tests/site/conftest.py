"""The real site, built once from the checkout's own content, served, and opened in Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from bench.synthetic import make_buildable, write_atlas
from tests import checkout
from tests.site.built import NOT_FOUND, BuiltSite, build
from tests.site.visitor import Visitor

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site as ``make site`` publishes it, outside the checkout."""
    return build(checkout.ROOT, tmp_path_factory.mktemp("real"))


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder as static hosts do: an unknown address gets the error page."""

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page."""
        body = (Path(self.directory) / NOT_FOUND).read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def host(site: BuiltSite) -> Iterator[str]:
    """The address of a server of the site, with a closing slash."""
    with _served(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of two invented companies with three hundred statements each."""
    root = tmp_path_factory.mktemp("large")
    return build(make_buildable(write_atlas(root / "atlas", 2, 300)), root)


@pytest.fixture(scope="session")
def large_host(large_site: BuiltSite) -> Iterator[str]:
    """The address of a server of the large site."""
    with _served(large_site.folder) as address:
        yield address


@contextmanager
def _served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser; without one the tests are skipped, except in CI."""
    wanted = os.environ.get("ATLAS_CHROMIUM")
    found = (shutil.which(name) for name in ((wanted,) if wanted else _BROWSERS))
    executable = next(filter(None, found), None)
    if executable is None:
        missing = "no Chromium: install one, or name it with ATLAS_CHROMIUM (see README)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(_QUIET))
        yield browser
        browser.close()


@pytest.fixture
def visitor(chromium: Browser, host: str) -> Iterator[Visitor]:
    """Opens pages, and fails the test if any of them complains or asks another host."""
    with _visiting(chromium, host) as visitor:
        yield visitor


@pytest.fixture
def large_visitor(chromium: Browser, large_host: str) -> Iterator[Visitor]:
    """The same on the large site."""
    with _visiting(chromium, large_host) as visitor:
        yield visitor


@contextmanager
def _visiting(chromium: Browser, host: str) -> Iterator[Visitor]:
    visitor = Visitor(chromium, host)
    yield visitor
    visitor.leave()
    assert visitor.complaints == []
