"""Pages: views filled into templates. The only step that knows addresses and templates."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.load import Atlas
from atlas.load.history import History
from atlas.pages import (
    cards,
    change_pages,
    commitment_pages,
    compare_pages,
    explore_pages,
    help_pages,
    home_page,
    index_pages,
    profile_pages,
    question_pages,
    source_pages,
    timeline_pages,
    topic_pages,
)
from atlas.pages.page import Asset, Page
from atlas.pages.render import Renderer
from atlas.views.index import Index
from atlas.views.profile import profile_view
from atlas.views.sources import source_view


def make_pages(atlas: Atlas, build: BuildInfo, history: History) -> Iterator[Page | Asset]:
    """All generated pages of the site and their files, from an atlas that passed the check."""
    index = Index(atlas)
    renderer = Renderer(TEMPLATES, index, build)
    views = [profile_view(index, profile, build.today) for profile in atlas.profiles.values()]
    yield from profile_pages.pages(renderer, views)
    sources = [source_view(index, source) for source in atlas.sources.values()]
    yield from source_pages.pages(renderer, sources)
    yield from cards.files(cards.cards(renderer, views, sources))
    yield from home_page.pages(renderer, views)
    yield from index_pages.pages(renderer, views)
    yield from timeline_pages.pages(renderer)
    yield from topic_pages.pages(renderer)
    yield from commitment_pages.pages(renderer)
    yield from question_pages.pages(renderer)
    yield from explore_pages.pages(renderer, views)
    yield from compare_pages.pages(renderer, views)
    yield from change_pages.pages(renderer, history)
    yield from help_pages.pages(renderer)
