"""A page for each topic."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.page_addresses import topic_page
from atlas.pages import pictures, search_entries
from atlas.pages.addresses import address, data_address
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, PageType
from atlas.views.timeline import timeline
from atlas.views.topics import TopicView

PAGE = PageType(template="topic.html", address=topic_page(EACH), under="topics/")


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page of each topic, with the file of its picture."""
    for view in inputs.topics:
        yield from _topic(inputs, view)


def _topic(inputs: Inputs, view: TopicView) -> Iterator[Page | Asset]:
    line = timeline(view.shown)
    here = address(view.topic)
    picture = pictures.strip(line, here)
    if picture:
        yield picture.file(here, inputs.renderer.build.site_url)
    yield inputs.page(
        PAGE,
        address=here,
        title=f"Topic: {view.topic.name}",
        description=f"{view.topic.name}: {view.topic.definition}",
        data=data_address(view.topic),
        changed=inputs.changed.topic(view.topic.id),
        finds=[search_entries.of_topic(view.topic)],
        view=view,
        line=line,
        strip=picture.with_link(here) if picture else "",
        profiles_shown=[profile for profile, _ in view.profiles],
    )
