"""What every thing of the atlas has, whatever it is: its name, addresses, version and status."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from atlas.anchors import version_anchor
from atlas.build_info import BuildInfo
from atlas.model.choices import Status
from atlas.pages.addresses import address, data_address
from atlas.published.versions import Version as PublishedVersion

ItemKind = Literal[
    "company",
    "organisation",
    "landscape",
    "person",
    "statement",
    "disagreement",
    "source",
    "topic",
    "place",
]


class Described(BaseModel):
    """Base of all that is exported: plain data. A field that is not known is there, and null."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_serialization_defaults_required=True
    )


class Version(Described):
    """Which wording of a statement or disagreement this is; others may have cited another."""

    number: int = Field(description="Counts from 1.")
    hash: str = Field(description="Short hash of what it asserts and of its evidence.")
    published: date | None = Field(description="Day of publication; null if not published yet.")
    address: str = Field(description="Where this wording will be found again.")


class Item(Described):
    """One thing with an identifier of its own, as the inventory lists it."""

    kind: ItemKind = Field(description="What it is.")
    ref: str = Field(
        description="Its reference, unique in its kind: id, or profile/id of what a profile has."
    )
    title: str = Field(description="Its name, headline or question.")
    address: str = Field(
        description="Its page, or its place on one; begins with / where the site's host is unknown."
    )
    permanent: str | None = Field(
        description="The address to cite if the atlas has a permanent one: it outlives its host."
    )
    data: str = Field(description="Address of its data as JSON; a person's are their profile's.")
    version: Version | None = Field(description="Statements and disagreements have one.")
    status: Status | None = Field(
        description="How far what a statement reports has come: planned is not done. Null for "
        "all other kinds."
    )


@dataclass(frozen=True)
class Addresses:
    """The addresses of things as other programs take them: whole, if the site's host is known."""

    build: BuildInfo

    def site(self, path: str) -> str:
        """The address of a page or file, given from the site's root."""
        return f"{self.build.site_url or '/'}{path}"

    def path(self, address: str) -> str:
        """The path from the site's root of an address that `site` gave."""
        return address.removeprefix(self.site(""))

    def data(self, thing: object) -> str:
        """The address of a thing's data."""
        return self.site(data_address(thing))

    def permanent(self, page: str) -> str | None:
        """The permanent address of a page, if the atlas has such."""
        return f"{self.build.permanent_base}{page}" if self.build.permanent_base else None

    def cited(self, page: str) -> str:
        """The address to cite: the permanent one of a page, or else that on the site."""
        return self.permanent(page) or self.site(page)

    def item(
        self,
        kind: ItemKind,
        ref: str,
        title: str,
        thing: object,
        *,
        page: str = "",
        version: PublishedVersion | None = None,
        status: Status | None = None,
    ) -> Item:
        """A thing as an item; ``page`` is given where it is not the `address` of the thing."""
        where = page or address(thing)
        return Item(
            kind=kind,
            ref=ref,
            title=title,
            address=self.site(where),
            permanent=self.permanent(where),
            data=self.data(thing),
            version=self._version(version, where) if version else None,
            status=status,
        )

    def _version(self, version: PublishedVersion, page: str) -> Version:
        base = self.cited(page)
        return Version(
            number=version.number,
            hash=version.digest,
            published=version.published,
            address=f"{base.partition('#')[0]}#{version_anchor(version.digest)}",
        )


def shared(item: Item) -> dict[str, object]:
    """The fields of an item, for a fuller description of the same thing."""
    return {name: getattr(item, name) for name in _SHARED}


_SHARED = tuple(Item.model_fields)
