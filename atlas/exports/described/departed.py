"""What was published and is not there any more, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from pydantic import Field

from atlas.exports.described.items import Addresses, Described
from atlas.ledger.ledger import PublishedWording
from atlas.ledger.lines import Became, What
from atlas.load import LoadedProfile
from atlas.pages.addresses import address, former_data_addresses
from atlas.pages.successors import name_of
from atlas.views.departed import Departed, Successor
from atlas.views.questions import PlacedQuestion


class SuccessorData(Described):
    """What there is instead."""

    ref: str = Field(description="Its reference.")
    title: str = Field(description="Its name, headline or question.")
    address: str = Field(description="Where people read it.")
    data: str = Field(description="Address of its data as JSON.")


class DepartedData(Described):
    """Stands at the address of data that was published and has moved or gone."""

    kind: Literal["departed"]
    ref: str = Field(description="The reference under which it was published.")
    was: What = Field(description="What it was; a page is that of a profile.")
    title: str = Field(description="What it was called.")
    became: Became = Field(description="What became of it.")
    reason: str | None = Field(description="Why, unless it only moved.")
    since: date | None = Field(description="The day from which the ledger says so.")
    to: list[SuccessorData] = Field(description="What to read now; most often one, or none.")
    last_wording: dict[str, Any] | None = Field(
        description="The fields of its last wording, of which only those are there that had a "
        "value; null if the ledger has none."
    )


@dataclass(frozen=True)
class Gone:
    """What is gone, with the addresses of its pages and data, all from the site's root, and what
    was last published of it, if the ledger has it."""

    pages: tuple[str, ...]
    data: tuple[str, ...]
    described: DepartedData
    last: PublishedWording | None


def departed_data(one: Departed, addresses: Addresses) -> Gone:
    """Describe what is gone."""
    described = DepartedData(
        kind="departed",
        ref=f"{one.profile}/{one.id}" if one.id else one.profile,
        was=one.what,
        title=one.title,
        became=one.became,
        reason=one.reason or None,
        since=one.since,
        to=[_successor(target, addresses) for target in one.to],
        last_wording=dict(one.wording.text) if one.wording else None,
    )
    return Gone(one.addresses, former_data_addresses(one), described, one.wording)


def _successor(target: Successor, addresses: Addresses) -> SuccessorData:
    if isinstance(target, LoadedProfile):
        ref = target.id
    elif isinstance(target, PlacedQuestion):
        ref = f"{target.profile.id}/{target.disagreement.id}"
    else:
        ref = target.ref
    return SuccessorData(
        ref=ref,
        title=name_of(target),
        address=addresses.site(address(target)),
        data=addresses.data(target),
    )
