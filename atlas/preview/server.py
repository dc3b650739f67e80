"""The server of the preview: pages, and the news that reach open pages as they happen."""

from __future__ import annotations

import gc
import json
import mimetypes
import os
import re
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

from atlas.check.report import render
from atlas.errors import CannotRunError
from atlas.preview.checking import Checking
from atlas.preview.news import News
from atlas.preview.preview import Preview
from atlas.preview.watch import watching

HOST = "127.0.0.1"
#: Nothing of a site has a name that begins so.
_OWN = "_preview/"
_SCRIPT = '<script type="module" src="/{}client.js" data-version="{}"></script>'
_NOTHING_YET = """<!doctype html><html lang="en"><meta charset="utf-8">
<title>No preview yet</title>
<body><h1>No preview yet</h1><p>This page follows when {}.</p></body></html>
"""
_READ, _FIXED = "all files have been read", "the errors below are fixed"
#: Seconds after which an open page hears from us, so that we notice when it is gone.
_HEARTBEAT = 15
_PAUSE = 0.5
#: So many new things may hold much garbage; a save makes some 40,000 with 1,000 companies.
_UNTIDY = 10_000


def serve(root: Path, port: int, poll: bool = False) -> None:
    """Serve until we have to start again, as the program has changed.

    Raises ``CannotRunError`` when the port is taken.
    """
    gc.disable()  # see ``_tidy``
    checking = Checking(root)
    preview = Preview(root, dict(os.environ), checking)
    with (
        closing(checking),
        _listening(preview, port) as url,
        watching(root, poll) as watch,
    ):
        preview.read()
        said = _Said()
        said.say(preview.news)
        Thread(target=preview.hear, daemon=True).start()
        print(f"the preview is at {url} (stop with Ctrl-C)", flush=True)
        for saved in watch.saves(_PAUSE):
            if any(path.startswith("atlas/") and path.endswith(".py") for path in saved):
                if os.name != "nt":
                    print("the program has changed: starting again", flush=True)
                    return
                # No process can be another's successor there.
                print("the program has changed: stop with Ctrl-C, and start again", flush=True)
            elif saved:
                preview.read(saved)
            else:
                _tidy()
            said.say(preview.news)


def _tidy() -> None:
    """Look for garbage while nothing is saved: no save, and no page, then waits for that."""
    if gc.get_count()[0] > _UNTIDY:
        gc.collect()


@contextmanager
def _listening(preview: Preview, port: int) -> Iterator[str]:
    try:
        server = _Server((HOST, port), partial(_Handler, preview))
    except OSError as error:
        raise CannotRunError(
            f"port {port} cannot be used: {error.strerror}; choose another with --port"
        ) from error
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    """A thread for each request; none of them keeps us from ending."""

    daemon_threads = True
    block_on_close = False
    # Elsewhere it lets us start where a server has just ended; there, two would share the port.
    allow_reuse_address = sys.platform != "win32"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle of an answer is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Answers one browser."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # no part of an answer waits for the next

    def __init__(self, preview: Preview, *given: Any) -> None:
        self._preview = preview
        super().__init__(*given)

    def do_GET(self) -> None:
        """Answer a browser on this machine that asks for this machine."""
        if not self._is_for_us():
            self._send(403, "text/plain", b"The preview answers only under its own address.\n")
            return
        if self.headers.get("If-None-Match") == self._mark():
            self.send_response(304)
            self.send_header("ETag", self._mark())
            self.end_headers()
            return
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        if path == f"{_OWN}news":
            self._send_news()
        elif path == f"{_OWN}client.js":
            client = files("atlas.preview").joinpath("client.js").read_bytes()
            self._send(200, "text/javascript; charset=utf-8", client, lasting=True)
        else:
            self._send_from_site(path)

    def _mark(self) -> str:
        return f'"{self._preview.frames_mark}"'

    def _is_for_us(self) -> bool:
        """Another site may give its own name our address; its pages would then read ours."""
        host = self.headers.get("Host", "").rpartition(":")[0]
        return host in (HOST, "localhost")

    def _send_from_site(self, path: str) -> None:
        version = self._preview.news.version
        answer = self._preview.answer(path)
        slashed = f"{path}/"
        is_page = path == "" or path.endswith(("/", ".html"))
        if answer.status == 404 and not is_page and self._preview.answer(slashed).status == 200:
            self.send_response(301)
            self.send_header("Location", f"/{slashed}")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
        kind += "; charset=utf-8" if kind.startswith("text/") else ""
        content = answer.content
        if is_page or answer.status != 200:
            kind = "text/html; charset=utf-8"
            missing = _NOTHING_YET.format(_FIXED if version else _READ).encode()
            content = with_client(content or missing, version)
        self._send(answer.status, kind, content, lasting=answer.lasting)

    def _send(self, status: int, kind: str, content: bytes, *, lasting: bool = False) -> None:
        """Browsers keep what lasts, and ask each time whether it still does."""
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if lasting:
            self.send_header("Cache-Control", "no-cache")
            self.send_header("ETag", self._mark())
        else:
            self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _send_news(self) -> None:
        """Server-sent events: the news at once, and again whenever they change."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.close_connection = True
        told: News | None = None
        while True:
            news = self._preview.news_after(told, _HEARTBEAT)
            line = ": still here" if news is told else f"data: {json.dumps(news.data())}"
            told = news
            try:
                self.wfile.write(f"{line}\n\n".encode())
                self.wfile.flush()
            except OSError:  # the page is gone
                return

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each request."""


def with_client(page: bytes, version: int) -> bytes:
    """A page with the script that follows the preview before all others; all else is what is
    published."""
    script = _SCRIPT.format(_OWN, version).encode()
    return re.sub(rb"(?=</head>)|\Z", lambda _: script, page, count=1)


class _Said:
    """Prints what is wrong when that changes, for those who look at the terminal."""

    def __init__(self) -> None:
        self._last: object = ((), ())

    def say(self, news: News) -> None:
        """Print errors, or that there are none any more."""
        now = news.problems, news.messages
        if now == self._last or not (any(now) or news.complete):
            return
        self._last = now
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        parts = [*news.messages, *([render(list(news.problems), colour=colour)] * bool(now[0]))]
        print("\n".join(parts) or "no errors", flush=True)
