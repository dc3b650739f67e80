"""Every identifier of the atlas in one file, to resolve and preview single facts elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from atlas.exports.described.atlas import About, DescribedAtlas
from atlas.exports.described.items import Described, Item, shared
from atlas.exports.written import json_bytes
from atlas.pages.addresses import API
from atlas.pages.exported import Format
from atlas.pages.page import Asset

PATH = f"{API}inventory.json"

FORMAT = Format(
    title="Inventory of identifiers",
    purpose=(
        "Every statement, profile, person, source, topic, place and disagreement with its title, "
        "addresses, version and status, for sites that link to single facts and preview them."
    ),
    media_type="application/json",
    start=PATH,
    order=70,
    holds=(
        *("statements", "companies", "organisations", "landscapes", "people"),
        *("sources", "topics", "places", "disagreements"),
    ),
)


class Inventory(Described):
    """All things with an identifier."""

    atlas: About = Field(description="The atlas as a whole.")
    items: list[Item] = Field(description="By kind, then by reference.")


def make(atlas: DescribedAtlas) -> Iterator[Asset]:
    """The one file."""
    items = [Item.model_validate(shared(one)) for group in atlas.groups.values() for one in group]
    yield Asset(PATH, json_bytes(Inventory(atlas=atlas.about, items=items)))
