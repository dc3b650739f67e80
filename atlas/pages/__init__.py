"""Pages: views filled into templates. The only step that knows addresses and templates."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.load import Atlas
from atlas.load.history import History
from atlas.pages.files import make_files
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs
from atlas.pages.render import Renderer
from atlas.pages.types import all_types
from atlas.views.index import Index


def make_pages(atlas: Atlas, build: BuildInfo, history: History) -> Iterator[Page | Asset]:
    """All generated pages of the site and their files, from an atlas that passed the check."""
    inputs = Inputs(Renderer(TEMPLATES, Index(atlas), build), history, all_types())
    for registered in inputs.registry:
        yield from registered.make(inputs)
    yield from make_files(inputs)
