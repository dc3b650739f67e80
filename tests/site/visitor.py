"""Somebody who opens pages of the site in a browser and notes what goes wrong on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

from playwright.sync_api import ConsoleMessage, Error, Locator, Page, Request, Response, expect

from tests.site.tabs import Look, Scheme, Tabs

DESKTOP = 1280
PHONE = 360


class Visitor:
    """Opens pages. ``complaints`` are console messages, page errors and unwanted requests."""

    def __init__(self, tabs: Tabs, host: str) -> None:
        self.host = host
        self.complaints: list[str] = []
        self._stopped: list[str] = []
        self._tabs = tabs
        self._open = ExitStack()

    def tab(
        self,
        *,
        width: int = DESKTOP,
        scheme: Scheme = "light",
        javascript: bool = True,
        status: int = 200,
    ) -> Page:
        """An empty tab with a profile of its own, for pages that answer with the status."""
        look = Look(width, scheme, javascript)
        page = self._tabs.lend(look)
        self._open.callback(self._tabs.take_back, page, look)
        self._listen(page, "request", self._check_host)
        # The one message that an error page is bound to cause is Chromium's about its own status.
        self._listen(page, "console", partial(self._note_message, unless_about=status))
        self._listen(page, "pageerror", partial(self._note_error, page))
        self._listen(page, "response", partial(self._check_status, page, status))
        return page

    def open(
        self,
        address: str,
        *,
        width: int = DESKTOP,
        scheme: Scheme = "light",
        javascript: bool = True,
        status: int = 200,
    ) -> Page:
        """Open an address in such a tab; the answer must have the status."""
        page = self.tab(width=width, scheme=scheme, javascript=javascript, status=status)
        answer = page.goto(self.host + address, wait_until="load")
        assert answer is not None
        assert answer.status == status
        if javascript:
            wait_until_enhanced(page)
        return page

    def requests(self, page: Page) -> list[Request]:
        """What the page asks for from now on; the list grows as it does."""
        asked = list[Request]()

        def note(request: Request) -> None:
            asked.append(request)

        self._listen(page, "request", note)
        return asked

    def stop_requests(self, page: Page, part: str) -> None:
        """Let every request whose address contains ``part`` fail; Chromium may say so at any time
        after, and those messages are no complaints."""
        self._stopped.append(part)
        page.route(lambda address: part in address, lambda route: route.abort())

    def leave(self) -> None:
        """Close everything."""
        self._open.close()

    def _listen(self, page: Page, event: Any, note: Callable[[Any], None]) -> None:
        page.on(event, note)
        self._open.callback(page.remove_listener, event, note)

    def _check_host(self, request: Request) -> None:
        if not request.url.startswith((self.host, "data:", "blob:")):
            self.complaints.append(f"request to another host: {request.url}")

    def _check_status(self, page: Page, expected: int, response: Response) -> None:
        own = response.request.is_navigation_request()
        if response.status >= 400 and not (own and response.status == expected):
            self.complaints.append(f"{page.url}: {response.status} for {response.url}")

    def _note_error(self, page: Page, error: Error) -> None:
        self.complaints.append(f"{page.url}: {error}")

    def _note_message(self, message: ConsoleMessage, unless_about: int) -> None:
        if message.type not in ("error", "warning"):
            return
        if unless_about >= 400 and f"status of {unless_about}" in message.text:
            return
        about = str(message.location.get("url"))
        if any(part in about for part in self._stopped):
            return
        self.complaints.append(f"{about}: {message.text}")


@contextmanager
def visiting(tabs: Tabs, host: str) -> Iterator[Visitor]:
    """A visitor of a host who must have nothing to complain about in the end."""
    visitor = Visitor(tabs, host)
    try:
        yield visitor
    finally:
        visitor.leave()
    assert visitor.complaints == []


def wait_until_enhanced(page: Page) -> None:
    """Wait until the page's scripts listen, which is later than its load event."""
    page.wait_for_function(
        """() => "enhanced" in document.documentElement.dataset
            || !document.querySelector("script[src$='/js/atlas.js']")"""
    )


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, from the last place that can have it before."""
    target.evaluate(
        """(target) => {
            const before = [...document.querySelectorAll(
                "a[href], button, input, select, summary, [tabindex='0']")]
                .filter((e) => e.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
                    && e.checkVisibility());
            before.at(-1).focus();
        }"""
    )
    page.keyboard.press("Tab")
    expect(target).to_be_focused()
