"""Write the comment under a pull request from the report of a diff."""

from __future__ import annotations

import argparse
from pathlib import Path

from atlas.commands.common import build_info
from atlas.editing.change_comment import comment, read_report, suggestions
from atlas.errors import InputError
from atlas.load.code_owners import read_owners

#: No report of ours is larger; whoever opened the pull request may have written it.
_LARGEST = 5_000_000


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "report", metavar="REPORT", help="the file with what build.py diff --format json printed"
    )
    parser.add_argument(
        "--suggestions",
        action="store_true",
        help="print instead, as JSON for the host, what fixes lines and can be accepted as it is",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Print it."""
    file = Path(options.report)
    if file.is_symlink() or not file.is_file() or file.stat().st_size > _LARGEST:
        raise InputError(f"{options.report}: is no file of at most {_LARGEST:,} bytes")
    try:
        report = read_report(file.read_text("utf-8"))
    except UnicodeDecodeError:
        raise InputError(f"{options.report}: is not UTF-8") from None
    if options.suggestions:
        print(suggestions(report))
    else:
        print(comment(report, read_owners(root), build_info(root).site_url), end="")
    return 0
