"""A page for each topic."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model import Topic
from atlas.page_addresses import topic_page
from atlas.pages import pictures, search_entries
from atlas.pages.addresses import address, data_address
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, PageType
from atlas.views.timeline import timeline

PAGE = PageType(template="topic.html", address=topic_page(EACH), under="topics/")


def each(inputs: Inputs) -> dict[str, Topic]:
    """Every topic."""
    return {address(topic): topic for topic in inputs.renderer.index.atlas.topics.values()}


def make(inputs: Inputs, topic: Topic) -> Iterator[Page | Asset]:
    """The page of a topic, with the file of its picture."""
    view = inputs.topic(topic)
    line = timeline(view.shown)
    here = address(view.topic)
    picture = pictures.strip(line, here)
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
        strip=picture.with_link(here, inputs.renderer.build) if picture else "",
        profiles_shown=[profile for profile, _ in view.profiles],
    )
    if picture:
        yield from picture.files(here, view.topic.name, inputs.renderer.build)
