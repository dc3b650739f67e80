"""Run the command lines of the guide as far as a test can: offline, on an invented atlas."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from contextlib import redirect_stdout
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

from atlas.cli import main, parser
from atlas.commands import COMMANDS
from tests.checkout import ROOT

#: Programs that are not run, and why; the files that their lines name have to be there.
NOT_RUN = {
    "uv": "it asks a package index",
    "pre-commit": "it asks its makers’ host",
    "py": "it is of Windows",
}
RUN = ("git", "python3")
TARGETS = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text("utf-8"), re.M))
SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")
_BEFORE = (".venv/bin/python", ".venv/Scripts/python")
_VARIABLE = re.compile(r"([A-Z_]+)=")


def run(line: str, root: Path) -> str:
    """Run a line in an atlas; returns what it prints."""
    words = _words(line)
    while variable := _VARIABLE.match(words[0]):
        assert f"!ENV [{variable[1]}," in SETTINGS
        words = words[1:]
    if words[0] == "build.py":
        return _run_ours(words[1:], root)
    if words[0] in RUN:
        program = sys.executable if words[0] == "python3" else words[0]
        done = subprocess.run([program, *words[1:]], cwd=root, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout
    assert words[0] in ("make", *NOT_RUN), f"say how to try {words[0]}"
    look_at(line)
    return ""


def look_at(line: str) -> None:
    """Assert that what a line names is there: command, options, target, module, files."""
    program, *words = _words(line)
    if program == "build.py":
        if words and re.fullmatch(r"[a-z-]+", words[0]):
            assert words[0] in COMMANDS, line
            given = {word.partition("=")[0] for word in words if word.startswith("--")}
            assert given <= _options_of(words[0]), line
    elif program == "make":
        assert words[0] in TARGETS, line
    elif program == "-m":
        assert find_spec(words[0]), line
    else:
        for word in (program, *words):
            if word.endswith((".py", ".txt")):
                assert (ROOT / word).is_file(), line


def _words(line: str) -> list[str]:
    """Ours begins with ``build.py``, whatever Python runs it."""
    words = shlex.split(line.replace("\\", "/"), comments=True)
    return words[1:] if words[0] in _BEFORE else words


def _options_of(command: str) -> set[str]:
    [commands] = [one for one in parser(command)._actions if isinstance(one.choices, dict)]
    assert isinstance(commands.choices, dict)
    return {option for one in commands.choices[command]._actions for option in one.option_strings}


def _run_ours(arguments: list[str], root: Path) -> str:
    with redirect_stdout(StringIO()) as out:
        code = main(root, arguments)
    printed = out.getvalue()
    begun = arguments[0] == "new" and "still to fill in" in printed
    assert code == 0 or begun, printed
    return printed
