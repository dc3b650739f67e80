"""The command line: reads arguments, calls one function a command, and turns failures into lines.

Exit codes: 0 clean, 1 problems in the input, 2 could not run.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from atlas import commands
from atlas.check.report import ALL, FOLDED
from atlas.errors import AtlasError
from atlas.publish import writers

Command = Callable[[Path, argparse.Namespace], int]


def main(root: Path, arguments: Sequence[str]) -> int:
    """Run one command on the checkout at ``root`` and return its exit code."""
    _accept_all_letters()
    options = _parser().parse_args(arguments)
    command: Command = options.command
    try:
        code = command(root, options)
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
    except Exception as error:
        if options.debug:
            traceback.print_exc()
        print(_explain(error), file=sys.stderr)
        code = 2
    return code


def _accept_all_letters() -> None:
    """Let a terminal or pipe that knows fewer letters show the others' numbers, and not stop us."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _explain(error: Exception) -> str:
    """One line for a failure that nobody foresaw."""
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"could not run: {where}{error.strerror}"
    text = " ".join(str(error).split())[:200]
    return (
        f"could not run: {type(error).__name__}: {text} (an error of this program: repeat with "
        "--debug for details, and report them)"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py", description="Checks sources and profiles, and makes the site from them."
    )
    parser.add_argument("--debug", action="store_true", help="show the traceback of an error")
    added = parser.add_subparsers(metavar="COMMAND", required=True)

    def command(name: str, function: Command, does: str) -> argparse.ArgumentParser:
        one = added.add_parser(name, help=does, description=f"{does[0].upper()}{does[1:]}.")
        one.add_argument(
            "--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
        one.set_defaults(command=function)
        return one

    site = command("site", commands.site, "check everything and build the site into site/")
    site.add_argument(
        "--writer",
        choices=writers.NAMES,
        default=writers.DEFAULT,
        help="what puts the pages into the theme; they say the same (default: %(default)s)",
    )

    _check_options(
        command("check", commands.check, "check profiles and sources, and list all problems")
    )
    _coverage_options(
        command("coverage", commands.coverage, "list the source sentences that no statement cites")
    )

    serve = command("serve", commands.serve, "show the site at a local address, following edits")
    serve.add_argument(
        "--port", type=_port, default=8000, help="where to listen (default: 8000)", metavar="PORT"
    )

    command(
        "publish", commands.publish, "add what is new to the ledger of all that was ever published"
    )

    command(
        "redirect-rules",
        commands.redirect_rules,
        "print the rules by which the permanent address leads to the site",
    )

    schema = command("schema", commands.schema, "write the JSON Schemas of all YAML files")
    schema.add_argument(
        "--check", action="store_true", help="write nothing; exit with 1 when they are out of date"
    )
    return parser


def _check_options(check: argparse.ArgumentParser) -> None:
    check.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="how to print the problems (default: text)",
    )
    check.add_argument(
        "--today",
        type=_date,
        metavar="DATE",
        help="the day to count due dates from (default: that of the last commit)",
    )
    check.add_argument(
        "--notices",
        nargs="?",
        const=ALL,
        default=FOLDED,
        metavar="CODE",
        help="show every notice, or every one of this code (default: one line a code)",
    )
    check.add_argument("--explain", metavar="CODE", help="explain one kind of problem, and stop")


def _coverage_options(coverage: argparse.ArgumentParser) -> None:
    coverage.add_argument("source", nargs="?", metavar="SOURCE", help="the id of one source")
    coverage.add_argument(
        "--unused",
        action="store_true",
        help="list numbers, dates and names that cited sentences print and no statement uses",
    )
    coverage.add_argument(
        "--require", action="store_true", help="exit with 1 when a sentence is left over"
    )


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day; write 2025-12-31") from None


def _port(text: str) -> int:
    if not (text.isdecimal() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"'{text}' is not a port; write 1 to 65535")
    return int(text)
