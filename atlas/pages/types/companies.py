"""The list of companies."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.labels import ORGANISATION_KINDS
from atlas.pages.listing import countries, names
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.text.names import name_key
from atlas.views.briefs import briefs

PAGE = PageType(
    template="companies.html",
    address="companies/",
    title="Companies",
    description="All company profiles: what each does to innovate, with whom, and its main facts.",
    menu=10,
)
#: With more companies than this each gets a line or two; its page has the rest.
_MOST_IN_FULL = 60


def make(inputs: Inputs) -> Iterator[Page]:
    """The list."""
    companies = briefs(inputs.of("companies"))
    used = {kind for brief in companies for kind in brief.partner_kinds}
    topics = {topic for brief in companies for topic in brief.topics}
    named = inputs.renderer.index.atlas.topics
    yield inputs.page(
        PAGE,
        companies=companies,
        names={brief.view.profile.id: " ".join(names(brief.view)).lower() for brief in companies},
        short=len(companies) > _MOST_IN_FULL,
        countries=countries(companies),
        partner_kinds=[kind for kind in ORGANISATION_KINDS if kind in used],
        used_topics=sorted(topics, key=lambda id: name_key(named[id].name)),
    )
