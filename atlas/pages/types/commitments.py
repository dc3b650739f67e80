"""Who promised what by when, across all profiles."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from atlas.pages import options
from atlas.pages.addresses import API, link
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.pictures import MIN_STRIP, year_on_page
from atlas.pages.wording import outcome, states
from atlas.pictures.timeline.items import Span, Strip
from atlas.pictures.timeline.strip import timeline_picture
from atlas.text.plural import plural
from atlas.views.commitments import Promise, by_due_year, promises
from atlas.views.index import owners

PAGE = PageType(
    template="commitments.html",
    address="commitments/",
    title="Commitments",
    description="Who promised what by when, and what the sources say of the outcome.",
    menu=50,
    under="explore/",
    question="Who promised what by when, and what became of it?",
    data=f"{API}commitments.json",
)
#: With more than these, texts and passages are left to the profiles' pages.
MOST_IN_FULL = 500


def make(inputs: Inputs) -> Iterator[Page]:
    """The page of commitments."""
    found = _found(inputs)
    yield inputs.page(
        PAGE,
        years=by_due_year(found),
        strip=_strip(found, PAGE.address),
        full=len(found) <= MOST_IN_FULL,
        states=states(found),
        profiles_shown=options.of_profiles(owners(promise.entry for promise in found)),
        topics_shown=options.of_topics(
            (id for promise in found for id in promise.commitment.topics),
            inputs.renderer.index.atlas.topics,
        ),
    )


def holds(inputs: Inputs) -> str:
    """How many there are."""
    return plural(len(_found(inputs)), "commitment")


def _found(inputs: Inputs) -> list[Promise]:
    renderer = inputs.renderer
    return promises(renderer.index.entries.values(), renderer.build.today)


def _strip(found: list[Promise], here: str) -> Markup:
    """What falls due when; nothing for a few, which the list shows as well."""
    spans = tuple(
        Span(
            promise.entry.statement.title,
            promise.commitment.due.latest,
            promise.commitment.due.latest,
            link(here, promise.entry),
            when=outcome(promise).rstrip("."),
        )
        for promise in found
        if promise.commitment.due and promise.commitment.due.latest
    )
    if len(spans) < MIN_STRIP:
        return Markup()
    return timeline_picture(Strip(spans, year_on_page, title="When commitments fall due"))
