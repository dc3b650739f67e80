"""Check, build, and replace ``site/``; with errors it stays unchanged."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from atlas.check.report import render
from atlas.commands.common import build_info, colour, errors
from atlas.publish import writers
from atlas.publish.progress import Progress
from atlas.publish.publisher import publisher
from atlas.publish.site import make_site


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--writer",
        choices=writers.NAMES,
        default=writers.DEFAULT,
        help="what puts the pages into the theme; the pages are the same (default: %(default)s)",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Build the site."""
    info = build_info(root)
    with publisher(root / "site", root / ".build") as to_site:
        outcome = make_site(root, to_site, info, Progress(), written_by=options.writer)
    if outcome.pages is None:
        print(render(errors(outcome.problems), "text", colour()))
        kept = "site/ is unchanged" if (root / "site").exists() else "no site was built"
        print(f"{kept}: fix the errors above and run again", file=sys.stderr)
        return 1
    notices = f" ({len(outcome.problems)} notices: build.py check)" if outcome.problems else ""
    print(f"site/ built: {outcome.pages:,} pages{notices}")
    if not info.site_url:
        cited = "" if info.permanent_base else "citations name no host, "
        print(
            f"no SITE_URL is set, so {cited}there is no sitemap, and 404.html leads to the root "
            "of its host (see README)"
        )
    return 0
