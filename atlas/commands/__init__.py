"""The commands of ``build.py``, a module each: imported when asked for, so that each starts fast.

To add one, list it in ``COMMANDS`` and write its module (``redirect_rules`` for
``redirect-rules``) with ``options(parser)``, which adds its arguments, and ``run(root, options)``,
which calls the steps, prints, and returns the exit code: 0 clean, 1 problems in the input, 2 could
not run. A command with arguments of any kind explains each; ``docs/contribute/commands.md`` shows
how it is used, and a test sees to it.
"""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path
from typing import Protocol, cast

#: Name of a command → what it does, in the order of help and docs.
COMMANDS = {
    "site": "check everything and build the site into site/",
    "serve": "show the site at a local address, following edits",
    "check": "check profiles and sources, and list all problems",
    "lsp": "help an editor while typing: the language server",
    "new": "begin a company, organisation, landscape, source, statement, topic or place",
    "find": "find words in all sources, as evidence ready to paste",
    "diff": "say what a change since a commit means, for a pull request",
    "comment": "write the comment under a pull request from the report of a diff",
    "proposal": "say what a reader's proposal would do, and do it once it is accepted",
    "coverage": "list the source sentences that no statement cites",
    "cited": "say of each citation in a report whether it still stands",
    "review": "read statements beside their passages as a second person",
    "todo": "list what is left to do: to cite, to date, to look for",
    "publish": "add what is new to the ledger of all that was ever published",
    "redirect-rules": "print the redirect rules from the permanent address to the site",
    "schema": "write the JSON Schemas of all YAML files, and the forms for proposals",
}


class Command(Protocol):
    """What the module of a command offers."""

    def options(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's arguments."""

    def run(self, root: Path, options: argparse.Namespace) -> int:
        """Do it for the checkout at ``root``; returns the exit code."""


def command(name: str) -> Command:
    """The module of a command."""
    return cast(Command, importlib.import_module(f"{__name__}.{name.replace('-', '_')}"))
