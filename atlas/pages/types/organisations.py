"""The list of organisations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.load import LoadedProfile
from atlas.pages import options
from atlas.pages.addresses import API
from atlas.pages.listing import country, names
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.views.briefs import Brief, briefs
from atlas.views.index import owners
from atlas.views.organisations import organisation_kind

PAGE = PageType(
    template="organisations.html",
    address="organisations/",
    title="Organisations",
    description=(
        "Partners, public bodies, hospitals, universities, investors and events in the sources."
    ),
    menu=20,
    data=f"{API}organisations.json",
)
#: With more organisations than this the list says with whom each is named, and not for what.
_MOST_IN_FULL = 500


@dataclass(frozen=True)
class Listed:
    """An organisation as the list shows it; ``names`` starts with its own name."""

    brief: Brief
    names: tuple[str, ...]
    statements: int
    named_on: tuple[LoadedProfile, ...]


def make(inputs: Inputs) -> Iterator[Page]:
    """The list."""
    organisations = briefs(inputs.of("organisations"))
    yield inputs.page(
        PAGE,
        items=[_listed(brief) for brief in organisations],
        short=len(organisations) > _MOST_IN_FULL,
        kinds=options.of_organisation_kinds(
            organisation_kind(brief.view.profile) for brief in organisations
        ),
        countries=options.of_countries(map(country, organisations)),
    )


def _listed(brief: Brief) -> Listed:
    view = brief.view
    return Listed(
        brief,
        names(view),
        len(view.entries) + len(view.mentions),
        tuple(owners(mention.entry for mention in view.mentions)),
    )
