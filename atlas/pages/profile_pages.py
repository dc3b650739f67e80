"""The page of a profile, made alike for companies, organisations and landscapes."""

from __future__ import annotations

from collections.abc import Iterator

from atlas import labels
from atlas.load import LoadedProfile
from atlas.model import Landscape, Organisation
from atlas.pages import pictures, search_entries
from atlas.pages.addresses import address, data_address
from atlas.pages.citations import of_profile, of_statement
from atlas.pages.citations.coins import coins
from atlas.pages.citations.formats import files as citation_files
from atlas.pages.citations.head_tags import head_tags
from atlas.pages.feeds import feed_of
from atlas.pages.link_pictures import has_picture, picture_address, picture_file
from atlas.pages.linked_data.profiles import of_profile as of_linked_profile
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import Inputs, PageType
from atlas.pages.pictures import Picture
from atlas.pages.render import Renderer
from atlas.text.plural import plural
from atlas.views.index import owners
from atlas.views.organisations import organisation_kind
from atlas.views.past import updates_on
from atlas.views.profile import ProfileView

#: Pictures to download, by folder; an organisation's small ones are part of the companies' own.
_FILES: dict[str, tuple[str, ...]] = {
    "companies": ("timeline", "network", "map"),
    "organisations": (),
    "landscapes": ("timeline",),
}


def each(inputs: Inputs, folder: str) -> dict[str, LoadedProfile]:
    """The profiles of a folder, by the addresses of their pages."""
    profiles = inputs.renderer.index.atlas.profiles.values()
    return {address(profile): profile for profile in profiles if profile.folder == folder}


def make(inputs: Inputs, of: PageType, profile: LoadedProfile) -> Iterator[Page | Asset]:
    """The page of a profile, with the files of its pictures."""
    renderer = inputs.renderer
    view = inputs.view(profile)
    here = address(profile)
    pictures = _pictures(renderer, view, here)
    files = [picture for name, picture in pictures.items() if name in _FILES[profile.folder]]
    shown = {
        name: picture.with_link(here, renderer.build) if picture in files else picture.on_page
        for name, picture in pictures.items()
    }
    name = profile.record.name
    about = _description(view)
    citation = of_profile(renderer.build, profile, about)
    preview = picture_address(renderer, profile)
    yield inputs.page(
        of,
        address=here,
        title=profile.record.name,
        description=about,
        finds=search_entries.of_profile(renderer.index, view),
        head=head_tags(citation, preview),
        feeds=[feed_of(profile.id, name, here)],
        data=data_address(profile),
        changed=inputs.changed.profile(profile.id),
        graph=of_linked_profile(renderer.build, renderer.index, view, about),
        citation=citation,
        collected=[
            coins(of_statement(renderer.build, renderer.index, entry)) for entry in view.key_facts
        ],
        view=view,
        numbers=_citation_numbers(view),
        mentioned_by=_mentioned_by(view),
        comparable=len(each(inputs, "companies")) > 1,
        departed=inputs.departed.get(profile.id, ()),
        updates=updates_on(renderer.index, profile),
        strip=shown.get("timeline", ""),
        network=shown.get("network", ""),
        map=shown.get("map", ""),
    )
    yield from citation_files(citation)
    for picture in files:
        yield from picture.files(here, name, renderer.build)
    if has_picture(renderer, profile):
        yield picture_file(view)


def _pictures(renderer: Renderer, view: ProfileView, here: str) -> dict[str, Picture]:
    """The pictures of a profile that has something to show on them, by name."""
    drawn = (
        pictures.strip(view.timeline, here),
        pictures.network(view, here),
        pictures.site_map(view.sites, renderer.index.atlas.places),
    )
    return {picture.name: picture for picture in drawn if picture}


def _citation_numbers(view: ProfileView) -> dict[str, int]:
    """Numbers for the summary's citations, in order of first appearance."""
    refs = (ref for part in view.summary for sentence in part for ref in sentence.citations)
    return {ref: number for number, ref in enumerate(dict.fromkeys(refs), start=1)}


def _mentioned_by(view: ProfileView) -> list[LoadedProfile]:
    return owners(mention.entry for mention in view.mentions)


def _description(view: ProfileView) -> str:
    """One line for search engines and previews."""
    record = view.profile.record
    if isinstance(record, Organisation):
        kind = labels.ORGANISATION_KINDS[organisation_kind(view.profile)][0]
        said = len(view.entries) + len(view.mentions)
        return f"{record.name} ({kind.lower()}) in the sources: {plural(said, 'statement')}."
    scope = record.scope
    what = "Landscape" if isinstance(record, Landscape) else "Company profile"
    return f"{what}: {record.name}. {scope}"
