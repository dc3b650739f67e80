"""The code flows one way: no import runs against the layers that docs/contribute/house.md draws."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.checkout import ROOT
from tools.draw_architecture import drawing, layers

HOUSE = (ROOT / "docs/contribute/house.md").read_text("utf-8")
LAYERS = [[f"atlas.{room}" for room in rooms] for rooms in layers(HOUSE)]
RANKS = {room: rank for rank, rooms in enumerate(LAYERS) for room in rooms}
CODE = {
    re.sub(r"\.__init__$", "", ".".join(file.relative_to(ROOT).with_suffix("").parts)): (
        file.read_text("utf-8")
    )
    for file in sorted((ROOT / "atlas").rglob("*.py"))
}


def imported(text: str, modules: Mapping[str, str]) -> Iterator[str]:
    """The modules that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            for name in node.names:
                whole = f"{node.module}.{name.name}"
                yield whole if whole in modules else f"{node.module}"


def room(module: str) -> str:
    """The room of a module: the longest name in the drawing that begins its own."""
    found = [name for name in RANKS if f"{module}.".startswith(f"{name}.")]
    return max(found, key=len, default="")


def against_the_stream(modules: Mapping[str, str]) -> list[str]:
    """Imports from a layer that is not below, and cycles of modules."""
    graph = {
        module: {name for name in imported(text, modules) if name in modules and name != module}
        for module, text in modules.items()
    }
    faults = [
        f"{module} imports {other}"
        for module, others in graph.items()
        for other in sorted(others)
        if room(module) != room(other) and RANKS[room(module)] >= RANKS[room(other)]
    ]
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        faults.append(f"a cycle: {' → '.join(error.args[1])}")
    return faults


def test_every_module_has_its_layer() -> None:
    packages = {module for module in CODE if any(other.startswith(f"{module}.") for other in CODE)}
    assert [module for module in CODE if not room(module) and module not in packages] == []
    assert [name for name in RANKS if name not in CODE] == []


def test_no_import_runs_against_the_stream() -> None:
    assert against_the_stream({name: text for name, text in CODE.items() if room(name)}) == []


@pytest.mark.parametrize(
    ("module", "planted", "fault"),
    [
        ("atlas.model.fields", "from atlas.load import FOLDERS", "imports atlas.load"),
        ("atlas.load", "from atlas.views.index import Index", "imports atlas.views.index"),
        ("atlas.views.index", "from atlas import labels", "imports atlas.labels"),
        ("atlas.pages.page", "def f():\n    import atlas.publish.content", "atlas.publish.content"),
        ("atlas.pictures.map.layout", "from atlas import anchors", "imports atlas.anchors"),
        ("atlas.text.quotes", "import atlas.text.names\nimport atlas.dates", "atlas.dates"),
        ("atlas.pictures.draw.geometry", "from atlas.pictures.draw import svg, text", ""),
        ("atlas.text.names", "from atlas.text.search_words import names", "a cycle: "),
    ],
)
def test_a_planted_import_is_noticed(module: str, planted: str, fault: str) -> None:
    code = {name: text for name, text in CODE.items() if room(name)}
    faults = against_the_stream({**code, module: f"{planted}\n{code[module]}"})
    assert [found for found in faults if fault in found] if fault else not faults


def test_the_picture_shows_the_layers() -> None:
    """``tools/draw_architecture.py`` draws it again."""
    assert (ROOT / "docs/assets/images/architecture.svg").read_text("utf-8") == drawing(HOUSE)
