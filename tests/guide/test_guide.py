"""Every example of the hand-written guide is tried on an invented atlas, page by page.

What stands after the fence of a block says what it is, and so how it is tried (``TRIED``); what a
line before it gives a place is put there. The examples of a page are tried one after the other,
each on what those before it have left, but for those of ``APART``.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from atlas.editing.entered import read_records
from atlas.model import KINDS
from atlas.model.fields import Value
from tests.atlases import problems
from tests.guide.atlases import SITE, atlas_for
from tests.guide.commands import look_at, run
from tests.guide.examples import Example, examples, inline, pages
from tests.guide.test_house import is_added

PAGES = [page for page in pages() if examples(page)]
#: Blocks that are no examples, by page and first line, and why.
TEXT = {
    ("docs/contribute/house.md", "seeds/ and profiles/"): "a drawing of the steps",
    ("docs/contribute/house.md", "cli"): "the layers, to which test_layers.py holds the code",
}
#: Pages whose examples have nothing to do with each other.
APART = {"docs/contribute/commands.md"}
#: How code in a sentence begins that is a command.
COMMANDS = ("build.py ", ".venv/bin/python ", ".venv\\Scripts\\python ", "make ")
_SESSION = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
#: Errors that an example further down the page takes away.
LATER = {"organisation-not-mentioned"}
#: A problem by code, file and field.
Fault = tuple[str, str, str]


@pytest.mark.parametrize("page", PAGES)
def test_its_examples_hold(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_URL", SITE)
    found = examples(page)
    for number, story in enumerate([[one] for one in found] if page in APART else [found]):
        root = atlas_for(page, tmp_path / str(number))
        monkeypatch.chdir(root)
        for one in story:
            if one.place:
                put(one, root)
            else:
                assert one.language in TRIED, f"{one}: nobody can tell what it is, or where it goes"
                TRIED[one.language](one, root)
        assert not any(one.place for one in story) or errors(root) == set()


@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("docs/")])
def test_mkdocs_shows_its_examples_as_such(page: str) -> None:
    """Its Markdown knows no fence within a list."""
    assert [str(one) for one in examples(page) if one.nested] == []


@pytest.mark.parametrize("page", pages())
def test_commands_in_its_sentences_exist(page: str) -> None:
    for code in inline(page):
        if code.startswith(COMMANDS):
            look_at(code)


def put(one: Example, root: Path) -> None:
    """Put an example where it says that it goes; that brings no new error."""
    place = one.place
    assert place
    file, before = root / place.path, errors(root)
    text = file.read_text("utf-8") if file.exists() else ""
    if place.record or (text and not one.text.startswith(" ")):
        whole = yaml.safe_load(text)
        record = record_in(whole, place.record) if place.record else whole
        record.update(yaml.safe_load(one.text))
        if place.without:
            del record[place.without]
        text = yaml.safe_dump(whole, allow_unicode=True, sort_keys=False)
    else:
        text += one.text
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    paste_digest(root, file)
    new = errors(root) - before if one.language == "yaml" else set()
    assert all(code in LATER for code, _, _ in new), f"{one}: brings {new}"


def record_in(inside: Any, id: str) -> dict[str, Any]:
    """The one record with an id."""
    [found] = _records(inside, id)
    return found


def _records(inside: Any, id: str) -> Iterator[dict[str, Any]]:
    if isinstance(inside, dict):
        if inside.get("id") == id:
            yield inside
        inside = list(inside.values())
    if isinstance(inside, list):
        for one in inside:
            yield from _records(one, id)


def errors(root: Path) -> set[Fault]:
    found = problems(root)
    return {(one.code, one.path, one.where) for one in found if one.severity == "error"}


def paste_digest(root: Path, catalogue: Path) -> None:
    """Put the line into the catalogue that the check prints where a digest is missing."""
    for one in problems(root):
        if one.code == "missing-field" and one.where.endswith(".sha256"):
            line = one.fix.partition("`")[2].partition("`")[0]
            head, new = catalogue.read_text("utf-8").rsplit("    title:", 1)
            catalogue.write_text(f"{head}    {line}\n    title:{new}", "utf-8")


def run_all(one: Example, root: Path) -> None:
    """Run each line."""
    for line in one.text.replace("\\\n", "").splitlines():
        run(line, root)


def run_and_compare(one: Example, root: Path) -> None:
    """Run the lines that begin with a dollar; each prints what stands below it."""
    assert one.text.startswith("$ "), f"{one}: begin with a dollar"
    for command, printed in _SESSION.findall(one.text):
        told = [line.rstrip() for line in run(command, root).splitlines()]
        assert told == printed.splitlines(), f"{one}: $ {command}"


def look_at_all(one: Example, root: Path) -> None:
    """Look at each line."""
    for line in one.text.splitlines():
        look_at(line)


def starts_our_server(words: Iterator[str]) -> None:
    """Assert that the settings of an editor name the command after ``build.py``."""
    assert any(word.endswith("build.py") for word in words)
    look_at(f"build.py {next(words)}")


def texts(inside: object) -> Iterator[str]:
    """The texts in settings, in order."""
    if isinstance(inside, str):
        yield inside
    elif isinstance(inside, dict | list):
        for one in inside.values() if isinstance(inside, dict) else inside:
            yield from texts(one)


def read_as_values(one: Example, root: Path) -> None:
    """Lines of a form on the host."""
    found = read_records(KINDS["figure"], "values", one.text)
    assert len(found) == one.text.count("\n\n") + 1
    for each in found:
        TypeAdapter(Value).validate_python(each)


def is_listed(one: Example, root: Path) -> None:
    """What is no example says why."""
    assert any(one.page == page and one.text.startswith(first) for page, first in TEXT), (
        f"{one}: say in TEXT why nobody tries it, or in a line before it where it goes"
    )


#: What stands after a fence → how the block is tried.
TRIED: Mapping[str, Callable[[Example, Path], None]] = {
    "sh": run_all,
    "console": run_and_compare,
    "bat": look_at_all,
    "json": lambda one, _: starts_our_server(texts(json.loads(one.text))),
    "toml": lambda one, _: starts_our_server(texts(tomllib.loads(one.text))),
    "lua": lambda one, _: starts_our_server(iter(re.findall(r'"([^"]*)"', one.text))),
    "python": is_added,
    "records": read_as_values,
    "text": is_listed,
}
