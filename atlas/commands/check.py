"""List every problem of the input, or of some files."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

from atlas.check import check as check_atlas
from atlas.check.files import check_files
from atlas.check.report import ALL, FOLDED, Format, explain, listed, render
from atlas.commands.common import build_info, colour, errors
from atlas.editing.field_order import model_of_file
from atlas.editing.layout import fixed
from atlas.editing.write import replace
from atlas.errors import CannotRunError
from atlas.ledger.ledger import PATH as LEDGER
from atlas.load import load
from atlas.load.git import GitError, ask_git
from atlas.load.yaml_document import UnreadableError, read_text
from atlas.problems import Problem
from atlas.publish.environment import refuse_early_day
from atlas.text.plural import plural

#: What can be checked by itself.
_FOLDERS = ("profiles", "seeds")
_COMMAND = "build.py check"


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "files",
        nargs="*",
        metavar="FILE",
        help="check these files alone, by the rules that need no others; or all files in a folder",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "github"),
        help="how to print the problems (default: github in a workflow of GitHub, else text)",
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
    parser.add_argument(
        "--fix",
        action="store_true",
        help="first fix the layout of the files: order of fields, quotation marks, blanks",
    )
    parser.add_argument(
        "--changed",
        action="store_true",
        help="check the files that differ from the last commit; all files where one is gone",
    )
    parser.add_argument(
        "--explain",
        nargs="?",
        const=ALL,
        metavar="CODE",
        help="explain one kind of problem, or list all of them, and stop",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Check the whole input, or the files that are named."""
    if options.explain:
        print(listed() if options.explain == ALL else explain(options.explain))
        return 0
    # A FILE behind --notices is no code.
    if os.path.lexists(options.notices) or Path(options.notices).suffix:
        options.files, options.notices = [*options.files, options.notices], ALL
    asked = ["--changed"] if options.changed else options.files
    # yamllint does the same: annotations need no setting where they are shown.
    format: Format = options.format or ("github" if os.environ.get("GITHUB_ACTIONS") else "text")
    if options.changed:
        changed, is_gone = _changed(root)
        if not (changed or is_gone):
            print("nothing differs from the last commit")
            return 0
        # Anything may name what is gone.
        options.files = [] if is_gone else changed
    named = options.files or ([str(root)] if options.fix else [])
    paths = sorted({path for name in named for path in _paths(root, name)})
    if options.fix:
        _fix(root, paths, quiet=format != "text")
    if options.files:
        checked = check_files(root, paths, options.today or build_info(root).today)
        problems = checked.problems
        left_out = plural(len(checked.left_out), "rule")
        print(
            f"{left_out} left out, which need all files ({_COMMAND} checks all, {_COMMAND} "
            "--explain lists them)",
            file=sys.stderr,
        )
    else:
        problems = _check_all(root, options.today)
    command = shlex.join([*_COMMAND.split(), *asked])
    print(render(problems, format, colour(), options.notices, command))
    return 1 if errors(problems) else 0


def _changed(root: Path) -> tuple[list[str], bool]:
    """The files that were changed or added since the last commit, and whether any is gone."""
    try:
        told = ask_git(
            root, "diff", "HEAD", "--name-status", "--no-renames", "-z", "--", *_FOLDERS, LEDGER
        )
    except GitError as error:
        raise CannotRunError(f"--changed asks git, which says: {error}") from None
    parts = told.decode("utf-8", "surrogateescape").split("\0")
    changes = list(zip(parts[::2], parts[1::2], strict=False))
    return [str(root / path) for how, path in changes if how != "D"], "D" in dict(changes)


def _fix(root: Path, paths: list[str], *, quiet: bool) -> None:
    """Fix files in place; one that cannot be read stays, and the check says why."""
    for path in paths:
        model = model_of_file(path)
        with suppress(UnreadableError):
            raw, text = read_text(root / path, path)
            after = fixed(text, path, model) if model else text
            if after != text:
                replace(root, path, raw, after.encode())
                print(f"fixed {path}", file=sys.stderr if quiet else sys.stdout)


def _check_all(root: Path, today: date | None) -> list[Problem]:
    atlas, load_problems = load(root)
    if not today:
        info = build_info(root)
        refuse_early_day(info, atlas)
        today = info.today
    return check_atlas(atlas, load_problems, today)


def _paths(root: Path, name: str) -> Iterator[str]:
    """A file, or those in a folder, as problems name them: from ``root`` on."""
    file = Path(os.path.abspath(name))  # noqa: PTH100 (a link is not to be followed)
    if not os.path.lexists(file):
        raise CannotRunError(f"{name}: there is no such file")
    root = root.resolve()
    try:
        path = file.relative_to(root)
    except ValueError:
        # The way here may lead over a link, as that of /tmp on some machines.
        if not (parent := file.parent.resolve()).is_relative_to(root):
            raise CannotRunError(f"{name}: is outside {root}, the atlas that is checked") from None
        path = parent.relative_to(root) / file.name
    if path.parts[:1] and path.parts[0] not in _FOLDERS and path.as_posix() != LEDGER:
        raise CannotRunError(
            f"{name}: is not checked; what is checked is {LEDGER} and what is in "
            + " and ".join(f"{folder}/" for folder in _FOLDERS)
        )
    if not file.is_dir():
        yield path.as_posix()
        return
    for entry in sorted(file.iterdir()):
        if not entry.name.startswith(".") and (path.parts or entry.name in _FOLDERS):
            yield from _paths(root, str(entry))


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write 2025-12-31") from None
