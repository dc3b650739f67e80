"""What each command of ``build.py`` does: calls the steps, prints, and returns the exit code."""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import suppress
from pathlib import Path

from atlas.build_info import BuildInfo
from atlas.check import check as check_atlas
from atlas.check.coverage import coverage as measure_coverage
from atlas.check.coverage import report
from atlas.check.report import explain, render
from atlas.check.unused import UsedBy, unused
from atlas.check.unused import report as unused_report
from atlas.errors import InputError
from atlas.ledger.ledger import PATH as LEDGER
from atlas.load import load
from atlas.load.ledger_file import append
from atlas.problems import Problem, did_you_mean
from atlas.publish.environment import read_build_info, refuse_early_day
from atlas.publish.permanent import redirect_rules as permanent_rules
from atlas.publish.progress import Progress
from atlas.publish.publisher import publisher
from atlas.published.release import new_lines
from atlas.reference.schema import schema_files
from atlas.text.plural import plural


def site(root: Path, options: argparse.Namespace) -> int:
    """Check, build, and replace ``site/``; with errors it stays unchanged."""
    from atlas.publish.site import (
        make_site,  # brings MkDocs, which the other commands do not need
    )

    info = _build_info(root)
    with publisher(root / "site", root / ".build") as to_site:
        outcome = make_site(root, to_site, info, Progress(), written_by=options.writer)
    if outcome.pages is None:
        print(render(_errors(outcome.problems), "text", _colour()))
        kept = "site/ is unchanged" if (root / "site").exists() else "no site was built"
        print(f"{kept}: fix the errors above and run again", file=sys.stderr)
        return 1
    notices = f" ({len(outcome.problems)} notices: build.py check)" if outcome.problems else ""
    print(f"site/ built: {outcome.pages:,} pages{notices}")
    if not info.site_url:
        cited = "" if info.permanent_base else "citations name no host, "
        print(
            f"no SITE_URL is set, so {cited}the sitemap is empty and 404.html leads to the root of "
            "its host (see README)"
        )
    return 0


def check(root: Path, options: argparse.Namespace) -> int:
    """List every problem of the input."""
    if options.explain:
        print(explain(options.explain))
        return 0
    atlas, load_problems = load(root)
    if not (today := options.today):
        info = _build_info(root)
        refuse_early_day(info, atlas)
        today = info.today
    problems = check_atlas(atlas, load_problems, today)
    print(render(problems, options.format, _colour(), options.notices))
    return 1 if _errors(problems) else 0


def coverage(root: Path, options: argparse.Namespace) -> int:
    """List the sentences that no statement cites."""
    atlas, load_problems = load(root)
    if options.source not in (None, *atlas.sources):
        hint = did_you_mean(options.source, atlas.sources)
        raise InputError(
            f"there is no source '{options.source}'; "
            + (hint or f"the sources are: {', '.join(atlas.sources)}")
        )
    measured = [
        one for one in measure_coverage(atlas) if options.source in (None, one.source.record.id)
    ]
    used_by = UsedBy(atlas)
    if options.unused:
        print(unused_report(measured, used_by))
        return 0
    print(report(measured))
    if left := sum(len(spans) for one in measured for spans in unused(one, used_by).values()):
        print(f"\n{left:,} numbers, dates and names in cited sentences are used by no statement:")
        print("--unused lists them")
    left_over = any(one.left_over for one in measured)
    if unread := len(_errors(load_problems)):
        print(
            f"{unread:,} problems kept files from being read, so their citations do not count: "
            "see build.py check",
            file=sys.stderr,
        )
    return 1 if options.require and (left_over or unread) else 0


def publish(root: Path, options: argparse.Namespace) -> int:
    """Add what is new to the ledger, unless the checks find an error."""
    info = _build_info(root)
    atlas, load_problems = load(root)
    refuse_early_day(info, atlas)
    problems = check_atlas(atlas, load_problems, info.today)
    if errors := _errors(problems):
        print(render(errors, "text", _colour()))
        print(f"{LEDGER} is as it was; fix the errors above first", file=sys.stderr)
        return 1
    added = new_lines(atlas, info.today)
    append(root, added)
    print(f"{LEDGER}: {plural(len(added), 'new line')}" if added else f"{LEDGER} has all of it")
    return 0


def redirect_rules(root: Path, options: argparse.Namespace) -> int:
    """Print what to propose to the service that keeps the permanent address."""
    print(permanent_rules(_build_info(root)), end="")
    return 0


def serve(root: Path, options: argparse.Namespace) -> int:
    """Show a preview until Ctrl-C."""
    from atlas.publish import preview  # brings MkDocs

    with suppress(KeyboardInterrupt):  # the way to stop it
        preview.serve(root, options.port)
    return 0


def schema(root: Path, options: argparse.Namespace) -> int:
    """Write the JSON Schemas, or say which of the committed ones are out of date."""
    outdated = [
        path
        for path, text in schema_files().items()
        if not (root / path).is_file() or (root / path).read_text(encoding="utf-8") != text
    ]
    if options.check and outdated:
        raise InputError(*(f"{path} is out of date: run 'build.py schema'" for path in outdated))
    for path in outdated:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(schema_files()[path], encoding="utf-8")
        print(f"wrote {path}")
    return 0


def _build_info(root: Path) -> BuildInfo:
    """The build info; says what is missing without git."""
    info = read_build_info(root)
    if info.no_git:
        print(
            f"git does not read this checkout ({info.no_git}): the site names no revision and no "
            f"history, and days count from {info.today}",
            file=sys.stderr,
        )
    return info


def _errors(problems: list[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.severity == "error"]


def _colour() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
