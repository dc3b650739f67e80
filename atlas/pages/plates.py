"""Pictures of a page: views turned into what ``atlas.pictures`` draws, with addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from atlas.labels import ORGANISATION_KINDS
from atlas.model import Place
from atlas.pages.addresses import link
from atlas.pictures.network import Group, Network, Node, network_picture
from atlas.pictures.site_map import Mark, PlaceName, SiteMap, site_map_picture
from atlas.pictures.timeline_strip import Span, Strip, timeline_picture
from atlas.pictures.words import TENTATIVE
from atlas.views.index import Entry
from atlas.views.partners import Partner, body_kind
from atlas.views.profile import ProfileView
from atlas.views.sites import SitePlace
from atlas.views.timeline import Timeline

#: With fewer dated statements the list itself is the overview.
MIN_STRIP = 3


def network(view: ProfileView, here: str) -> str:
    """The profile and its partners, grouped by kind; empty without partners."""
    if not view.partners:
        return ""
    groups = tuple(
        Group(
            ORGANISATION_KINDS[kind][1], kind, tuple(_node(partner, here) for partner in partners)
        )
        for kind, partners in groupby(view.partners, key=lambda p: body_kind(p.profile))
    )
    centre = Node(view.profile.id, view.profile.record.name, body_kind(view.profile), ties=0)
    return network_picture(Network(centre, groups))


def _node(partner: Partner, here: str) -> Node:
    return Node(
        partner.profile.id,
        partner.profile.record.name,
        body_kind(partner.profile),
        link(here, partner.profile),
        len(partner.ties),
        frozenset(partner.statuses),
    )


def site_map(sites: Iterable[SitePlace], places: Mapping[str, Place]) -> str:
    """The sites on a map; empty when none is small enough for a mark."""
    marks = tuple(_mark(site) for site in sites if site.on_map)
    if not marks:
        return ""
    countries = (place for place in places.values() if place.kind == "country")
    names = tuple(PlaceName(c.name, float(c.lat), float(c.lon)) for c in countries)
    return site_map_picture(SiteMap(marks, names=names))


def _mark(site: SitePlace) -> Mark:
    place = site.place
    return Mark(
        place.id,
        place.name,
        float(place.lat),
        float(place.lon),
        len(site.entries),
        f"#place-{place.id}",
        tuple(_site_title(entry) for entry in site.entries),
        area=place.kind == "province",
    )


def _site_title(entry: Entry) -> str:
    """A planned or announced site must not pass for one that exists."""
    status = entry.statement.status
    return entry.statement.title + (f" ({status})" if status in TENTATIVE else "")


def strip(line: Timeline, here: str) -> str:
    """The overview of a timeline; empty for fewer than three dated statements."""
    spans = tuple(_span(entry, here) for entry in line.dated)
    return timeline_picture(Strip(spans)) if len(spans) >= MIN_STRIP else ""


def _span(entry: Entry, here: str) -> Span:
    when = entry.statement.date
    assert when
    return Span(
        entry.statement.title,
        when.earliest,
        when.latest,
        link(here, entry),
        when.is_span,
        entry.statement.kind,
        entry.statement.status,
        when.display(),
    )
