"""The list of companies."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages import options
from atlas.pages.addresses import API
from atlas.pages.listing import country, names
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.briefs import briefs

PAGE = PageType(
    template="companies.html",
    address="companies/",
    title="Companies",
    description="All company profiles: what each does to innovate, with whom, and its main facts.",
    menu=10,
    data=f"{API}companies.json",
)
#: With more companies than this each gets a line or two; its page has the rest.
_MOST_IN_FULL = 60
_ORDERS: list[options.Option] = [
    ("latest", "Latest events first"),
    ("statements", "Most statements first"),
    ("partners", "Most partners first"),
]


def make(inputs: Inputs) -> Iterator[Page]:
    """The list."""
    companies = briefs(inputs.of("companies"))
    yield inputs.page(
        PAGE,
        companies=companies,
        names={brief.view.profile.id: " ".join(names(brief.view)).lower() for brief in companies},
        short=len(companies) > _MOST_IN_FULL,
        countries=options.of_countries(map(country, companies)),
        partner_kinds=options.of_organisation_kinds(
            kind for brief in companies for kind in brief.partner_kinds
        ),
        used_topics=options.of_topics(
            (topic for brief in companies for topic in brief.topics),
            inputs.renderer.index.atlas.topics,
        ),
        orders=_ORDERS,
    )
