"""The table of topics by company, and a page for each topic."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages import pictures, search_entries
from atlas.pages.addresses import address
from atlas.pages.page import Asset, Page
from atlas.pages.render import Renderer
from atlas.text.names import name_key
from atlas.views.timeline import timeline
from atlas.views.topics import TopicView, columns, topic_view


def pages(renderer: Renderer) -> Iterator[Page | Asset]:
    """The index of topics and the page of each."""
    views = [topic_view(renderer.index, topic) for topic in renderer.index.atlas.topics.values()]
    views.sort(key=lambda view: name_key(view.topic.name))
    yield renderer.page(
        "topics.html",
        "topics/",
        "Topics",
        "The controlled list of topics, each with its statements, by company.",
        found=views,
        columns=columns(views),
    )
    for view in views:
        yield from _topic(renderer, view)


def _topic(renderer: Renderer, view: TopicView) -> Iterator[Page | Asset]:
    line = timeline(view.shown)
    here = address(view.topic)
    picture = pictures.strip(line, here)
    if picture:
        yield picture.file(here, renderer.build.site_url)
    yield renderer.page(
        "topic.html",
        here,
        f"Topic: {view.topic.name}",
        f"{view.topic.name}: {view.topic.definition}",
        finds=[search_entries.of_topic(view.topic)],
        view=view,
        line=line,
        strip=picture.with_link(here) if picture else "",
        profiles_shown=[profile for profile, _ in view.profiles],
    )
