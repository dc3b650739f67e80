"""A page for each statement: where it is cited from, with all that bears on how far it holds.

The profile's page stays the one to read, and the one that the menu and the search lead to.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas.page_addresses import profile_page, statement_page
from atlas.pages import addresses
from atlas.pages.addresses import address, data_address
from atlas.pages.citations import of_statement
from atlas.pages.citations.formats import files
from atlas.pages.citations.head_tags import head_tags
from atlas.pages.linked_data import statements as linked_statements
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, PageType
from atlas.views.index import Entry

PAGE = PageType(
    template="statement.html",
    address=statement_page(profile_page(EACH, EACH), EACH),
    searched=False,
)


def each(inputs: Inputs) -> dict[str, Entry]:
    """Every statement."""
    return {
        addresses.statement_page(entry): entry for entry in inputs.renderer.index.entries.values()
    }


def make(inputs: Inputs, entry: Entry) -> Iterator[Page | Asset]:
    """The page of a statement, with its citation in every format."""
    renderer = inputs.renderer
    citation = of_statement(renderer.build, renderer.index, entry)
    name = entry.profile.record.name
    yield from files(citation)
    yield inputs.page(
        PAGE,
        address=citation.page,
        title=f"{citation.title} – {name}",
        description=f"{name}: {citation.about}",
        contents=False,
        finds=(),
        head=head_tags(citation),
        data=data_address(entry),
        changed=inputs.changed.statement(entry),
        graph=linked_statements.of_statement(renderer.build, renderer.index, entry, citation),
        above=[
            (entry.profile.folder.capitalize(), f"{entry.profile.folder}/"),
            (name, address(entry.profile)),
        ],
        entry=entry,
        citation=citation,
    )
