"""Pictures of a page: views turned into what ``atlas.pictures`` draws, with addresses and files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from atlas import labels
from atlas.anchors import place_anchor, year_anchor
from atlas.build_info import BuildInfo
from atlas.labels import ORGANISATION_KINDS
from atlas.load import LoadedProfile
from atlas.model import Place
from atlas.model.statement import AHEAD
from atlas.pages.addresses import link
from atlas.pages.citations import ATLAS, cited_address, data_state
from atlas.pages.page import Asset
from atlas.pictures.draw.caption import Caption
from atlas.pictures.draw.png import png
from atlas.pictures.draw.svg import element
from atlas.pictures.map.items import Mark, PlaceName, SiteMap
from atlas.pictures.map.site_map import site_map_picture, site_map_svg
from atlas.pictures.network.drawing import network_picture, network_svg
from atlas.pictures.network.items import Group, Network, Node
from atlas.pictures.network.overview_drawing import overview_picture, overview_svg
from atlas.pictures.network.overview_items import Company, Organisation, Overview, Tie
from atlas.pictures.timeline.items import Line, Span, Strip, Timelines
from atlas.pictures.timeline.strip import timeline_picture, timeline_svg
from atlas.pictures.timeline.timelines import timelines_picture, timelines_svg
from atlas.views.index import Entry
from atlas.views.key_events import KeyEvents
from atlas.views.key_facts import weight
from atlas.views.organisations import organisation_kind
from atlas.views.partners import Partner
from atlas.views.places import Country
from atlas.views.profile import ProfileView
from atlas.views.shared_partners import TiedOrganisation
from atlas.views.sites import SitePlace
from atlas.views.timeline import Timeline

#: With fewer dated statements the list itself is the overview.
MIN_STRIP = 3


@dataclass(frozen=True)
class Picture:
    """A picture on a page; ``alone`` draws it as a file, with what it has to say there."""

    name: str
    on_page: Markup
    alone: Callable[[Caption], Markup]

    def with_link(self, here: str, build: BuildInfo) -> Markup:
        """The picture with links to its files below."""
        saved_as = "-".join([*here.rstrip("/").split("/")[-1:], self.name]).lstrip("-")
        links = [
            element(
                "a",
                f"Download as {ending.upper()}",
                href=f"{self.name}.{ending}",
                download=f"{saved_as}.{ending}",
            )
            for ending in (("svg", "png") if build.pngs else ("svg",))
        ]
        files = element("p", Markup(" ").join(links), class_="plate__file")
        return element("div", self.on_page, files, class_="plate")

    def files(self, here: str, subject: str, build: BuildInfo) -> Iterator[Asset]:
        """The files beside the page at address ``here``, which is about a subject."""
        drawn = self.alone(_caption(here, subject, build))
        yield Asset(f"{here}{self.name}.svg", f"{drawn}\n".encode())
        if build.pngs:
            yield Asset(f"{here}{self.name}.png", png(drawn))


def _caption(here: str, subject: str, build: BuildInfo) -> Caption:
    lines = [f"Source: {ATLAS}, {data_state(build)}"]
    if build.cited_at:
        lines.append(cited_address(build, here))
    if build.licence:
        lines.append(f"Licence: {build.licence.name}, {build.licence.url}")
    return Caption(f"{build.site_url}{here}" if build.site_url else "", subject, tuple(lines))


def network(view: ProfileView, here: str) -> Picture | None:
    """The profile and its partners, grouped by kind; none without partners."""
    if not view.partners:
        return None
    groups = tuple(
        Group(
            ORGANISATION_KINDS[kind][1], kind, tuple(_node(partner, here) for partner in partners)
        )
        for kind, partners in groupby(view.partners, key=lambda p: organisation_kind(p.profile))
    )
    centre = Node(
        view.profile.id, view.profile.record.name, organisation_kind(view.profile), ties=0
    )
    drawn = Network(centre, groups)
    return Picture(
        "network",
        network_picture(drawn),
        lambda caption: network_svg(drawn, caption=caption),
    )


def _node(partner: Partner, here: str) -> Node:
    return Node(
        partner.profile.id,
        partner.profile.record.name,
        organisation_kind(partner.profile),
        link(here, partner.profile),
        len(partner.ties),
        partner.tentative,
    )


def overview(
    companies: Iterable[LoadedProfile], organisations: Iterable[TiedOrganisation], here: str
) -> Picture | None:
    """All companies and the organisations tied to them; none without a company."""
    kinds = list(ORGANISATION_KINDS)
    drawn = Overview(
        tuple(
            Company(
                company.id,
                company.record.name,
                link(here, company),
                f"{link(here, company)}#partners",
            )
            for company in companies
        ),
        tuple(
            _organisation(organisation, here)
            for organisation in sorted(
                organisations,
                key=lambda organisation: kinds.index(organisation_kind(organisation.profile)),
            )
        ),
    )
    if not drawn.companies:
        return None
    return Picture(
        "network",
        overview_picture(drawn),
        lambda caption: overview_svg(drawn, caption=caption),
    )


def _organisation(organisation: TiedOrganisation, here: str) -> Organisation:
    kind = organisation_kind(organisation.profile)
    return Organisation(
        organisation.profile.id,
        organisation.profile.record.name,
        kind,
        ORGANISATION_KINDS[kind][1],
        link(here, organisation.profile),
        tuple(Tie(tie.company.id, tie.count, tie.partner.tentative) for tie in organisation.ties),
    )


def site_map(
    sites: Sequence[SitePlace], places: Mapping[str, Place], *, prefix: str = "map"
) -> Picture | None:
    """The sites on a map; none when no place is small enough for a mark."""
    marks = tuple(_mark(site) for site in sites if site.on_map)
    around = {site.place.country for site in sites if site.on_map}
    return _marked_map(marks, places, prefix, around) if marks else None


def country_map(found: Iterable[Country], places: Mapping[str, Place]) -> Picture | None:
    """Countries with the number of site statements in each, where there are too many places."""
    centres = {place.country: place for place in places.values() if place.kind == "country"}
    marks = []
    for country in found:
        on_map = [site.place for site in country.sites if site.on_map]
        if not country.code or not on_map:
            continue
        at = [centres[country.code]] if country.code in centres else on_map
        lat, lon = (
            float(sum(values) / len(at))
            for values in ([place.lat for place in at], [place.lon for place in at])
        )
        mark = Mark(country.id, country.name, lat, lon, country.entries, f"#{country.id}")
        marks.append(mark)
    return _marked_map(tuple(marks), {}, "map", set()) if marks else None


def _marked_map(
    marks: tuple[Mark, ...], places: Mapping[str, Place], prefix: str, around: Set[str | None]
) -> Picture:
    """Marks on a map, with names of countries for orientation; ``around`` marks are those of the
    codes."""
    countries = (place for place in places.values() if place.kind == "country")
    names = tuple(
        PlaceName(c.name, float(c.lat), float(c.lon), c.country in around) for c in countries
    )
    drawn = SiteMap(marks, names=names)
    return Picture(
        prefix,
        site_map_picture(drawn, prefix=prefix),
        lambda caption: site_map_svg(drawn, prefix=prefix, caption=caption),
    )


def _mark(site: SitePlace) -> Mark:
    place = site.place
    return Mark(
        place.id,
        place.name,
        float(place.lat),
        float(place.lon),
        len(site.entries),
        f"#{place_anchor(place.id)}",
        tuple(_site_title(entry) for entry in site.entries),
        area=place.kind == "province",
    )


def _site_title(entry: Entry) -> str:
    """A planned or announced site must not pass for one that exists."""
    status = entry.statement.status
    return entry.statement.title + (f" ({status})" if status in AHEAD else "")


def year_on_page(year: int) -> str:
    """The address of a year of the timeline on the same page."""
    return f"#{year_anchor(year)}"


def strip(
    line: Timeline, here: str, year_href: Callable[[int], str] = year_on_page
) -> Picture | None:
    """The overview of a timeline; none for fewer than three dated statements.

    ``year_href`` gives the address of a year as seen from the page at ``here``.
    """
    spans = tuple(span(entry, here) for entry in line.dated)
    if len(spans) < MIN_STRIP:
        return None
    drawn = Strip(spans, year_href)
    return Picture(
        "timeline",
        timeline_picture(drawn),
        lambda caption: timeline_svg(drawn, caption=caption),
    )


def timelines(companies: Iterable[KeyEvents], here: str) -> Picture | None:
    """The key events of companies on one axis; none without any."""
    drawn = Timelines(
        tuple(
            Line(
                events.profile.record.name,
                link(here, events.profile),
                tuple(span(entry, here) for entry in events.entries),
            )
            for events in companies
        )
    )
    if not drawn.lines:
        return None
    return Picture(
        "timelines",
        timelines_picture(drawn),
        lambda caption: timelines_svg(drawn, form="broad", caption=caption),
    )


def span(entry: Entry, here: str) -> Span:
    """A dated statement as timelines draw it, with its address from the page at ``here``."""
    when = entry.statement.when
    assert when
    return Span(
        entry.statement.title,
        when.earliest,
        when.latest,
        link(here, entry),
        when.is_span,
        entry.statement.status,
        entry.statement.status in AHEAD,
        labels.dated(entry.statement),
        weight(entry),
    )
