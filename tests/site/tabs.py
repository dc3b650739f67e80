"""Tabs of a browser, kept from one test to the next: a new one costs more than most pages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
_FORGET = "try { localStorage.clear(); sessionStorage.clear() } catch { /* not on this page */ }"


@dataclass(frozen=True)
class Look:
    """The window's width in CSS pixels (a phone below 600), its colours, with scripts or not."""

    width: int
    scheme: Scheme
    javascript: bool


class Tabs:
    """Lends tabs, each with a profile of its own in which nothing is stored but what is cached."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: dict[Look, list[Page]] = defaultdict(list)

    def lend(self, look: Look) -> Page:
        """An empty tab of the look."""
        idle = self._idle[look]
        return idle.pop() if idle else self._new(look)

    def take_back(self, page: Page, look: Look) -> None:
        """Make it as new, and keep it."""
        for other in page.context.pages:
            if other is not page:
                other.close()
        page.unroute_all(behavior="ignoreErrors")
        page.evaluate(_FORGET)
        page.goto("about:blank")
        page.mouse.move(-1, -1)
        page.set_viewport_size({"width": look.width, "height": 800})
        page.emulate_media(media="null", color_scheme=look.scheme, reduced_motion="reduce")
        self._idle[look].append(page)

    def _new(self, look: Look) -> Page:
        context = self._browser.new_context(
            viewport={"width": look.width, "height": 800},
            color_scheme=look.scheme,
            java_script_enabled=look.javascript,
            reduced_motion="reduce",
            has_touch=look.width < 600,
            permissions=[],
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        return page
