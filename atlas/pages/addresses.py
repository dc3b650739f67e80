"""Addresses: where each thing stands on the site, from the site's root."""

from __future__ import annotations

from functools import singledispatch

from atlas import page_addresses
from atlas.anchors import place_anchor
from atlas.load import LoadedProfile, LoadedSource
from atlas.model import Place, Report, Topic
from atlas.views.cited_passage import CitedPassage
from atlas.views.departed import Departed
from atlas.views.index import Entry, Speaker
from atlas.views.questions import PlacedQuestion

#: Where the data for programs is; the number goes up when what is there would break them.
API = "api/v1/"
#: The file beside a page that has it as Markdown.
TWIN = "index.md"


@singledispatch
def address(thing: object) -> str:
    """The address of a thing, from the site's root; a string is one already."""
    raise TypeError(f"no address for {type(thing).__name__}")


@address.register
def _(thing: str) -> str:
    return thing


@address.register
def _(thing: LoadedProfile) -> str:
    return page_addresses.profile_page(thing.folder, thing.id)


@address.register
def _(thing: Entry) -> str:
    return f"{address(thing.profile)}#{thing.statement.id}"


def statement_page(entry: Entry) -> str:
    """The address of a statement's own page; on its profile's page it stands at ``address``."""
    return page_addresses.statement_page(address(entry.profile), entry.statement.id)


@address.register
def _(thing: Speaker) -> str:
    return f"{address(thing.profile)}#{thing.person.id}"


@address.register
def _(thing: LoadedSource) -> str:
    return page_addresses.source_page(thing.record.id)


@address.register
def _(thing: CitedPassage) -> str:
    return f"{address(thing.source)}#{sentence_anchor(thing.sentence)}"


@address.register
def _(thing: Topic) -> str:
    return page_addresses.topic_page(thing.id)


@address.register
def _(thing: Place) -> str:
    return f"map/#{place_anchor(thing.id)}"


@address.register
def _(thing: PlacedQuestion) -> str:
    return f"{address(thing.profile)}#{thing.disagreement.id}"


@singledispatch
def data_address(thing: object) -> str:
    """The address of a thing's data as JSON, from the site's root; a person's are their profile's.

    A statement's says nothing of the folder of its profile, so that it stays when that moves.
    """
    raise TypeError(f"no data for {type(thing).__name__}")


@data_address.register
def _(thing: LoadedProfile) -> str:
    return f"{API}{thing.folder}/{thing.id}.json"


@data_address.register
def _(thing: Entry) -> str:
    return f"{API}statements/{thing.ref}.json"


@data_address.register
def _(thing: PlacedQuestion) -> str:
    return f"{API}disagreements/{thing.profile.id}/{thing.disagreement.id}.json"


@data_address.register
def _(thing: Speaker) -> str:
    return data_address(thing.profile)


@data_address.register
def _(thing: LoadedSource) -> str:
    return f"{API}sources/{thing.record.id}.json"


@data_address.register
def _(thing: Topic) -> str:
    return f"{API}topics/{thing.id}.json"


@data_address.register
def _(thing: Place) -> str:
    return f"{API}places/{thing.id}.json"


def former_data_addresses(one: Departed) -> tuple[str, ...]:
    """Where the data of something that is gone was published."""
    if one.id:
        return (f"{API}{one.what}s/{one.profile}/{one.id}.json",)
    return tuple(f"{API}{page.rstrip('/')}.json" for page in one.addresses)


def sentence_anchor(start: int) -> str:
    """Anchor of a sentence on its source's page; sources never change, so offsets never move."""
    return f"at-{start}"


def report_feed(report: Report) -> str:
    """The feed of what has changed of what a report cites."""
    return f"reports/{report.id}.xml"


def link(here: str, target: object) -> str:
    """A relative link from the page at address ``here`` to a thing or address."""
    there = address(target)
    page, hash_sign, anchor = there.partition("#")
    if page == here and hash_sign:
        return f"#{anchor}"
    return ("../" * here.count("/") or "./") + there
