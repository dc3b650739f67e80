#!/usr/bin/env python3
"""The command line of the Open Innovation Atlas; ``python build.py --help`` lists what it can do.

Only finds the libraries; the commands are in ``atlas/cli.py``.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
SET_UP = (
    r"run 'py tools\set_up_venv.py requirements\site.txt', then use .venv\Scripts\python build.py"
    if os.name == "nt"
    else "run 'make site', or use .venv/bin/python build.py"
)


def run() -> int:
    """Run the command line, or say what keeps this Python from it."""
    if sys.flags.optimize > 1:
        print(
            "Python drops the documentation that this program prints: run it without -OO, "
            "and without PYTHONOPTIMIZE=2",
            file=sys.stderr,
        )
        return 2
    if sys.version_info < (3, 11):  # noqa: UP036 (that is the message)
        missing = f"Python {sys.version_info[0]}.{sys.version_info[1]} is older than 3.11"
    else:
        try:
            from atlas.cli import main

            return main(ROOT, sys.argv[1:])
        except ModuleNotFoundError as error:
            if error.name and error.name.split(".")[0] == "atlas":
                raise
            missing = f"this Python has no module '{error.name}'"
    print(f"{missing}: {SET_UP}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(run())
    except KeyboardInterrupt:  # before the command line could begin
        sys.exit(130)
