"""Pages that look across all profiles: what there is to explore, the map, the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from atlas.labels import ORGANISATION_KINDS, SITE_KINDS
from atlas.model.kinds import Site
from atlas.pages import pictures
from atlas.pages.page import Asset, Page
from atlas.pages.pictures import Picture
from atlas.pages.render import Renderer
from atlas.pages.search_entries import of_page, of_places
from atlas.pictures.network.overview_items import MOST_COMPANIES, MOST_SHARED
from atlas.text.names import name_key
from atlas.text.plural import plural
from atlas.views.commitments import promises
from atlas.views.index import Entry, owners
from atlas.views.organisations import organisation_kind
from atlas.views.places import Country, countries, named_only
from atlas.views.profile import ProfileView
from atlas.views.shared_partners import TiedOrganisation, tied_organisations
from atlas.views.timeline import timeline

#: The table of organisations shows no more than this; the list of organisations has all.
_MOST_ROWS = 500
#: With more places than this the map shows countries, and each large one has a map of its own.
_MOST_MARKS = 40
_MOST_COUNTRY_MAPS = 6


@dataclass(frozen=True)
class Card:
    """A page to explore: what it answers, and how much there is."""

    address: str
    title: str
    answers: str
    holds: str


def pages(renderer: Renderer, views: Sequence[ProfileView]) -> Iterator[Page | Asset]:
    """All pages of this part of the site but those that have modules of their own."""
    companies = [view for view in views if view.profile.folder == "companies"]
    organisations = tied_organisations(companies)
    found = countries(renderer.index)
    yield _explore(renderer, companies, organisations, found)
    yield from _map(renderer, found)
    yield from _network(renderer, companies, organisations)


def _explore(
    renderer: Renderer,
    companies: list[ProfileView],
    organisations: list[TiedOrganisation],
    found: list[Country],
) -> Page:
    entries = renderer.index.entries.values()
    covered = timeline(entries).covered
    places = sum(len(country.places) for country in found)
    shared = sum(len(organisation.ties) > 1 for organisation in organisations)
    profiles = renderer.index.atlas.profiles.values()
    questions = sum(len(profile.record.disagreements) for profile in profiles)
    cards = [
        Card(
            "timeline/",
            "Timeline",
            "What happened when, and how sure is the date?",
            " to ".join(map(str, sorted(set(covered)))) if covered else "",
        ),
        Card(
            "map/",
            "Map of sites",
            "Where do they have centres, campuses and headquarters?",
            f"{plural(places, 'place')} in {plural(len(found), 'country', 'countries')}",
        ),
        Card(
            "network/",
            "Network",
            "Who is named with whom, and which companies share a partner?",
            f"{plural(len(organisations), 'organisation')}, {shared:,} of them shared",
        ),
        Card(
            "compare/",
            "Compare",
            "How do two or more companies differ, side by side?",
            plural(len(companies), "company", "companies"),
        ),
        Card(
            "commitments/",
            "Commitments",
            "Who promised what by when, and what became of it?",
            plural(len(promises(entries, renderer.build.today)), "commitment"),
        ),
        Card(
            "questions/",
            "Open questions",
            "Where do sources disagree or mislead, and what does the atlas show?",
            plural(questions, "question"),
        ),
        Card(
            "changes/",
            "What changed",
            "What is new in the atlas, and what was corrected?",
            "day by day",
        ),
    ]
    return renderer.page(
        "explore.html",
        "explore/",
        "Explore",
        "Look across all profiles: by time, by place, by partner, side by side.",
        cards=cards,
    )


def _map(renderer: Renderer, found: list[Country]) -> Iterator[Page | Asset]:
    here = "map/"
    places = renderer.index.atlas.places
    entries = {
        entry.ref: entry for country in found for site in country.sites for entry in site.entries
    }
    on_map = sum(site.on_map for country in found for site in country.sites)
    by_country = on_map > _MOST_MARKS
    if by_country:
        picture = pictures.country_map(found, places)
    else:
        picture = pictures.site_map([s for country in found for s in country.sites], places)
    if picture:
        yield picture.file(here, renderer.build.site_url)
    kinds = {it.site for entry in entries.values() if isinstance(it := entry.statement, Site)}
    title, about = "Map of sites", "Every site that a statement places, by country and place."
    placeless = _without_place(renderer)
    rows = sum(len(site.entries) for country in found for site in country.sites) + len(placeless)
    named = named_only(renderer.index)
    listed = [part for country in found for part in country.places]
    shown = [part.site.place for part in listed]
    shown += [places[id] for part in listed for id in part.districts]
    shown += [other.place for other in named]
    yield renderer.page(
        "map.html",
        here,
        title,
        about,
        finds=[of_page(here, title, about), *of_places(here, shown)],
        map=picture.with_link(here) if picture else "",
        by_country=by_country,
        country_maps=_country_maps(renderer, found) if by_country else {},
        countries=found,
        statements=len(entries) + len(placeless),
        rows=rows,
        place_count=sum(len(country.places) for country in found),
        placeless=placeless,
        kinds=[kind for kind in SITE_KINDS if kind in kinds],
        profiles_shown=owners(entries.values()),
        named=named,
    )


def _country_maps(renderer: Renderer, found: list[Country]) -> dict[str, Picture]:
    """Maps of the countries with most places, by the country's anchor."""
    places = renderer.index.atlas.places
    largest = sorted(found, key=lambda country: (-len(country.places), name_key(country.name)))
    maps = {}
    for country in [c for c in largest if c.code][:_MOST_COUNTRY_MAPS]:
        sites = [site for site in country.sites if site.on_map]
        sites.sort(key=lambda site: (-len(site.entries), name_key(site.place.name)))
        if picture := pictures.site_map(sites[:_MOST_MARKS], places, prefix=country.id):
            maps[country.id] = picture
    return maps


def _without_place(renderer: Renderer) -> list[Entry]:
    """Statements of sites that name no place."""
    return [
        entry
        for entry in renderer.index.entries.values()
        if entry.statement.kind == "site" and not entry.statement.places
    ]


def _network(
    renderer: Renderer, companies: list[ProfileView], organisations: list[TiedOrganisation]
) -> Iterator[Page | Asset]:
    here = "network/"
    picture = pictures.overview([view.profile for view in companies], organisations, here)
    if picture:
        yield picture.file(here, renderer.build.site_url)
    used = {organisation_kind(organisation.profile) for organisation in organisations}
    yield renderer.page(
        "network.html",
        here,
        "Network",
        "Which organisations the sources name alongside which companies, and which they share.",
        network=picture.with_link(here) if picture else "",
        companies=companies,
        organisations=organisations[:_MOST_ROWS],
        total=len(organisations),
        shared=[organisation for organisation in organisations if len(organisation.ties) > 1],
        cut=len(companies) > MOST_COMPANIES,
        most_companies=MOST_COMPANIES,
        most_shared=MOST_SHARED,
        kinds=[kind for kind in ORGANISATION_KINDS if kind in used],
    )
