"""The real content, in a browser: whatever editors write, pages stay accessible and light."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site.built import BuiltSite
from tests.site.page_types import HAND_WRITTEN, PAGE_TYPES, example, has_example
from tests.site.visitor import PHONE, Visitor
from tests.site.weights import weights

pytestmark = pytest.mark.browser

#: Bytes of a page with all that it loads: so many for its frame, fonts and pictures, and so many
#: for each card, statement, passage or change that stands on it.
_FRAME, _EACH = 100_000, 600
_GROWING = "[data-item], .brief, .passages__item, .changes li"
#: Fonts that a page loads only where a name or passage has their letters: editors' to decide.
_BY_LETTERS = ("-western.woff2", "-more.woff2")
#: Page types that are the same whatever editors write; tests of the invented atlas hold them.
_PROGRAMS = {
    *("search", "explore", "marks", "fields", "codes", "not-found"),
    *HAND_WRITTEN,
}
_EDITORS = [page_type for page_type in PAGE_TYPES if page_type not in _PROGRAMS]


@pytest.mark.parametrize("page_type", _EDITORS)
def test_it_has_no_fault_and_weighs_what_its_statements_do(
    real_site: BuiltSite, real_visitor: Visitor, page_type: str
) -> None:
    if not has_example(real_site, page_type):
        pytest.skip(f"the content has no {page_type}")
    page = real_visitor.tab(width=PHONE)
    seen = real_visitor.requests(page)
    page.goto(real_visitor.host + example(real_site, page_type))
    page.evaluate("document.fonts.ready.then(() => 0)")
    faults = [
        f"{rule['id']}: {node['html'][:120]}"
        for rule in Axe().run(page).response["violations"]
        for node in rule["nodes"]
    ]
    assert faults == []
    loaded = weights(real_site, real_visitor.host, seen)
    budget = _FRAME + _EACH * page.locator(_GROWING).count()
    over = sum(size for at, size in loaded.items() if not at.endswith(_BY_LETTERS)) - budget
    assert over <= 0, f"{page.url} is {over:,} bytes over its {budget:,}: {loaded}"
