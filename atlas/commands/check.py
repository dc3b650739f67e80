"""List every problem of the input."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from atlas.check import check as check_atlas
from atlas.check.report import ALL, FOLDED, explain, render
from atlas.commands.common import build_info, colour, errors
from atlas.load import load
from atlas.publish.environment import refuse_early_day


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="how to print the problems (default: text)",
    )
    parser.add_argument(
        "--today",
        type=_date,
        metavar="DATE",
        help="the day to count due dates from (default: that of the last commit)",
    )
    parser.add_argument(
        "--notices",
        nargs="?",
        const=ALL,
        default=FOLDED,
        metavar="CODE",
        help="show every notice, or every one of this code (default: one line a code)",
    )
    parser.add_argument("--explain", metavar="CODE", help="explain one kind of problem, and stop")


def run(root: Path, options: argparse.Namespace) -> int:
    """Check the whole input."""
    if options.explain:
        print(explain(options.explain))
        return 0
    atlas, load_problems = load(root)
    if not (today := options.today):
        info = build_info(root)
        refuse_early_day(info, atlas)
        today = info.today
    problems = check_atlas(atlas, load_problems, today)
    print(render(problems, options.format, colour(), options.notices))
    return 1 if errors(problems) else 0


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write 2025-12-31") from None
