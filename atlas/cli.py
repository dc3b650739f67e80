"""The command line: reads arguments, runs a command, and turns failures into lines.

Exit codes: 0 clean, 1 problems in the input, 2 could not run.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from atlas.commands import COMMANDS, command
from atlas.errors import AtlasError


def main(root: Path, arguments: Sequence[str]) -> int:
    """Run one command on the checkout at ``root`` and return its exit code.

    Raises ``ModuleNotFoundError`` where a library is not installed.
    """
    _accept_all_letters()
    options = parser(asked(arguments)).parse_args(arguments)
    try:
        code = command(options.command).run(root, options)
        sys.stdout.flush()
    except AtlasError as error:
        for message in error.messages:
            print(message, file=sys.stderr)
        code = error.exit_code
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        code = 130
    except BrokenPipeError:
        # The reader of our output has closed it. Python would complain again when it exits.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except ModuleNotFoundError:
        raise
    except Exception as error:
        if options.debug:
            traceback.print_exc()
        print(_explain(error), file=sys.stderr)
        code = 2
    return code


def _accept_all_letters() -> None:
    """Print characters that the terminal or pipe cannot encode as escapes instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _explain(error: Exception) -> str:
    """One line for an unforeseen failure."""
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"could not run: {where}{error.strerror}"
    text = " ".join(str(error).split())[:200]
    return (
        f"could not run: {type(error).__name__}: {text} (an error of this program: repeat with "
        "--debug for details, and report them)"
    )


def asked(arguments: Sequence[str]) -> str:
    """The command that the arguments name, or what stands in its place; empty for none."""
    return next((word for word in arguments if not word.startswith("-")), "")


def parser(*full: str) -> argparse.ArgumentParser:
    """The parser, with the arguments of the commands that are asked for: the others stay unread."""
    made = argparse.ArgumentParser(
        prog="build.py", description="Checks sources and profiles, and makes the site from them."
    )
    made.add_argument("--debug", action="store_true", help="show the traceback of an error")
    added = made.add_subparsers(metavar="COMMAND", required=True)
    for name, does in COMMANDS.items():
        one = added.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        one.add_argument(
            "--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
        one.set_defaults(command=name)
        if name in full:
            command(name).options(one)
    return made
