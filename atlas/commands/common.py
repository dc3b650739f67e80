"""What several commands need."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from atlas.build_info import BuildInfo
from atlas.problems import Problem
from atlas.publish.environment import read_build_info


def build_info(root: Path) -> BuildInfo:
    """The build info; says what is missing without git."""
    info = read_build_info(root)
    if info.no_git:
        print(
            f"git cannot read this checkout ({info.no_git}): the site names no revision and no "
            f"history, and days count from {info.today}",
            file=sys.stderr,
        )
    return info


def errors(problems: list[Problem]) -> list[Problem]:
    """The problems that are errors."""
    return [problem for problem in problems if problem.severity == "error"]


def colour() -> bool:
    """Whether standard output shows colours."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
