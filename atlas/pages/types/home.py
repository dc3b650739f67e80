"""The home page: what the companies did, what is known of each, and how to check it."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages import pictures
from atlas.pages.addresses import API
from atlas.pages.citations import ATLAS
from atlas.pages.feeds import CORRECTIONS, EVENTS
from atlas.pages.link_pictures import site_picture
from atlas.pages.linked_data.nodes import web_site
from atlas.pages.open_graph import link_picture_address
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.text.plural import plural
from atlas.views.briefs import briefs, most_recent
from atlas.views.commitments import promises
from atlas.views.index import Entry
from atlas.views.key_events import key_events
from atlas.views.key_questions import key_questions
from atlas.views.latest import latest
from atlas.views.profile import ProfileView

PAGE = PageType(
    template="home.html",
    address="",
    title="Open Innovation Atlas",
    description=(
        "How companies innovate and with whom: every statement tied to a passage of a source."
    ),
    menu=0,
    data=f"{API}index.json",
    feeds=(EVENTS, CORRECTIONS),
    label="Home",
)
#: How much of each the home page shows.
_TIMELINES = 6
_LATEST = 5
_KEY_QUESTIONS = 3
_CARDS = 6


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page at the root of the site, with the file of its picture."""
    renderer, views = inputs.renderer, inputs.views
    entries = list(renderer.index.entries.values())
    today = renderer.build.today
    companies, landscapes = inputs.of("companies"), inputs.of("landscapes")
    events = key_events(companies, _TIMELINES)
    picture = pictures.timelines(events, "")
    yield inputs.page(
        PAGE,
        contents=False,
        graph=[web_site(renderer.build, PAGE.description)],
        picture=picture.with_link("", renderer.build) if picture else "",
        pictured=len(events),
        specimen=_specimen(companies),
        companies=most_recent(briefs(companies), _CARDS),
        landscapes=most_recent(briefs(landscapes), _CARDS),
        numbers={
            "Companies": ("companies/", len(companies)),
            "Organisations": ("organisations/", len(inputs.of("organisations"))),
            "Landscapes": ("landscapes/", len(landscapes)),
            "Statements": ("timeline/", len(entries)),
            "Sources": ("sources/", len(renderer.index.atlas.sources)),
            "Commitments": ("commitments/", len(promises(entries, today))),
            "Open questions": ("questions/", sum(len(view.questions) for view in views)),
        },
        key_questions=list(key_questions(views))[:_KEY_QUESTIONS],
        latest=latest(entries, today, _LATEST),
    )
    if picture:
        yield from picture.files("", ATLAS, renderer.build)
    if link_picture_address(renderer.build):
        counts = (len(entries), "statement"), (len(renderer.index.atlas.sources), "source")
        yield site_picture([plural(n, name) for n, name in counts])


def _specimen(companies: list[ProfileView]) -> Entry | None:
    """The statement that shows best what one is: done, dated to the day, with a place or party."""
    entries = [entry for view in companies for entry in view.entries]
    return max(entries, key=_telling, default=None)


def _telling(entry: Entry) -> tuple[bool, bool, bool, bool, int]:
    it = entry.statement
    return (
        it.status == "done" and not it.promotional,
        it.traits.reports == "act",
        bool(it.date and it.date.start and it.date.start.text.count("-") == 2),
        len(entry.passages) == 1,
        len(it.places) + len(it.organisations()),
    )
