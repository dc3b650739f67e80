"""Add what is new to the ledger, unless the checks find an error."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from atlas.check import check
from atlas.check.report import render
from atlas.commands.common import build_info, colour, errors
from atlas.ledger.ledger import PATH as LEDGER
from atlas.load import load
from atlas.load.ledger_file import append
from atlas.publish.environment import refuse_early_day
from atlas.published.release import new_lines
from atlas.text.plural import plural


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments: there are none."""


def run(root: Path, options: argparse.Namespace) -> int:
    """Append the new lines."""
    info = build_info(root)
    atlas, load_problems = load(root)
    refuse_early_day(info, atlas)
    problems = check(atlas, load_problems, info.today)
    if found := errors(problems):
        print(render(found, "text", colour()))
        print(f"{LEDGER} is unchanged: fix the errors above and run again", file=sys.stderr)
        return 1
    added = new_lines(atlas, info.today)
    append(root, added)
    print(f"{LEDGER}: {plural(len(added), 'new line')}" if added else f"{LEDGER} is up to date")
    return 0
