"""The real site, built once from the checkout's own content, served, and opened in Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from bench.synthetic import make_buildable, write_atlas
from tests import checkout
from tests.site.built import BuiltSite, build
from tests.site.server import served
from tests.site.visitor import Visitor, visiting

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


@pytest.fixture(scope="session")
def host(site: BuiltSite) -> Iterator[str]:
    """The address of a server of the site, with a closing slash."""
    with served(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of two invented companies with three hundred statements each."""
    root = tmp_path_factory.mktemp("large")
    return build(make_buildable(write_atlas(root / "atlas", 2, 300)), root)


@pytest.fixture(scope="session")
def large_host(large_site: BuiltSite) -> Iterator[str]:
    """The address of a server of the large site."""
    with served(large_site.folder) as address:
        yield address


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
    with visiting(chromium, host) as visitor:
        yield visitor


@pytest.fixture
def large_visitor(chromium: Browser, large_host: str) -> Iterator[Visitor]:
    """The same on the large site."""
    with visiting(chromium, large_host) as visitor:
        yield visitor
