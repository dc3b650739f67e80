"""Modules and functions stay short enough to be read at once."""

from __future__ import annotations

import ast

from tests.checkout import ROOT

MODULE_LINES = 350
FUNCTION_LINES = 60
CODE = {
    file.relative_to(ROOT).as_posix(): file.read_text("utf-8")
    for folder in ("atlas", "bench", "tools")
    for file in sorted((ROOT / folder).rglob("*.py"))
}


def test_modules_are_short() -> None:
    lengths = {path: len(text.splitlines()) for path, text in CODE.items()}
    assert lengths
    assert {path: lines for path, lines in lengths.items() if lines > MODULE_LINES} == {}


def test_functions_are_short() -> None:
    long = {
        f"{path}:{node.lineno}": node.name
        for path, text in CODE.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
    }
    assert long == {}
