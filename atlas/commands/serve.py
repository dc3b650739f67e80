"""Show a preview until Ctrl-C."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from atlas.preview import server
from atlas.preview.ending import end_on_signals


def options(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "--port", type=_port, default=8000, help="where to listen (default: 8000)", metavar="PORT"
    )
    parser.add_argument(
        "--poll",
        action="store_true",
        help="look for saved files again and again, where the disk does not report them",
    )


def run(root: Path, options: argparse.Namespace) -> int:
    """Serve the preview until a signal ends it."""
    with suppress(KeyboardInterrupt):  # before we listen for signals
        with tempfile.TemporaryDirectory(prefix="atlas-preview-") as scratch:
            tempfile.tempdir = scratch  # whatever we and libraries write goes with it
            end_on_signals(Path(scratch))
            server.serve(root, options.port, options.poll)
        os.execv(sys.executable, sys.orig_argv)
    return 0


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"'{text}' is not a port; write 1 to 65535")
    return int(text)
