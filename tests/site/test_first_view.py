"""The first view of a page: what it weighs, and that it stays where it was painted."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from atlas.publish.style_sheets import bundle, theme_sheet
from tests.checkout import ROOT
from tests.site.built import BuiltSite
from tests.site.page_types import PAGE_TYPES, example
from tests.site.visitor import PHONE, Visitor
from tests.site.weights import weights

pytestmark = pytest.mark.browser

#: In bytes, with all that the browser loads for it. What editors add is held by a budget that grows
#: with it (``test_real``); here the content is ours.
_HEAVIEST_VIEW = 150_000
#: Beside it the fonts of letters that English does not have, which a browser fetches once for all
#: pages that need them.
_LETTERS = ("-western.woff2", "-more.woff2")
_HEAVIEST_LETTERS = 50_000
#: What an unknown address gets depends on the host.
_SERVED = [page_type for page_type in PAGE_TYPES if page_type != "not-found"]
_PAINTED = "new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 100)))"
#: What moved since the page opened, by class.
_SHIFTS = """new Promise((tell) => {
    const name = (source) => source.node?.className || source.node?.nodeName;
    new PerformanceObserver((list) => tell(list.getEntries().map((e) => e.sources.map(name))))
        .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => tell([]), 100);
})"""


@pytest.mark.parametrize("page_type", _SERVED)
def test_it_is_light_and_stays_where_it_is(
    site: BuiltSite, visitor: Visitor, page_type: str
) -> None:
    """All that is loaded weighs little, and nothing moves when the scripts come late."""
    page = visitor.tab(width=PHONE)
    seen = visitor.requests(page)
    waiting: list[Route] = []
    page.route("**/assets/js/atlas.js", lambda route: waiting.append(route))
    page.goto(visitor.host + example(site, page_type), wait_until="commit")
    expect(page.locator(".footer")).to_be_attached()
    page.evaluate(_PAINTED)
    waiting[0].continue_()
    page.wait_for_load_state("load")
    page.evaluate("document.fonts.ready.then(() => 0)")
    page.evaluate(_PAINTED)
    assert page.evaluate(_SHIFTS) == []
    loaded = weights(site, visitor.host, seen)
    letters = sum(weight for path, weight in loaded.items() if path.endswith(_LETTERS))
    assert letters <= _HEAVIEST_LETTERS, loaded
    assert sum(loaded.values()) - letters <= _HEAVIEST_VIEW, loaded
    assert {"woff2", "js", "css"} <= {request.url.rpartition(".")[2] for request in seen}


#: What rules make of each element. Sizes are left out: they hang on which fonts come in time, and
#: so do the buttons that a script adds late.
_STYLES = """() => JSON.stringify([
    ...document.querySelectorAll("body :not(.citing button)")
].map((element) => {
    const style = getComputedStyle(element);
    return [element.tagName, element.className.baseVal ?? element.className, ...[
        "display", "position", "visibility", "color", "backgroundColor", "fontSize", "fontWeight",
        "lineHeight", "textTransform", "textDecorationLine", "listStyleType", "float", "opacity",
        "marginTop", "marginBottom", "padding", "borderWidth", "borderColor", "boxShadow",
        "overflowX", "overflowWrap", "whiteSpace", "flexDirection", "gap", "order", "zIndex",
    ].map((name) => style[name])];
}))"""


@pytest.mark.parametrize("width", [PHONE, 1280])
@pytest.mark.parametrize("page_type", ["company", "about", "fields"])
def test_the_trimmed_theme_looks_as_the_whole_one(
    site: BuiltSite, visitor: Visitor, page_type: str, width: int, tmp_path: Path
) -> None:
    """The build leaves out rules of the theme that no page needs: as it opens, none is missed."""
    sheets = Path(shutil.copytree(ROOT / "docs/assets/css", tmp_path / "css"))
    (sheets / "material.css").write_bytes(theme_sheet().content)
    classes = set(re.findall(r"\.([A-Za-z_-][\w-]*)", theme_sheet().content.decode()))
    sheet = bundle(sheets / "atlas.css", classes)
    page = visitor.open(example(site, page_type), width=width)
    trimmed = json.loads(page.evaluate(_STYLES))
    served = list[str]()

    def whole(route: Route) -> None:
        served.append(route.request.url)
        route.fulfill(body=sheet, content_type="text/css")

    page.route("**/assets/css/atlas.css", whole)
    page.reload()
    assert json.loads(page.evaluate(_STYLES)) == trimmed
    assert served
