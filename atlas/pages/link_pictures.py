"""The pictures that previews of links to profiles show, as files beside their pages."""

from __future__ import annotations

from collections.abc import Sequence

from atlas import labels
from atlas.load import LoadedProfile
from atlas.model import Landscape, Organisation
from atlas.pages.addresses import address
from atlas.pages.citations import ATLAS
from atlas.pages.open_graph import LINK_PICTURE, link_picture_address
from atlas.pages.page import Asset
from atlas.pages.render import Renderer
from atlas.pictures.link_picture import LinkPicture, link_picture
from atlas.text.plural import plural
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView


def has_picture(renderer: Renderer, profile: LoadedProfile) -> bool:
    """Whether a profile has a picture of its own: if it has statements, since each takes 0.1 s."""
    drawn = bool(link_picture_address(renderer.build))
    return drawn and profile.id in renderer.index.by_profile


def picture_address(renderer: Renderer, profile: LoadedProfile) -> str:
    """The whole address of its own picture, or else of that of the site; empty without any."""
    own = address(profile) if has_picture(renderer, profile) else ""
    return link_picture_address(renderer.build, own)


def site_picture(facts: Sequence[str]) -> Asset:
    """The picture of the site as a whole, for all pages without one."""
    shown = LinkPicture("", "How companies innovate, and with whom", facts, ATLAS)
    return Asset(LINK_PICTURE, link_picture(shown))


def picture_file(view: ProfileView) -> Asset:
    """The picture of a profile."""
    record = view.profile.record
    what = "Company"
    if isinstance(record, Landscape):
        what = "Landscape"
    elif isinstance(record, Organisation):
        what = labels.ORGANISATION_KINDS[organisation_kind(view.profile)][0]
    facts = [plural(len(view.entries), "statement"), plural(len(view.sources), "source")]
    shown = LinkPicture(what, record.name, facts, ATLAS)
    return Asset(f"{address(view.profile)}{LINK_PICTURE}", link_picture(shown))
