"""Views find; what readers read is written by pages, templates and labels."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checkout import ROOT

VIEWS = sorted((ROOT / "atlas/views").glob("*.py"))
#: What a name or a sign may look like; words for readers have capitals, or spaces between them.
NO_WORDS = re.compile(r"[^A-Za-z]*|[^A-Za-z\s]*[a-z][a-z0-9_./-]*")


def words_in(text: str) -> Iterator[str]:
    """What a module holds for readers: strings with words, but for docstrings and annotations."""
    passed_over: set[ast.AST] = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            passed_over.add(node.value)
        elif isinstance(node, ast.Subscript):
            passed_over.update(ast.walk(node.slice))
        elif not isinstance(node, ast.Constant) or node in passed_over:
            continue
        elif isinstance(node.value, str) and not NO_WORDS.fullmatch(node.value):
            yield node.value


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.stem)
def test_views_write_no_words(view: Path) -> None:
    assert list(words_in(view.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "code", ['"Due 2025"', '"by "', 'f"{n} sites"', 'lambda: (yield "No date")', 'f("a", b="Met")']
)
def test_words_are_noticed(code: str) -> None:
    assert list(words_in(f"found = {code}"))
