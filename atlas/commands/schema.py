"""Write the JSON Schemas and the forms for proposals, or say which are out of date."""

from __future__ import annotations

import argparse
from pathlib import Path

from atlas.errors import InputError
from atlas.load import load
from atlas.reference.ids import ids_of
from atlas.reference.issue_forms import issue_form_files
from atlas.reference.schema import WITH_IDS, schema_files, write_schemas_with_ids


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        "--ids",
        action="store_true",
        help=f"write into {WITH_IDS}/ those that also complete today's ids, for editors",
    )
    either.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 when they are out of date"
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Write or compare the files."""
    if options.ids:
        write_schemas_with_ids(root, ids_of(load(root)[0]))
        return 0
    files = {**schema_files(), **issue_form_files()}
    outdated = [
        path
        for path, text in files.items()
        if not (root / path).is_file() or (root / path).read_text(encoding="utf-8") != text
    ]
    if options.check and outdated:
        raise InputError(*(f"{path} is out of date: run 'build.py schema'" for path in outdated))
    for path in outdated:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(files[path], encoding="utf-8")
        print(f"wrote {path}")
    return 0
