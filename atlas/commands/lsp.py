"""Help an editor while typing, over standard input and output."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from atlas.language_server.session import serve
from atlas.publish.environment import read_build_info


def options(parser: argparse.ArgumentParser) -> None:
    """It has none: the editor says everything over the protocol."""


def run(root: Path, options: argparse.Namespace) -> int:
    """Serve until the editor ends it."""

    def today() -> date:
        return read_build_info(root).today

    today()  # says now what would keep it from running
    serve(root, today)
    return 0
