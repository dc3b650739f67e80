"""List what is left to do."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from atlas import labels
from atlas.commands.common import build_info, errors
from atlas.load import load
from atlas.problems import excerpt
from atlas.views.index import Index
from atlas.views.work import SORTS, Work, work

#: Version of the JSON's shape; raised when a field goes or changes its meaning.
JSON_VERSION = 1


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "sort",
        nargs="?",
        choices=SORTS,
        metavar="SORT",
        help=f"list all of one sort: {', '.join(SORTS)}",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print (default: text)"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Print what there is of each sort, or one sort in full."""
    atlas, problems = load(root)
    found = work(Index(atlas), build_info(root).today)
    chosen = [one for one in found if options.sort in (None, one.key)]
    if options.format == "json":
        print(json.dumps({"version": JSON_VERSION, "work": [*map(_data, chosen)]}, indent=2))
    elif options.sort:
        label = labels.WORK[options.sort]
        print("\n".join([label.title, label.how, *_lines(chosen[0])]))
    else:
        width = len(f"{max(len(one.todos) for one in chosen):,}")
        print(
            "\n".join(
                f"{len(one.todos):{width},}  {one.key}: {labels.WORK[one.key].title}"
                for one in chosen
            )
        )
        print(
            f"build.py todo {next((one.key for one in chosen if one.todos), SORTS[0])} lists them"
        )
    if unread := len(errors(problems)):
        print(f"{unread:,} problems kept files from being read: build.py check", file=sys.stderr)
    return 0


def _lines(one: Work) -> list[str]:
    return [
        f"{todo.file}:{todo.line}: {excerpt(todo.where, 120)}: "
        f"{excerpt(labels.todo(one.key, todo.facts), 240)}"
        for todo in one.todos
    ]


def _data(one: Work) -> dict[str, object]:
    return {
        "sort": one.key,
        "title": labels.WORK[one.key].title,
        "how": labels.WORK[one.key].how,
        "todos": [
            {
                "file": todo.file,
                "line": todo.line,
                "where": todo.where,
                "what": labels.todo(one.key, todo.facts),
            }
            for todo in one.todos
        ],
    }
