"""What makers of pages are given, for a small atlas."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.load.history import History
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs
from atlas.pages.render import Renderer
from atlas.pages.types import all_types
from atlas.views.index import Index
from tests.atlases import TODAY, loaded


def inputs_of(index: Index, build: BuildInfo | None = None) -> Inputs:
    """Of a ready index."""
    info = build or BuildInfo(TODAY, None)
    return Inputs(Renderer(TEMPLATES, index, info), History(), all_types())


def inputs(root: Path, text: str = "") -> Inputs:
    """Of the small atlas with some changes."""
    return inputs_of(Index(loaded(text, root)))


def made(given: Inputs, of: ModuleType) -> list[Page | Asset]:
    """All that a page type makes."""
    (registered,) = (one for one in all_types() if one.type is of.PAGE)
    return [part for page in registered.plan(given) for part in page.make()]
