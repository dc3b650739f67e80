"""No test is passed over in silence."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests import real_content
from tests.checkout import ROOT


def test_every_file_of_tests_is_collected() -> None:
    """Pytest passes over some folders by their names alone, and says nothing."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--collect-only",
        "--quiet",
        "-p",
        "no:cacheprovider",
    ]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    collected = {line.partition("::")[0] for line in listed.splitlines() if "::" in line}
    written = {file.relative_to(ROOT).as_posix() for file in (ROOT / "tests").rglob("test_*.py")}
    assert collected == written


@pytest.mark.real
def test_who_reads_the_real_content_is_noticed() -> None:
    """Other tests would fail for it."""
    real_content.read.clear()
    next((ROOT / "profiles").iterdir())
    (ROOT / "seeds/sources.yml").read_bytes()
    assert real_content.read == [str(ROOT / "profiles"), str(ROOT / "seeds/sources.yml")]
