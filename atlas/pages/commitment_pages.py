"""Who promised what by when, across all profiles."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from atlas.pages.addresses import link
from atlas.pages.page import Page
from atlas.pages.pictures import MIN_STRIP, year_on_page
from atlas.pages.render import Renderer
from atlas.pages.wording import outcome
from atlas.pictures.timeline.items import Span, Strip
from atlas.pictures.timeline.strip import timeline_picture
from atlas.views.commitments import Promise, by_due_year, promises
from atlas.views.index import owners

#: With more than these, texts and passages are left to the profiles' pages.
MOST_IN_FULL = 500


def pages(renderer: Renderer) -> Iterator[Page]:
    """The page of commitments."""
    found = promises(renderer.index.entries.values(), renderer.build.today)
    here = "commitments/"
    yield renderer.page(
        "commitments.html",
        here,
        "Commitments",
        "Who promised what by when, and what the sources tell of the outcome.",
        found=found,
        years=by_due_year(found),
        strip=_strip(found, here),
        full=len(found) <= MOST_IN_FULL,
        profiles_shown=owners(promise.entry for promise in found),
    )


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
