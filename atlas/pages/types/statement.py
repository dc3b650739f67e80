"""A page for each statement: where it is cited from, with all that bears on how far it holds.

The profile's page stays the one to read, and the one that the menu and the search lead to.
"""

from __future__ import annotations

from collections.abc import Iterator

from atlas.page_addresses import profile_page, statement_page
from atlas.pages.addresses import address, data_address, former_data_addresses
from atlas.pages.citations import of_departed, of_statement
from atlas.pages.citations.formats import files
from atlas.pages.citations.head_tags import head_tags
from atlas.pages.link_pictures import picture_address
from atlas.pages.linked_data import statements as linked_statements
from atlas.pages.page import NOT_INDEXED, Asset, Page
from atlas.pages.page_type import EACH, Inputs, PageType
from atlas.pages.successors import became, redirects
from atlas.views.departed import Departed, departed
from atlas.views.index import Entry
from atlas.views.past import past, past_of

PAGE = PageType(
    template="statement.html",
    address=statement_page(profile_page(EACH, EACH), EACH),
    searched=False,
)


def each(inputs: Inputs) -> dict[str, str | tuple[Departed, str]]:
    """Every statement by reference, and those that are gone, at each of their addresses."""
    index = inputs.renderer.index
    gone = [one for one in departed(index) if one.what == "statement" and not redirects(one)]
    return {
        **{old: (one, old) for one in gone for old in one.addresses},
        **{
            statement_page(here, statement.id): f"{profile.id}/{statement.id}"
            for profile in index.atlas.profiles.values()
            for here in (address(profile),)
            for _, statement in profile.statements()
        },
    }


def make(inputs: Inputs, one: str | tuple[Departed, str]) -> Iterator[Page | Asset]:
    """The page of a statement, with its citation in every format; or the tombstone of one."""
    if isinstance(one, str):
        yield from _statement(inputs, inputs.renderer.index.entries[one])
    else:
        yield from _tombstone(inputs, *one)


def _tombstone(inputs: Inputs, gone: Departed, old: str) -> Iterator[Page | Asset]:
    """What was said at an address, and what became of it."""
    citation = of_departed(inputs.renderer.build, gone, old)
    if citation:
        yield from files(citation)
    yield inputs.page(
        PAGE,
        template="tombstone.html",
        address=old,
        title=gone.title,
        description=f"{became(gone.became)}: {gone.title}",
        contents=False,
        finds=(),
        head=(NOT_INDEXED,),
        data=next(iter(former_data_addresses(gone)), ""),
        changed=gone.since,
        gone=gone,
        past=past_of(gone),
        citation=citation,
    )


def _statement(inputs: Inputs, entry: Entry) -> Iterator[Page | Asset]:
    renderer = inputs.renderer
    citation = of_statement(renderer.build, renderer.index, entry)
    name = entry.profile.record.name
    yield inputs.page(
        PAGE,
        address=citation.page,
        title=f"{citation.title} – {name}",
        description=f"{name}: {citation.about}",
        contents=False,
        finds=(),
        head=head_tags(citation, picture_address(renderer, entry.profile)),
        data=data_address(entry),
        changed=inputs.changed.statement(entry),
        graph=linked_statements.of_statement(renderer.build, renderer.index, entry, citation),
        above=[
            (entry.profile.folder.capitalize(), f"{entry.profile.folder}/"),
            (name, address(entry.profile)),
        ],
        entry=entry,
        citation=citation,
        past=past(renderer.index, entry.profile, entry.statement),
    )
    yield from files(citation)
