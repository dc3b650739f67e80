from __future__ import annotations

import subprocess
import sys

import pytest

from tests.checkout import ROOT, environment


@pytest.mark.parametrize(("command", "instead"), [("build", "make site"), ("serve", "make serve")])
def test_plain_mkdocs_says_in_one_line_what_to_run(command: str, instead: str) -> None:
    before = (ROOT / "site").exists() and (ROOT / "site").stat().st_mtime_ns
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", command],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.splitlines() == [
        f"Error: run '{instead}' instead: MkDocs alone makes no profile pages"
    ]
    assert ((ROOT / "site").exists() and (ROOT / "site").stat().st_mtime_ns) == before
