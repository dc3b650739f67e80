"""List the sentences that no statement cites."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from atlas.check.coverage import coverage, report
from atlas.check.unused import UsedBy, unused
from atlas.check.unused import report as unused_report
from atlas.commands.common import errors
from atlas.errors import InputError
from atlas.load import load
from atlas.problems import did_you_mean


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("source", nargs="?", metavar="SOURCE", help="the id of one source")
    parser.add_argument(
        "--unused",
        action="store_true",
        help="list numbers, dates and names that cited sentences print and no statement uses",
    )
    parser.add_argument(
        "--require", action="store_true", help="exit with 1 when a sentence is left over"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Print the coverage of all sources, or of one."""
    atlas, load_problems = load(root)
    if options.source not in (None, *atlas.sources):
        hint = did_you_mean(options.source, atlas.sources)
        raise InputError(
            f"there is no source '{options.source}'; "
            + (hint or f"the sources are: {', '.join(atlas.sources)}")
        )
    measured = [one for one in coverage(atlas) if options.source in (None, one.source.record.id)]
    used_by = UsedBy(atlas)
    if options.unused:
        print(unused_report(measured, used_by))
        return 0
    print(report(measured))
    if left := sum(len(spans) for one in measured for spans in unused(one, used_by).values()):
        print(f"\n{left:,} numbers, dates and names in cited sentences are used by no statement:")
        print("--unused lists them")
    left_over = any(one.left_over for one in measured)
    if unread := len(errors(load_problems)):
        print(
            f"{unread:,} problems kept files from being read, so their citations do not count: "
            "see build.py check",
            file=sys.stderr,
        )
    return 1 if options.require and (left_over or unread) else 0
