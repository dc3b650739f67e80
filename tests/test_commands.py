"""Every command and each of its arguments is explained, by itself and on the page of commands."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from atlas.cli import parser
from atlas.commands import COMMANDS
from tests.checkout import ROOT

PAGE = (ROOT / "docs/contribute/commands.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## `([a-z-]+)`\n(.*?)(?=^## |\Z)", PAGE, re.M | re.S))


def arguments(name: str) -> Iterator[argparse.Action]:
    """The arguments of a command, but for those that all have."""
    [commands] = [one for one in parser(name)._actions if isinstance(one.choices, dict)]
    assert isinstance(commands.choices, dict)
    for action in commands.choices[name]._actions:
        if action.dest not in ("help", "debug"):
            yield action


def documented(name: str) -> set[str]:
    """What stands in code on the page."""
    return set(re.findall(r"(?<![\w-])(--?[a-z][a-z-]*|[A-Z]{2,}(?:=[A-Z]+)?)", SECTIONS[name]))


def test_the_page_has_each_command_and_no_other() -> None:
    assert list(SECTIONS) == list(COMMANDS)


def test_each_module_is_a_command() -> None:
    modules = {file.stem.replace("_", "-") for file in (ROOT / "atlas/commands").glob("*.py")}
    assert modules == {*COMMANDS, "--init--", "common"}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_argument_is_explained(name: str) -> None:
    found = documented(name)
    for action in arguments(name):
        assert action.help, action.dest
        shown = {*action.option_strings} or {str(action.metavar)}
        assert shown & found, f"{shown} is not on the page"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_page_names_no_option_that_is_not_there(name: str) -> None:
    known = {option for action in arguments(name) for option in action.option_strings}
    assert {word for word in documented(name) if word.startswith("--")} <= known | {"--help"}


@pytest.mark.parametrize("name", COMMANDS)
def test_each_value_of_an_argument_is_named(name: str) -> None:
    for action in arguments(name):
        for value in action.choices or ():
            named = re.search(rf"(?<![\w-]){re.escape(str(value))}(?![\w-])", SECTIONS[name])
            assert named or value == action.default, f"{value} is not on the page"
