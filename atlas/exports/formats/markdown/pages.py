"""Which twin each page has, by page type.

A type with one page has a twin by itself, of what it states; `LISTS` has those that say more. A
type with a page for each of something is in `RECORDS`, or there is no twin at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from atlas.exports.formats.markdown import (
    departed,
    hand_written,
    lists,
    profiles,
    reference,
    subjects,
)
from atlas.exports.formats.markdown.names import Names, to
from atlas.exports.formats.markdown.statements import statement
from atlas.exports.formats.markdown.twin import Twin, twin_of_item
from atlas.exports.formats.markdown.writing import blocks, link, text
from atlas.pages.page_type import EACH, PageType
from atlas.pages.types import all_types


def _statements(names: Names) -> Iterator[Twin]:
    for one in names.atlas.statements:
        profile = names.profiles[one.profile]
        body = blocks(f"On the profile of {to(profile)}.", statement(names, one))
        about = f"{profile.title}: {one.record.text}"
        yield twin_of_item(names.atlas, one, about, body)


RECORDS: Mapping[str, Callable[[Names], Iterator[Twin]]] = {
    "company": partial(profiles.twins, kind="company"),
    "organisation": partial(profiles.twins, kind="organisation"),
    "landscape": partial(profiles.twins, kind="landscape"),
    "statement": _statements,
    "source": subjects.sources,
    "topic": subjects.topics,
    "timeline": lists.years,
}
LISTS: Mapping[str, Callable[[Names], str]] = {
    "home": lists.home,
    "explore": lists.explore,
    "search": lists.search,
    "companies": lists.companies,
    "organisations": lists.organisations,
    "landscapes": lists.landscapes,
    "sources": lists.sources,
    "topics": lists.topics,
    "commitments": lists.commitments,
    "questions": lists.questions,
    "map": lists.places,
    "network": lists.network,
    "compare": lists.companies,
    "changes": lists.changes,
    "marks": reference.marks,
    "codes": reference.codes,
    "fields": reference.fields,
    "todo": reference.todo,
    "data": reference.data,
}


def all_twins(names: Names) -> Iterator[Twin]:
    """Those of all pages, and of old addresses."""
    there = set[str]()
    repository = names.atlas.addresses.build.repository
    for registered in all_types():
        if registered.type.needs_repository and not repository:
            continue
        for twin in of_type(names, registered.type):
            there.add(twin.page)
            yield twin
    yield from hand_written.twins(names)
    yield from departed.twins(names, there)


def of_type(names: Names, of: PageType) -> Iterator[Twin]:
    """Those of the pages of a type.

    Raises ``LookupError`` for a type that has pages of records and is not in `RECORDS`.
    """
    if of.name in RECORDS:
        yield from RECORDS[of.name](names)
        return
    if EACH in of.address:
        raise LookupError(f"pages of the type '{of.name}' have no Markdown: add it to RECORDS")
    body = LISTS[of.name](names) if of.name in LISTS else ""
    data = names.atlas.addresses.site(of.data) if of.data else ""
    yield Twin(of.address, of.title, of.description, body or _in_a_browser(names, of), data)


def _in_a_browser(names: Names, of: PageType) -> str:
    page = link(of.title, names.atlas.addresses.site(of.address))
    return blocks(text(of.description), f"It works in a browser: {page}.")
