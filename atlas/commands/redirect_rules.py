"""Print what to propose to the service that keeps the permanent address."""

from __future__ import annotations

import argparse
from pathlib import Path

from atlas.commands.common import build_info
from atlas.publish.permanent import redirect_rules


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments: there are none."""


def run(root: Path, options: argparse.Namespace) -> int:
    """Print the rules."""
    print(redirect_rules(build_info(root)), end="")
    return 0
