"""What the benchmarks need to run."""

from __future__ import annotations

import subprocess
import sys

from tests.checkout import ROOT

#: As where only what builds the site is installed.
_WITHOUT_A_BROWSER = """
import runpy, sys
sys.modules["playwright"] = sys.modules["playwright.sync_api"] = None
sys.argv = ["measure", "build", "--companies", "1", "--statements", "2"]
runpy.run_module("bench.measure", run_name="__main__")
"""


def test_builds_are_measured_where_there_is_no_browser() -> None:
    command = [sys.executable, "-c", _WITHOUT_A_BROWSER]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "| Building the site |" in done.stdout
