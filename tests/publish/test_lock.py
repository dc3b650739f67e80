"""A lock is one process's at a time, on every system, and goes with the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from atlas.publish.lock import locked
from tests.checkout import ROOT

_HOLD = """
import sys
from pathlib import Path
from atlas.publish.lock import locked
with locked(Path(sys.argv[1]), lambda: None):
    print("held", flush=True)
    sys.stdin.read()
"""


class TakenError(Exception):
    pass


def refuse() -> None:
    raise TakenError


def hold(file: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock until it is stopped."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLD, file],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def test_another_process_is_refused_until_the_first_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "a.lock"
    with hold(file) as process:
        with pytest.raises(TakenError), locked(file, refuse):
            pass
        process.kill()
    with locked(file, refuse):
        pass


def test_it_waits_where_that_is_wanted(tmp_path: Path) -> None:
    file = tmp_path / "a.lock"
    with hold(file) as process, locked(file, process.kill):
        assert process.wait() != 0


def test_on_windows_it_locks_a_byte_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: set[tuple[int, int]] = set()

    def locking(descriptor: int, mode: int, count: int) -> None:
        assert (mode, count) == (2, 1)
        if (at := (descriptor, 0)) in taken or taken:
            raise PermissionError(13, "Permission denied")
        taken.add(at)

    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setattr(sys, "platform", "win32")
    module: dict[str, Any] = {"__name__": "lock"}
    exec((ROOT / "atlas/publish/lock.py").read_text(), module)
    with module["locked"](tmp_path / "a.lock", refuse):
        assert taken
        with pytest.raises(TakenError), module["locked"](tmp_path / "a.lock", refuse):
            pass
