"""The list of collected statements, filled without collecting each by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable

from playwright.sync_api import Page, expect

from atlas.pages.addresses import statement_page
from atlas.views.index import Entry
from tests.site.built import BuiltSite
from tests.site.visitor import DESKTOP, Visitor, wait_until_enhanced

PAGE = "collected/"
#: Where the browser keeps them, for a site at the root of its host.
KEY = "atlas-collected /"


def item(site: BuiltSite, entry: Entry, **more: str) -> dict[str, object]:
    """A statement as the browser keeps it, collected as it is today."""
    version = site.index.versions.of(entry.profile.id, entry.statement)
    return {
        "page": statement_page(entry),
        "version": version.digest,
        "number": version.number,
        "title": entry.statement.title,
        "on": "2026-03-04",
        **more,
    }


def open_list(
    visitor: Visitor, items: Iterable[object] | str, *, width: int = DESKTOP, dark: bool = False
) -> Page:
    """The page with what a browser has kept for it, be it items or any text."""
    page = visitor.open("about/marks/", width=width, scheme="dark" if dark else "light")
    text = items if isinstance(items, str) else json.dumps(list(items))
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.goto(visitor.host + PAGE)
    wait_until_enhanced(page)
    expect(page.locator(".collected [role=status]")).not_to_have_text("Loading …")
    return page


def titles(page: Page) -> list[str]:
    """The titles on the list, in order."""
    return page.locator(".collected__title").all_inner_texts()


def kept(page: Page) -> list[dict[str, object]]:
    """What the browser keeps now."""
    found: list[dict[str, object]] = json.loads(
        page.evaluate("(key) => localStorage.getItem(key)", KEY) or "[]"
    )
    return found
