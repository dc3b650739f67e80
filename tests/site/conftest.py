"""Built sites (invented, real, large), served, and opened in Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from atlas.publish.lock import locked
from bench.synthetic import make_buildable, write_atlas
from tests import checkout
from tests.site.built import BuiltSite, build, built
from tests.site.moved import make_moved
from tests.site.server import served
from tests.site.small import make_small
from tests.site.tabs import Tabs
from tests.site.visitor import Visitor, visiting

_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--font-render-hinting=none",  # letters as wide as on a desktop
    "--no-first-run",
    "--no-pings",
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of the invented atlas, which has every kind of thing. Nearly all tests are on it."""
    return _once(tmp_path_factory, "invented", _invented)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site as ``make site`` publishes it. Its content is the editors': few tests touch it."""
    return _once(tmp_path_factory, "real", lambda folder: checkout.ROOT)


@pytest.fixture(scope="session", params=["site", "real_site"])
def every_site(request: pytest.FixtureRequest) -> BuiltSite:
    """One after the other, for what any content has to hold."""
    built: BuiltSite = request.getfixturevalue(request.param)
    return built


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of two invented companies with three hundred statements each."""
    return _once(tmp_path_factory, "large", lambda folder: write_atlas(folder, 2, 300))


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of ``small``: few statements, and sources that differ in worth."""
    return _once(tmp_path_factory, "small", make_small)


@pytest.fixture(scope="session")
def moved_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of ``moved``: published, then renamed, merged, split, withdrawn and corrected."""
    return _once(tmp_path_factory, "moved", make_moved)


def _invented(folder: Path) -> Path:
    return Path(shutil.copytree(checkout.INVENTED, folder))


def _once(
    factory: pytest.TempPathFactory, name: str, make_atlas: Callable[[Path], Path]
) -> BuiltSite:
    """A site built once, also where several processes share the tests."""
    shared = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent  # that of the whole run
    folder = shared / f"site-{name}"
    folder.mkdir(exist_ok=True)
    with locked(folder / "lock", lambda: None):
        done = folder / "done"
        if not done.exists():
            shutil.rmtree(folder / "atlas", ignore_errors=True)  # of an attempt that failed
            root = make_atlas(folder / "atlas")
            build(root if root == checkout.ROOT else make_buildable(root), folder)
            done.touch()
    return built(checkout.ROOT if name == "real" else folder / "atlas", folder)


@pytest.fixture(scope="session")
def host(site: BuiltSite) -> Iterator[str]:
    """The address of a server of the site, with a closing slash."""
    with served(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def real_host(real_site: BuiltSite) -> Iterator[str]:
    """The address of a server of the real site."""
    with served(real_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def large_host(large_site: BuiltSite) -> Iterator[str]:
    """The address of a server of the large site."""
    with served(large_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def small_host(small_site: BuiltSite) -> Iterator[str]:
    """The address of a server of the small site."""
    with served(small_site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def moved_host(moved_site: BuiltSite) -> Iterator[str]:
    """The address of a server of the moved site."""
    with served(moved_site.folder) as address:
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


@pytest.fixture(scope="session")
def tabs(chromium: Browser) -> Tabs:
    """The browser's tabs."""
    return Tabs(chromium)


@pytest.fixture
def visitor(tabs: Tabs, host: str) -> Iterator[Visitor]:
    """Opens pages, and fails the test if any of them complains or asks another host."""
    with visiting(tabs, host) as visitor:
        yield visitor


@pytest.fixture
def real_visitor(tabs: Tabs, real_host: str) -> Iterator[Visitor]:
    """The same on the real site."""
    with visiting(tabs, real_host) as visitor:
        yield visitor


@pytest.fixture
def large_visitor(tabs: Tabs, large_host: str) -> Iterator[Visitor]:
    """The same on the large site."""
    with visiting(tabs, large_host) as visitor:
        yield visitor


@pytest.fixture
def small_visitor(tabs: Tabs, small_host: str) -> Iterator[Visitor]:
    """The same on the small site."""
    with visiting(tabs, small_host) as visitor:
        yield visitor


@pytest.fixture
def moved_visitor(tabs: Tabs, moved_host: str) -> Iterator[Visitor]:
    """The same on the moved site."""
    with visiting(tabs, moved_host) as visitor:
        yield visitor
