"""One page per company, organisation and landscape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from atlas import labels
from atlas.load import LoadedProfile
from atlas.model import Landscape, Organisation
from atlas.pages import plates
from atlas.pages.addresses import address
from atlas.pages.page import Page
from atlas.pages.render import Renderer
from atlas.views.partners import body_kind
from atlas.views.profile import ProfileView

_TEMPLATES = {
    "companies": "company.html",
    "organisations": "organisation.html",
    "landscapes": "landscape.html",
}


def pages(renderer: Renderer, views: Iterable[ProfileView]) -> Iterator[Page]:
    """The page of every profile."""
    for view in views:
        profile = view.profile
        here = address(profile)
        yield renderer.page(
            _TEMPLATES[profile.folder],
            here,
            profile.record.name,
            _description(view),
            names=_other_names(profile),
            view=view,
            numbers=_citation_numbers(view),
            mentioned_by=_mentioned_by(view),
            strip=Markup(plates.strip(view.timeline, here)),
            network=Markup(plates.network(view, here)),
            map=Markup(plates.site_map(view.sites, renderer.index.atlas.places)),
        )


def _citation_numbers(view: ProfileView) -> dict[str, int]:
    """Numbers for the summary's citations, in order of first appearance."""
    refs = (ref for part in view.summary for sentence in part for ref in sentence.citations)
    return {ref: number for number, ref in enumerate(dict.fromkeys(refs), start=1)}


def _other_names(profile: LoadedProfile) -> tuple[str, ...]:
    names = dict.fromkeys(alias.name for alias in profile.record.aliases)
    return tuple(name for name in names if name != profile.record.name)


def _mentioned_by(view: ProfileView) -> list[LoadedProfile]:
    owners = {mention.entry.profile.id: mention.entry.profile for mention in view.mentions}
    return sorted(owners.values(), key=lambda profile: profile.record.name)


def _description(view: ProfileView) -> str:
    """One line for search engines and previews."""
    record = view.profile.record
    if isinstance(record, Organisation):
        kind = labels.ORGANISATION_KINDS[body_kind(view.profile)][0]
        said = len(view.entries) + len(view.mentions)
        return f"{record.name} ({kind.lower()}) in the sources: {labels.count(said, 'statement')}."
    scope = record.scope
    what = "Landscape" if isinstance(record, Landscape) else "Company profile"
    return f"{what}: {record.name}. {scope}"
