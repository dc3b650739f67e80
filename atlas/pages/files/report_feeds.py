"""A feed (Atom, RFC 4287) for each public report: what has changed of what it cites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.anchors import version_anchor
from atlas.ledger.ledger import PublishedWording
from atlas.model import Report
from atlas.model.report import CitedStatement
from atlas.pages.addresses import report_feed
from atlas.pages.atom import FeedEntry, atom_feed
from atlas.pages.citations import ATLAS, cited_address
from atlas.pages.feeds import Feed
from atlas.pages.page import Asset
from atlas.pages.page_type import Inputs
from atlas.pages.standings import StandingData, changed_on
from atlas.published.standing import CitedWording, Standing


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
    events = {event for cited in report.statements for event in _events(data, report, cited)}
    return atom_feed(
        data.build,
        Feed(f"{report.title}: what changed in the {ATLAS}", here),
        (
            FeedEntry(
                f"{here}#{one.day}/{one.page.replace('#', '')}",  # an IRI has one fragment
                one.day,
                one.title,
                one.says,
                cited_address(data.build, one.page),
            )
            for one in events
        ),
        otherwise=data.build.today,
        related=report.url or "",
    )


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
