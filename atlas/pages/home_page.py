"""The home page: what this is, how much of it there is, what is new, and where to begin."""

from __future__ import annotations

from collections.abc import Sequence

from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.views.asked import asked
from atlas.views.commitments import promises
from atlas.views.index import Entry
from atlas.views.latest import latest
from atlas.views.profile import ProfileView

#: How much of each the home page shows.
_LATEST = 5
_ASKED = 3
_CARDS = 12


def home(renderer: Renderer, views: Sequence[ProfileView]) -> Page:
    """The page at the root of the site."""
    entries = list(renderer.index.entries.values())
    today = renderer.build.today
    folders = {
        folder: [view for view in views if view.profile.folder == folder]
        for folder in ("companies", "landscapes", "organisations")
    }
    return renderer.page(
        "home.html",
        "",
        "Open Innovation Atlas",
        "How companies innovate and with whom: every statement tied to a passage of a source.",
        contents=False,
        specimen=_specimen(folders["companies"]),
        companies=_largest(folders["companies"]),
        landscapes=_largest(folders["landscapes"]),
        numbers={
            "Statements": ("timeline/", len(entries)),
            "Companies": ("companies/", len(folders["companies"])),
            "Landscapes": ("landscapes/", len(folders["landscapes"])),
            "Organisations": ("organisations/", len(folders["organisations"])),
            "Sources": ("sources/", len(renderer.index.atlas.sources)),
            "Commitments": ("commitments/", len(promises(entries, today))),
            "Open questions": ("questions/", sum(len(view.questions) for view in views)),
        },
        asked=list(asked(views))[:_ASKED],
        latest=latest(entries, today, _LATEST),
    )


def _largest(views: list[ProfileView]) -> list[ProfileView]:
    """All by name, or those with most statements where there are too many for cards."""
    ranked = sorted(views, key=lambda view: -len(view.entries))[:_CARDS]
    return sorted(ranked, key=lambda view: view.profile.sort_key)


def _specimen(companies: list[ProfileView]) -> Entry | None:
    """The statement that shows best what one is: done, dated to the day, with a place or body."""
    entries = [entry for view in companies for entry in view.entries]
    return max(entries, key=_telling, default=None)


def _telling(entry: Entry) -> tuple[bool, bool, bool, bool, int]:
    it = entry.statement
    return (
        it.status == "done" and not it.promotional,
        it.kind in ("site", "partnership", "event"),
        bool(it.date and it.date.start and it.date.start.text.count("-") == 2),
        len(entry.passages) == 1,
        len(it.places) + len(it.organisations()),
    )
