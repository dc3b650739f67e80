"""Profiles as linked data: kept short, since their pages are long; each statement's has it all."""

from __future__ import annotations

from collections.abc import Iterator

from atlas.build_info import BuildInfo
from atlas.load import LoadedProfile
from atlas.model import Landscape, OrganisationBase
from atlas.model.choices import Certainty, RelationKind
from atlas.pages.addresses import address
from atlas.pages.linked_data import sources, statements
from atlas.pages.linked_data.nodes import Node, value, web_page
from atlas.views.index import Index
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView

#: Ties by which the other organisation is the parent.
_PARENTS = (RelationKind.PART_OF, RelationKind.SUBSIDIARY_OF, RelationKind.OWNED_BY)


def of_profile(build: BuildInfo, index: Index, view: ProfileView, about: str) -> Iterator[Node]:
    """The page of a profile, whom it is about, its key facts, and what it rests on."""
    profile = view.profile
    kind = "CollectionPage" if isinstance(profile.record, Landscape) else "ProfilePage"
    page = web_page(build, address(profile), profile.record.name, about, kind)
    page["mainEntity"] = _subject(build, index, profile)
    if view.key_facts:
        page["hasPart"] = [statements.in_short(build, entry) for entry in view.key_facts]
    if view.sources:
        page["citation"] = [sources.in_short(build, cited.source) for cited in view.sources]
    yield page


def _subject(build: BuildInfo, index: Index, profile: LoadedProfile) -> Node:
    record = profile.record
    found = statements.subject(build, profile)
    if names := [one.name for one in record.aliases if one.certainty == Certainty.SURE]:
        found["alternateName"] = names
    if not isinstance(record, OrganisationBase):
        return found
    found["additionalProperty"] = [value("kind", organisation_kind(profile))]
    if record.country:
        found["address"] = {"@type": "PostalAddress", "addressCountry": record.country}
    parents = [
        statements.subject(build, index.atlas.profiles[tie.organisation])
        for tie in record.relations
        if tie.kind in _PARENTS and tie.certainty == Certainty.SURE
    ]
    if parents:
        found["parentOrganization"] = parents
    return found
