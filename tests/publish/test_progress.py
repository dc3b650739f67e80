from __future__ import annotations

import io
import re

import pytest

from atlas.publish.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_each_step_and_what_was_done() -> None:
    terminal = Terminal()
    with Progress(terminal).step("Reading") as done:
        assert terminal.getvalue() == "Reading …"
        done.append("12 profiles")
    assert re.fullmatch(r"Reading …\rReading +12 profiles +\d+\.\d s\n", terminal.getvalue())


def test_a_step_that_fails_leaves_a_line_of_its_own() -> None:
    terminal = Terminal()
    with pytest.raises(ZeroDivisionError), Progress(terminal).step("Reading"):
        raise ZeroDivisionError
    assert terminal.getvalue() == "Reading …\n"


def test_files_and_pipes_see_nothing() -> None:
    pipe = io.StringIO()
    with Progress(pipe).step("Reading") as done:
        done.append("12 profiles")
    assert pipe.getvalue() == ""
