"""What a browser loads for a search, from a server that compresses as static hosts do."""

from __future__ import annotations

import gzip
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from atlas.load import Atlas
from bench.browser import chromium

_TIMEOUT = 60_000
#: Notes when the first result is shown, in seconds since 1970, as the server counts.
_NOTE_FIRST = """() => {
    const results = document.querySelector(".search__results");
    const note = () => {
        if (!results.querySelector("a")) return;
        window.firstShown ??= Date.now() / 1000;
    };
    new MutationObserver(note).observe(results, { childList: true, subtree: true });
}"""
_COMPLETE = """() => {
    const status = document.querySelector("#search-status").textContent;
    return status && !status.endsWith("…");
}"""


@dataclass(frozen=True)
class Answer:
    """A file that the server sent: when, and how large."""

    at: float
    size: int


@dataclass(frozen=True)
class Weight:
    """Bytes of the answers' bodies, until the first result is shown and until all are."""

    question: str
    first: int
    all: int
    requests: int


def questions(atlas: Atlas) -> dict[str, str]:
    """Things to look for, from rare to common, by what they are."""
    statements = [s for profile in atlas.in_folder("companies") for _, s in profile.statements()]
    records = [profile.record for profile in atlas.in_folder("organisations")]
    middle = statements[len(statements) // 2]
    aliased = next(record for record in records if record.aliases)
    words = Counter(word for s in statements for word in set(s.text.split()) if len(word) > 5)
    return {
        "a name": records[len(records) // 2].name,
        "another name": aliased.aliases[0].name,
        "a statement's title": middle.title,
        "words of a passage": " ".join(middle.evidence[0].quote.split()[-6:]),
        "a number": "4,800",
        "a place": "Porto Alegre",
        "the commonest words": " ".join(word.strip(".,") for word, _ in words.most_common(3)),
        "a letter": "s",
    }


def weigh(site: Path, queries: dict[str, str]) -> Iterator[Weight]:
    """Ask each question in a browser that has nothing of the search yet."""
    with _served(site) as (host, answered), chromium() as browser:
        for what, words in queries.items():
            page = browser.new_context().new_page()
            page.set_default_timeout(_TIMEOUT)
            page.goto(host, wait_until="networkidle")
            answered.clear()
            page.evaluate(_NOTE_FIRST)
            page.get_by_role("banner").get_by_role("button", name="Search").click()
            page.locator("#search-words").fill(words)
            page.wait_for_function(_COMPLETE)
            page.wait_for_load_state("networkidle")
            shown = page.evaluate("window.firstShown")
            first = sum(answer.size for answer in answered if answer.at <= shown)
            everything = sum(answer.size for answer in answered)
            yield Weight(f"{what}: {words}", first, everything, len(answered))
            page.context.close()


class _Handler(SimpleHTTPRequestHandler):
    """Compresses everything that becomes smaller by it, and notes how much it sends."""

    def __init__(self, *given: Any, answered: list[Answer], **options: Any) -> None:
        self._answered = answered
        super().__init__(*given, **options)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer with a file, compressed where that pays."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        plain = file.read_bytes()
        packed = gzip.compress(plain)
        body = min(plain, packed, key=len)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(body)))
        if body is packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self._answered.append(Answer(time.time(), len(body)))
        self.wfile.write(body)


@contextmanager
def _served(site: Path) -> Iterator[tuple[str, list[Answer]]]:
    answered: list[Answer] = []
    handler = partial(_Handler, directory=str(site), answered=answered)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/", answered
    server.shutdown()
    server.server_close()
    thread.join()
