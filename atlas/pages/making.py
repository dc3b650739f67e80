"""Everything that is a page of the site, planned and made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.load.history import History
from atlas.pages.exported import Export
from atlas.pages.files import make_files
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, Planned
from atlas.pages.render import Renderer
from atlas.pages.types import all_types
from atlas.views.index import Index


def make_pages(
    index: Index, build: BuildInfo, history: History, exports: Sequence[Export] = ()
) -> Iterator[Page | Asset]:
    """All generated pages of the site and their files, from an atlas that passed the check.

    ``exports`` have been made from the same index; the pages describe them.
    """
    renderer = Renderer(TEMPLATES, index, build)
    inputs = Inputs(renderer, history, all_types(), lambda: exports)
    for page in plan(inputs):
        yield from page.make()
    yield from make_files(inputs)


def plan(inputs: Inputs) -> Iterator[Planned]:
    """Every page that can be made, none of them made yet."""
    for registered in inputs.registry:
        yield from registered.plan(inputs)
