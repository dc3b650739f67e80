"""Say what a change means for those who read and cite the site."""

from __future__ import annotations

import argparse
from pathlib import Path

from atlas.commands.common import build_info, errors
from atlas.editing.diff import diff
from atlas.editing.diff_report import as_json, as_markdown
from atlas.load.revision import find_base


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "base",
        metavar="BASE",
        help="a branch, tag or commit: compared is where work parted from it",
    )
    parser.add_argument(
        "--format",
        choices=("markdown", "json"),
        default="markdown",
        help="how to print the changes (default: markdown)",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Print the changes; returns 1 where they bring errors."""
    info = build_info(root)
    found = diff(root, find_base(root, options.base), info.today)
    if options.format == "json":
        print(as_json(found))
    else:
        print(as_markdown(found, info.site_url), end="")
    return 1 if errors(found.problems) else 0
