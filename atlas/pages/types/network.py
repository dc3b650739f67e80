"""The network: which organisations the sources name with which companies."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages import options, pictures
from atlas.pages.addresses import API
from atlas.pages.citations import ATLAS
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pictures.network.overview_items import MOST_COMPANIES, MOST_SHARED
from atlas.text.plural import plural
from atlas.views.organisations import organisation_kind
from atlas.views.shared_partners import TiedOrganisation

PAGE = PageType(
    template="network.html",
    address="network/",
    title="Network",
    description=(
        "Which organisations the sources name alongside which companies, and which they share."
    ),
    menu=30,
    under="explore/",
    question="Who is named with whom, and which companies share a partner?",
    data=f"{API}organisations.json",
)
#: The table of organisations shows no more than this; the list of organisations has all.
_MOST_ROWS = 500


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page of the network, with the file of its picture."""
    here, companies, organisations = PAGE.address, inputs.of("companies"), inputs.organisations
    picture = pictures.overview([view.profile for view in companies], organisations, here)
    yield inputs.page(
        PAGE,
        network=picture.with_link(here, inputs.renderer.build) if picture else "",
        companies=len(companies),
        organisations=organisations[:_MOST_ROWS],
        total=len(organisations),
        shared=_shared(organisations),
        cut=len(companies) > MOST_COMPANIES,
        most_companies=MOST_COMPANIES,
        most_shared=MOST_SHARED,
        kinds=options.of_organisation_kinds(
            organisation_kind(organisation.profile) for organisation in organisations
        ),
    )
    if picture:
        yield from picture.files(here, ATLAS, inputs.renderer.build)


def holds(inputs: Inputs) -> str:
    """How many organisations there are, and how many of them several companies share."""
    found = inputs.organisations
    return f"{plural(len(found), 'organisation')}, {_shared(found):,} of them shared"


def _shared(organisations: list[TiedOrganisation]) -> int:
    """How many of them two or more companies are tied to."""
    return sum(len(organisation.ties) > 1 for organisation in organisations)
