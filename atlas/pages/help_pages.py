"""Pages that explain: the marks for readers; the model's fields and the rules for editors."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.check.rules import all_rules
from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.pages.search_entries import of_fields, of_page, of_rules
from atlas.reference.field_reference import field_reference

#: The lists from which every page is reached: address, title, what stands there.
_LISTS = (
    ("companies/", "Companies", "every profile, with what it covers"),
    ("organisations/", "Organisations", "every body that the sources name, under all its names"),
    ("landscapes/", "Landscapes", "markets, policies and fields"),
    ("topics/", "Topics", "the controlled list, each with its statements"),
    (
        "explore/",
        "Explore",
        "the timeline, the map, the network, companies side by side, commitments, open questions "
        "and what changed",
    ),
    ("sources/", "Sources", "the archived documents, with every passage cited from them"),
)


def pages(renderer: Renderer) -> Iterator[Page]:
    """The legend, the search, the field reference and the codes of the checks."""
    yield renderer.page(
        "marks.html",
        "about/marks/",
        "How to read the marks",
        "What the marks of status, date and voice mean.",
    )
    yield renderer.page(
        "search.html",
        "search/",
        "Search",
        "What the search finds, and the lists that lead to everything without it.",
        lists=_LISTS,
    )
    yield _fields(renderer)
    yield _codes(renderer)


def _fields(renderer: Renderer) -> Page:
    here, title = "contribute/fields/", "Field reference"
    about = "Every field of profiles and of the source catalogue, with good and bad examples."
    records = field_reference()
    return renderer.page(
        "fields.html",
        here,
        title,
        about,
        finds=[of_page(here, title, about), *of_fields(here, records)],
        records=records,
    )


def _codes(renderer: Renderer) -> Page:
    here, title = "contribute/codes/", "Codes of the checks"
    about = "What the checks can report, why each rule is there, and how to fix it."
    rules = list(all_rules().values())
    return renderer.page(
        "codes.html",
        here,
        title,
        about,
        finds=[of_page(here, title, about), *of_rules(here, rules)],
        rules=rules,
    )
