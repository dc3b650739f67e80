"""Field reference: every field that YAML may hold."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.pages.page import Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.search_entries import of_fields, of_page
from atlas.reference.field_reference import field_reference

PAGE = PageType(
    template="fields.html",
    address="contribute/fields/",
    title="Field reference",
    description="Every field of profiles and of the source catalogue, with good and bad examples.",
)


def make(inputs: Inputs) -> Iterator[Page]:
    """The page, of which the search also finds each record."""
    here, records = PAGE.address, field_reference()
    yield inputs.page(
        PAGE,
        above=[("Contribute", "contribute/")],
        finds=[of_page(here, PAGE.title, PAGE.description), *of_fields(here, records)],
        records=records,
    )
