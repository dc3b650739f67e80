"""Answer a reader's proposal, and make its change once a maintainer has accepted it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from atlas.commands.common import build_info
from atlas.editing.proposal import judge
from atlas.editing.write import replace
from atlas.errors import InputError

#: No issue is longer; what is, is refused before it is read.
_LARGEST = 1_000_000


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "issue", metavar="ISSUE", help="the file with the issue's text; - is standard input"
    )
    parser.add_argument(
        "--write",
        action="store_true",
        help="also make the change, if it passes the check (default: only say what it would do)",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Print the answer; returns 1 where it cannot be accepted."""
    verdict = judge(root, _text(options.issue), build_info(root).today)
    if options.write and verdict.made:
        made = verdict.made
        replace(root, made.path, made.raw, made.text.encode())
    print(verdict.answer, end="")
    return 0 if verdict.made else 1


def _text(name: str) -> str:
    if name == "-":
        raw = sys.stdin.buffer.read(_LARGEST + 1)
    else:
        file = Path(name)
        if not file.is_file():
            raise InputError(f"{name}: there is no such file")
        with file.open("rb") as opened:
            raw = opened.read(_LARGEST + 1)
    return raw.decode("utf-8", "replace")
