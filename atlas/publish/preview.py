"""A live preview: the site at a local address, built again after every saved edit.

It has a folder of its own and never touches the published site. While the input is broken it
lists the problems and goes on showing the last good state.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import traceback
from collections.abc import Callable
from html import escape
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from atlas.check.report import render
from atlas.errors import AtlasError, CannotRunError
from atlas.publish.environment import read_build_info
from atlas.publish.progress import Progress
from atlas.publish.publisher import Publisher, publisher
from atlas.publish.site import make_site

HOST = "127.0.0.1"
_WATCHED = ("profiles", "seeds", "templates", "docs", "mkdocs.yml", "atlas")
_STALE = (
    '<div role="alert" style="position:sticky;top:0;z-index:99;padding:.6rem 1rem;color:#fff;'
    'background:#8c1d18;font:14px/1.4 monospace;white-space:pre-wrap">'
    "This page is out of date: fix the errors below to update it.\n{}</div>"
)
#: So many lines of the errors are shown on the page; the terminal has them all.
_MOST_LINES = 12
_NOTHING_YET = b"""<!doctype html><html lang="en"><title>No preview yet</title>
<h1>No preview yet</h1><p>The terminal lists what to fix first; this page then follows.</p>
</html>"""


def serve(root: Path, port: int) -> None:
    """Build and serve until Ctrl-C. Raises ``CannotRunError`` when the port is taken."""
    build_folder = root / ".build"
    with publisher(build_folder / "preview", build_folder) as to_preview:
        code = _code_stamp(root)

        def rebuild() -> None:
            if _code_stamp(root) != code:
                _start_again()
            server.stale = _build(root, to_preview, server.url)

        server = _Server(rebuild, to_preview.target, port)
        server.server_bind()
        for path in _WATCHED:
            server.watch(str(root / path))
        server.stale = _build(root, to_preview, server.url)
        print(f"the preview is at {server.url} (stop with Ctrl-C)", flush=True)
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()


def _build(root: Path, to_preview: Publisher, url: str) -> str:
    """Build once; print what went wrong and return it, not raised: the server has to go on."""
    shown = ""
    try:
        outcome = make_site(root, to_preview, read_build_info(root), Progress(), site_url=url)
    except AtlasError as error:
        message = str(error)
    except Exception:
        # Templates and code are edited under the preview too; their author needs the place.
        message = traceback.format_exc()
    else:
        if outcome.pages is not None:
            print(f"built {outcome.pages:,} pages", flush=True)
            return ""
        errors = [problem for problem in outcome.problems if problem.severity == "error"]
        message = render(errors)
        if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
            shown = render(errors, colour=True)
    print(shown or message, flush=True)
    print("the preview shows the last good state until this is fixed", flush=True)
    lines = message.splitlines()
    more = f"\n… {len(lines) - _MOST_LINES:,} more lines in the terminal"
    return "\n".join(lines[:_MOST_LINES]) + more * (len(lines) > _MOST_LINES)


class _Server(LiveReloadServer):
    """MkDocs' server, which holds requests back during a build and reloads browsers after it.

    While ``stale`` holds a text, every page says so at its top.
    """

    def __init__(self, rebuild: Callable[[], None], site: Path, port: int) -> None:
        super().__init__(rebuild, HOST, port, str(site))
        self.error_handler = self._error_page
        self._site = site
        self.stale = ""
        self._bound = False
        # A page not found is no fault of the build that may be running at the same time.
        logging.getLogger("mkdocs.livereload").propagate = False

    def server_bind(self) -> None:
        """Take the port. We call this before the first build, ``serve`` calls it again."""
        if self._bound:
            return
        try:
            super().server_bind()
        except OSError as error:
            self.server_close()
            raise CannotRunError(
                f"port {self.server_address[1]} cannot be used: {error.strerror}; "
                "choose another with --port"
            ) from error
        self._bound = True

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        if not self.stale:
            return page
        note = _STALE.format(escape(self.stale)).encode()
        return re.sub(rb"(<body[^>]*>)", lambda body: body[1] + note, page, count=1)

    def _error_page(self, code: int) -> bytes | None:
        if not (self._site / "index.html").exists():
            return _NOTHING_YET
        page = self._site / f"{code}.html"
        return page.read_bytes() if page.exists() else None


def _code_stamp(root: Path) -> float:
    """Changes when the program itself is edited: this process still runs the old one."""
    try:
        return max(file.stat().st_mtime for file in (root / "atlas").rglob("*.py"))
    except OSError:  # a file vanished under our eyes: also a change
        return -1


def _start_again() -> None:
    if os.name == "nt":  # no process can be another's successor there
        print("the program has changed: stop with Ctrl-C, and start again", flush=True)
        return
    print("the program has changed: starting again", flush=True)
    os.execv(sys.executable, sys.orig_argv)
