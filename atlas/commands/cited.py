"""Say of each citation in a report whether it still stands."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from atlas.cited.findings import Finding, findings
from atlas.cited.mentions import mentions
from atlas.cited.report import Found, as_json, as_text
from atlas.cited.texts import read_report
from atlas.commands.common import build_info, errors
from atlas.errors import CannotRunError
from atlas.load import load
from atlas.load.file_names import slug_of
from atlas.load.lists import REPORTS
from atlas.pages.standings import StandingData
from atlas.text.plural import plural
from atlas.views.index import Index


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("files", nargs="+", metavar="FILE", type=Path, help="a report")
    added = parser.add_argument_group("to write down who cites what")
    added.add_argument(
        "--register", action="store_true", help="add what the report cites to profiles/reports.yml"
    )
    added.add_argument("--title", metavar="TITLE", help="the title of the report")
    added.add_argument("--team", metavar="TEAM", help="whose report it is")
    added.add_argument("--date", metavar="DATE", help="when it came out (default: today)")
    added.add_argument("--url", metavar="URL", help="its address; without one it is private")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Read the reports, hold them against the atlas, and print what became of what they cite."""
    if options.register and not (options.title and options.team):
        raise CannotRunError("--register needs --title and --team: what the report is, and whose")
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
    if options.register:
        _register(root, options, data, [one.finding for one in all_found])
    return 0 if all(one.finding.is_fine for one in all_found) else 1


def _register(
    root: Path, options: argparse.Namespace, data: StandingData, found: list[Finding]
) -> None:
    # A report that is only checked need not wait for it.
    from atlas.cited.register import NewReport, cited_statements, register

    report = NewReport(
        slug_of(options.title),
        options.title,
        options.team,
        options.date or str(data.build.today),
        options.url or "",
    )
    added = register(root, report, cited_statements(found))
    kind = "public" if options.url else "private: the site counts it, and never names it"
    print(
        f"{REPORTS}: {plural(added, 'new citation')} of the report '{report.id}' ({kind})",
        file=sys.stderr,
    )
