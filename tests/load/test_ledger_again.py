"""The ledger is read again when it has changed, and then only."""

from __future__ import annotations

import os
from pathlib import Path

from atlas.ledger.ledger import PATH
from atlas.load.ledger_file import read_ledger
from atlas.load.memory import Memory


def _write(root: Path, text: str, seconds: int) -> None:
    """Files that are younger than the clock can tell are not remembered."""
    (root / PATH).write_text(text, encoding="utf-8")
    os.utime(root / PATH, (seconds, seconds))


def test_a_ledger_is_read_again_when_it_has_changed_and_then_only(tmp_path: Path) -> None:
    memory = Memory()
    _write(tmp_path, "\n", 1_000)
    first, problems = read_ledger(tmp_path, memory)
    assert problems == []
    assert read_ledger(tmp_path, memory)[0] is first
    _write(tmp_path, "no line\n", 2_000)
    now, problems = read_ledger(tmp_path, memory)
    assert now is not first
    assert [(one.code, one.line) for one in problems] == [("ledger-damaged", 1)]
    assert read_ledger(tmp_path, memory)[1] == problems
