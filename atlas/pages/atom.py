"""Feeds (Atom, RFC 4287): the same entries make the same bytes, whatever the day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from atlas.build_info import BuildInfo
from atlas.pages.citations import ATLAS, cited_address
from atlas.pages.feeds import Feed

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class FeedEntry:
    """Something that a feed tells.

    ``id`` makes it the same entry for good; ``address`` is where to read on.
    """

    id: str
    day: date
    title: str
    says: str
    address: str


def atom_feed(
    build: BuildInfo,
    of: Feed,
    entries: Iterable[FeedEntry],
    *,
    otherwise: date,
    related: str = "",
) -> bytes:
    """A feed, the latest entry first; without entries it is of the day ``otherwise``.

    ``related`` is the address of something else that it is about.
    """
    told = sorted(entries, key=lambda one: (one.day, one.title, one.address), reverse=True)
    feed = Element("feed", xmlns=_ATOM)
    _add(feed, "id", _iri(build, of.path))
    _add(feed, "title", of.title)
    _add(feed, "updated", _moment(told[0].day if told else otherwise))
    _add(SubElement(feed, "author"), "name", ATLAS)
    SubElement(feed, "link", rel="self", href=cited_address(build, of.path))
    if of.page:
        SubElement(feed, "link", rel="alternate", href=cited_address(build, of.page))
    if build.licence:
        SubElement(feed, "link", rel="license", href=build.licence.url)  # RFC 4946
    if related:
        SubElement(feed, "link", rel="related", href=related)
    for one in told:
        entry = SubElement(feed, "entry")
        _add(entry, "id", _iri(build, one.id))
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.day))
        SubElement(entry, "link", rel="alternate", href=one.address)
        _add(entry, "summary", one.says)
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _iri(build: BuildInfo, what: str) -> str:
    """An id for good: by the address to cite, or where there is none, by a number made of it."""
    return f"{build.cited_at}{what}" if build.cited_at else _urn(what)


def _urn(what: str) -> str:
    return uuid5(NAMESPACE_URL, f"{ATLAS}/{what}").urn


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
