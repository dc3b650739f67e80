"""How long a saved edit takes to be seen in a browser: from the save to the paint, as editors wait.

A server of its own follows a checkout, as ``build.py serve`` does. A browser has a page open; a
word of the file is saved again and again, each time another, and the page notes when a frame that
shows the word has been painted.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench.browser import chromium
from bench.synthetic import make_buildable

ROOT = Path(__file__).resolve().parent.parent
#: Tells which saved word the newest painted frame shows, and when, in seconds since 1970: a task
#: that a frame's callback starts runs after that frame has been painted.
_NOTE = """requestAnimationFrame(function look() {
    const word = /Savedword\\d+x/.exec(document.body?.textContent)?.[0];
    if (!word || word === window.told) return requestAnimationFrame(look);
    window.told = word;
    requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            const at = (performance.timeOrigin + performance.now()) / 1000;
            window.painted(word, at);
            requestAnimationFrame(look);
        };
        port2.postMessage("");
    });
})"""
_TITLE = re.compile(r"(?m)^(( *)- id: (\S+)\n(?:\2  .*\n)*?\2  title: ).*$")
_REPEATS = 15
_PATIENCE = 300
_LOOK = 20  # milliseconds


@dataclass(frozen=True)
class Waits:
    """Seconds: until the first page was there, and from each save to the paint."""

    first: float
    saves: list[float]
    cpu: float

    def row(self) -> str:
        """As the cells of a table: the first page, median and maximum of saves, CPU a save."""
        seconds = (median(self.saves), max(self.saves), self.cpu)
        return " | ".join([f"{self.first:.1f} s", *(f"{one:.2f} s" for one in seconds)])


def as_it_is(folder: Path) -> Path:
    """A copy of this checkout with its history, whose files may be edited."""
    subprocess.run(["git", "clone", "--quiet", "--local", str(ROOT), str(folder)], check=True)
    for name in ("atlas", "docs", "templates"):
        shutil.rmtree(folder / name)
    return make_buildable(folder)


@contextmanager
def serving(root: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A preview of a checkout, as a process of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(root / "build.py"), "serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        yield f"http://127.0.0.1:{port}/", process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def pages_of(file: Path) -> tuple[str, str]:
    """The addresses of a company's page and of the page of its first statement."""
    found = _TITLE.search(file.read_text("utf-8"))
    assert found
    return f"companies/{file.stem}/", f"companies/{file.stem}/{found[3]}/"


def waits(root: Path, file: Path, page_address: str) -> Waits:
    """What an editor of a company's file waits for, who has a page open."""
    begun = time.time()
    with serving(root) as (host, process), chromium() as browser:
        url = f"{host}{page_address}"
        _wait_for(url)
        first = time.time() - begun
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        painted: dict[str, float] = {}
        page.expose_function("painted", lambda word, at: painted.setdefault(word, at))
        page.add_init_script(_NOTE)
        page.goto(url)
        _save(page, painted, file, 0)  # what only the first save pays
        spent = _cpu(process.pid)
        saves = []
        for number in range(1, _REPEATS + 1):
            time.sleep(1)  # an editor reads
            saves.append(_save(page, painted, file, number))
        time.sleep(1)
        cpu = (_cpu(process.pid) - spent) / _REPEATS
    return Waits(first, saves, cpu)


def _save(page: Page, painted: dict[str, float], file: Path, number: int) -> float:
    """Seconds from the save of a new title of a statement to the paint."""
    word = f"Savedword{number}x"
    text = file.read_text("utf-8")
    new = _TITLE.sub(rf"\g<1>{word}", text, count=1)
    begun = time.time()
    file.write_text(new, "utf-8")
    while word not in painted:
        if time.time() - begun > _PATIENCE:
            raise TimeoutError(f"{word} is not on the page")
        page.wait_for_timeout(_LOOK)
    return painted[word] - begun


def _wait_for(url: str) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        try:
            urllib.request.urlopen(url, timeout=_PATIENCE).close()
            return
        except OSError:  # it does not listen yet, or has no page yet
            time.sleep(0.1)
    raise TimeoutError(url)


def _cpu(pid: int) -> float:
    """Seconds of processor time that a process and its children have taken (Linux)."""
    total = 0.0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        fields = stat.read_text().rpartition(")")[2].split()
        if int(stat.parent.name) == pid or int(fields[1]) == pid:
            total += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return total
