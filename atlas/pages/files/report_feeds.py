"""A feed (Atom, RFC 4287) for each public report: what has changed of what it cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from atlas.anchors import version_anchor
from atlas.ledger.ledger import PublishedWording
from atlas.model import Report
from atlas.model.report import CitedStatement
from atlas.pages.addresses import report_feed
from atlas.pages.citations import ATLAS, cited_address
from atlas.pages.page import Asset
from atlas.pages.page_type import Inputs
from atlas.pages.standings import StandingData, changed_on
from atlas.published.standing import CitedWording, Standing

_ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class _Event:
    """Something that happened to what a report cites; ``page`` is where to read on."""

    day: date
    title: str
    says: str
    page: str


def make(inputs: Inputs) -> Iterator[Asset]:
    """The feeds of all public reports."""
    data = inputs.standings
    for report in data.index.atlas.reports.values():
        if report.is_public:
            yield Asset(report_feed(report), _feed(data, report))


def _feed(data: StandingData, report: Report) -> bytes:
    here = report_feed(report)
    events = sorted(
        {event for cited in report.statements for event in _events(data, report, cited)},
        key=lambda one: (one.day, one.title, one.page),
        reverse=True,
    )
    feed = Element("feed", xmlns=_ATOM)
    _add(feed, "id", _iri(data, here))
    _add(feed, "title", f"{report.title}: what changed in the {ATLAS}")
    _add(feed, "updated", _moment(events[0].day if events else data.build.today))
    _add(SubElement(feed, "author"), "name", ATLAS)
    SubElement(feed, "link", rel="self", href=cited_address(data.build, here))
    SubElement(feed, "link", rel="related", href=report.url or "")
    for event in events:
        entry = SubElement(feed, "entry")
        where = cited_address(data.build, event.page)
        _add(entry, "id", _iri(data, f"{here}#{event.day}/{event.page}"))
        _add(entry, "title", event.title)
        _add(entry, "updated", _moment(event.day))
        SubElement(entry, "link", rel="alternate", href=where)
        _add(entry, "summary", event.says)
    written: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _events(data: StandingData, report: Report, cited: CitedStatement) -> Iterator[_Event]:
    profile, _, id = cited.statement.partition("/")
    for standing in data.standings.of_profile(profile):
        if standing.ref != cited.statement:
            continue
        thing = data.thing(standing)
        title = thing["title"]
        gone = f"{data.pages(profile)[-1]}{id}/"
        page = thing.get("at") or next((to for to, _ in thing["to"]), gone)
        if standing.became and standing.since:
            yield _Event(standing.since, title, thing["says"], page)
        for change in _changes(standing, report, cited):
            said = changed_on(change.grade or "wording", change.date)
            anchor = version_anchor(change.digest) if standing.what == "statement" else ""
            where = f"{page}#{anchor}" if anchor else page
            yield _Event(change.date, title, f"{said} {change.reason}".strip(), where)


def _changes(
    standing: Standing, report: Report, cited: CitedStatement
) -> tuple[PublishedWording, ...]:
    """The versions that took the place of the one that a report cites; or those since it came out.

    What is not published yet is not among them.
    """
    if not standing.wordings or standing.withdrawn:
        return ()
    if cited.version:
        return next((one.changes for one in standing.wordings if _is(one, cited.version)), ())
    read = report.date.latest
    return tuple(one for one in standing.wordings[0].changes if read is None or one.date > read)


def _is(one: CitedWording, version: str) -> bool:
    return version == f"{one.number}, {one.digest}"


def _iri(data: StandingData, what: str) -> str:
    """An id for good: by the address to cite, or where there is none, by a number made of it."""
    return f"{data.build.cited_at}{what}" if data.build.cited_at else _urn(what)


def _urn(what: str) -> str:
    return uuid5(NAMESPACE_URL, f"{ATLAS}/{what}").urn


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text
