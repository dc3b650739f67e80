"""Somebody who opens pages of the site in a browser and notes what goes wrong on them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

DESKTOP = 1280
PHONE = 360


class Visitor:
    """Opens pages. ``complaints`` are console messages, page errors and unwanted requests."""

    def __init__(self, browser: Browser, host: str) -> None:
        self.host = host
        self.complaints: list[str] = []
        self._stopped: list[str] = []
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    def open(
        self,
        address: str,
        *,
        width: int = DESKTOP,
        scheme: Literal["light", "dark"] = "light",
        javascript: bool = True,
        status: int = 200,
    ) -> Page:
        """Open an address in a fresh profile; the answer must have the status."""
        context = self._browser.new_context(
            viewport={"width": width, "height": 800},
            color_scheme=scheme,
            java_script_enabled=javascript,
            reduced_motion="reduce",
            has_touch=width < 600,
            permissions=[],
        )
        self._contexts.append(context)
        context.on("request", self._check_host)
        page = context.new_page()
        page.set_default_timeout(10_000)
        # The one message that an error page is bound to cause is Chromium's about its own status.
        page.on("console", lambda message: self._note_message(message, unless_about=status))
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("response", lambda response: self._check_status(response, page, status))
        answer = page.goto(self.host + address, wait_until="load")
        assert answer is not None
        assert answer.status == status
        return page

    def stop_requests(self, page: Page, part: str) -> None:
        """Let every request whose address contains ``part`` fail; Chromium may say so at any time
        after, and those messages are no complaints."""
        self._stopped.append(part)
        page.route(lambda address: part in address, lambda route: route.abort())

    def leave(self) -> None:
        """Close everything."""
        for context in self._contexts:
            context.close()

    def _check_host(self, request: Request) -> None:
        if not request.url.startswith((self.host, "data:", "blob:")):
            self.complaints.append(f"request to another host: {request.url}")

    def _check_status(self, response: Response, page: Page, expected: int) -> None:
        own = response.request.is_navigation_request()
        if response.status >= 400 and not (own and response.status == expected):
            self.complaints.append(f"{page.url}: {response.status} for {response.url}")

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
def visiting(chromium: Browser, host: str) -> Iterator[Visitor]:
    """A visitor of a host who must have nothing to complain about in the end."""
    visitor = Visitor(chromium, host)
    yield visitor
    visitor.leave()
    assert visitor.complaints == []
