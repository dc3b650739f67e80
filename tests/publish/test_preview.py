"""The live preview as a real process: it follows edits and survives broken ones."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.checkout import COMPANY, build_py, make_checkout, run


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return make_checkout(tmp_path)


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextmanager
def serving(checkout: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    log = (checkout / "log").open("w")
    process = build_py(checkout, "serve", "--port", str(port), stdout=log, stderr=subprocess.STDOUT)
    try:
        wait_until(lambda: "the preview is at" in output(checkout), checkout)
        yield process
    finally:
        process.kill()
        process.wait()
        log.close()


def output(checkout: Path) -> str:
    return (checkout / "log").read_text()


def wait_until(happens: object, checkout: Path) -> None:
    assert callable(happens)
    deadline = time.monotonic() + 30
    while not happens():
        assert time.monotonic() < deadline, output(checkout)
        time.sleep(0.1)


def page(port: int, address: str = "companies/acme/") -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/{address}", timeout=30) as answer:
        return str(answer.read().decode())


def edit(checkout: Path, before: str, after: str) -> None:
    company = checkout / COMPANY
    company.write_text(company.read_text().replace(before, after))


def test_follows_edits_and_keeps_the_last_good_state(checkout: Path, port: int) -> None:
    assert run(checkout, "site")[0] == 0
    published = (checkout / "site/companies/acme/index.html").read_bytes()
    with serving(checkout, port) as process:
        assert "A laboratory begins its work" in page(port)
        assert "livereload" in page(port)

        edit(checkout, "A laboratory begins its work", "A laboratory starts")
        wait_until(lambda: "A laboratory starts" in page(port), checkout)

        edit(checkout, "kind: event", "kind: evnt")
        wait_until(lambda: "the last good state" in output(checkout), checkout)
        assert "did you mean 'event'?" in output(checkout)
        wait_until(lambda: "This page is out of date" in page(port), checkout)
        assert "did you mean &#x27;event&#x27;?" in page(port)
        assert "A laboratory starts" in page(port)

        edit(checkout, "kind: evnt", "kind: event")
        edit(checkout, "A laboratory starts", "A laboratory sets out")
        wait_until(lambda: "A laboratory sets out" in page(port), checkout)
        assert "out of date" not in page(port)

        (checkout / "docs/notes.md").write_text("# Notes\n\n[Gone](gone.md)\n")
        wait_until(lambda: "gone.md" in output(checkout), checkout)
        assert "A laboratory sets out" in page(port)

        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 0
    assert "Traceback" not in output(checkout)
    assert (checkout / "site/companies/acme/index.html").read_bytes() == published
    assert not (checkout / ".build/preview.new").exists()


def test_starts_on_broken_input_and_shows_the_site_once_it_is_fixed(
    checkout: Path, port: int
) -> None:
    edit(checkout, "kind: event", "kind: evnt")
    with serving(checkout, port):
        with pytest.raises(urllib.error.HTTPError) as answer:
            page(port, "")
        assert b"No preview yet" in answer.value.read()
        answer.value.close()
        edit(checkout, "kind: evnt", "kind: event")
        wait_until(lambda: "built" in output(checkout), checkout)
        assert "A laboratory begins its work" in page(port)


def test_a_taken_port_is_one_line(checkout: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = other.getsockname()[1]
        code, out, err = run(checkout, "serve", "--port", str(taken))
    assert (code, out) == (2, "")
    assert err == (
        f"port {taken} cannot be used: Address already in use; choose another with --port\n"
    )


def test_a_second_preview_is_one_line(checkout: Path, port: int) -> None:
    with serving(checkout, port):
        code, _, err = run(checkout, "serve", "--port", str(port))
    assert code == 2
    assert err == "another build.py is working on preview/; wait for it, or stop it\n"
