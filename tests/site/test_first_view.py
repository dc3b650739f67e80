"""The first view of a page: what it weighs, and that it stays where it was painted."""

from __future__ import annotations

import gzip
from importlib.util import find_spec
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.site.built import BuiltSite
from tests.site.page_types import PAGE_TYPES, example
from tests.site.visitor import PHONE, Visitor

pytestmark = pytest.mark.browser

#: In bytes, with all that the browser loads for it. A timeline of everything that outgrows it is
#: parted earlier (``atlas.pages.timeline_pages.MOST_ON_A_PAGE``).
_HEAVIEST_VIEW = 150_000
#: What an unknown address gets depends on the host.
_SERVED = [page_type for page_type in PAGE_TYPES if page_type != "not-found"]


_PAINTED = "new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100)))"
_NOTE_SHIFTS = """
    window.shifts = [];
    const name = (source) => source.node?.className || source.node?.nodeName;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts.push(entry.sources.map(name));
    }).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("page_type", _SERVED)
def test_it_is_light_and_stays_where_it_is(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    """All that is loaded weighs little, and nothing moves when the scripts come late."""
    page = visitor.open("about/", width=PHONE)
    page.add_init_script(_NOTE_SHIFTS)
    asked = set[str]()
    page.on("request", lambda request: asked.add(request.url))
    waiting: list[Route] = []
    page.route("**/assets/js/atlas.js", lambda route: waiting.append(route))
    page.goto(visitor.host + example(site, page_type), wait_until="commit")
    expect(page.locator(".footer")).to_be_attached()
    page.evaluate(_PAINTED)
    waiting[0].continue_()
    page.wait_for_load_state("networkidle")
    page.evaluate(_PAINTED)
    assert page.evaluate("window.shifts") == []
    weights = {url: _weight(site, url.removeprefix(visitor.host)) for url in asked}
    assert sum(weights.values()) <= _HEAVIEST_VIEW, weights
    assert {"woff2", "js", "css"} <= {url.rpartition(".")[2] for url in asked}


def _weight(site: BuiltSite, address: str) -> int:
    """As hosts send it: fonts are compressed already."""
    path, _, _ = address.partition("?")
    file = (
        site.folder / path / "index.html" if path.endswith("/") or not path else site.folder / path
    )
    content = file.read_bytes()
    return len(content if file.suffix == ".woff2" else gzip.compress(content, 6, mtime=0))


_BOXES = """() => [...document.querySelectorAll("body *")].map((element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return [element.tagName, element.className.baseVal ?? element.className,
        Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height),
        style.color, style.backgroundColor, style.fontSize, style.fontWeight];
})"""


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize("page_type", ["company", "about", "fields"])
def test_the_trimmed_theme_looks_as_the_whole_one(
    site: BuiltSite, visitor: Visitor, page_type: str, width: int
) -> None:
    """The build leaves out rules of the theme that no page needs: as it opens, none is missed."""
    package = find_spec("material")
    assert package
    assert package.origin
    themes = Path(package.origin).parent / "templates" / "assets" / "stylesheets"
    page = visitor.open(example(site, page_type), width=width)
    trimmed = page.evaluate(_BOXES)
    served = list[str]()

    def whole(route: Route) -> None:
        served.append(route.request.url)
        route.fulfill(path=themes / route.request.url.split("/")[-1])

    page.route("**/assets/stylesheets/*", whole)
    page.reload()
    assert page.evaluate(_BOXES) == trimmed
    assert served
