"""The map of sites: every place where a statement puts one."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.model.choices import SiteKind
from atlas.model.kinds import Site
from atlas.pages import options, pictures
from atlas.pages.addresses import API
from atlas.pages.citations import ATLAS
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.pictures import Picture
from atlas.pages.render import Renderer
from atlas.pages.search_entries import of_page, of_places
from atlas.text.names import name_key
from atlas.text.plural import plural
from atlas.views.index import Entry, owners
from atlas.views.places import Country, named_only

PAGE = PageType(
    template="map.html",
    address="map/",
    title="Map of sites",
    description="Every site that a statement places, by country and place.",
    menu=20,
    label="Map",
    under="explore/",
    question="Where do they have centres, campuses and headquarters?",
    data=f"{API}places.json",
)
#: With more places than this the map shows countries, and each large one has a map of its own.
_MOST_MARKS = 40
_MOST_COUNTRY_MAPS = 6


def make(inputs: Inputs) -> Iterator[Page | Asset]:
    """The page of the map, with the file of its picture."""
    here, renderer, found = PAGE.address, inputs.renderer, inputs.countries
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
    kinds = {it.site for entry in entries.values() if isinstance(it := entry.statement, Site)}
    placeless = _without_place(renderer)
    rows = sum(len(site.entries) for country in found for site in country.sites) + len(placeless)
    named = named_only(renderer.index)
    listed = [part for country in found for part in country.places]
    shown = [part.site.place for part in listed]
    shown += [places[id] for part in listed for id in part.districts]
    shown += [other.place for other in named]
    yield inputs.page(
        PAGE,
        finds=[of_page(here, PAGE.title, PAGE.description), *of_places(here, shown)],
        map=picture.with_link(here, renderer.build) if picture else "",
        by_country=by_country,
        country_maps=_country_maps(renderer, found) if by_country else {},
        countries=found,
        statements=len(entries) + len(placeless),
        rows=rows,
        place_count=sum(len(country.places) for country in found),
        placeless=placeless,
        country_count=sum(country.code is not None for country in found),
        kinds=options.of_choices(SiteKind, kinds),
        profiles_shown=options.of_profiles(owners(entries.values())),
        named=named,
    )
    if picture:
        yield from picture.files(here, ATLAS, renderer.build)


def holds(inputs: Inputs) -> str:
    """How many places there are, and in how many countries."""
    found = inputs.countries
    places = sum(len(country.places) for country in found)
    return f"{plural(places, 'place')} in {plural(len(found), 'country', 'countries')}"


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
