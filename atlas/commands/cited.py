"""Say of each citation in a report whether it still stands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from atlas.cited.findings import findings
from atlas.cited.mentions import mentions
from atlas.cited.report import Found, as_json, as_text
from atlas.cited.texts import read_report
from atlas.commands.common import build_info, errors
from atlas.load import load
from atlas.pages.standings import StandingData
from atlas.text.plural import plural
from atlas.views.index import Index


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a report")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Read the reports, hold them against the atlas, and print what became of what they cite."""
    texts = [(path, text) for path in options.files for text in read_report(path)]
    info = build_info(root)
    atlas, problems = load(root)
    if unread := len(errors(problems)):
        print(
            f"{plural(unread, 'problem')} kept files from being read, so what they hold counts as "
            "unknown: see build.py check",
            file=sys.stderr,
        )
    data = StandingData(Index(atlas), info)
    head = data.head()

    def found() -> Iterator[Found]:
        for path, text in texts:
            mentioned = mentions(text.text, head["bases"])
            for one in findings(mentioned, data.profile, head):
                yield Found(str(path), text.part, text.unit, one)

    all_found = list(found())
    print(as_json(all_found) if options.format == "json" else as_text(all_found))
    return 0 if all(one.finding.is_fine for one in all_found) else 1
