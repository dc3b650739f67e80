"""The pictures that previews of links to profiles show, as files beside their pages."""

from __future__ import annotations

from atlas import labels
from atlas.load import LoadedProfile
from atlas.model import Landscape, Organisation
from atlas.pages.addresses import address
from atlas.pages.citations import ATLAS
from atlas.pages.page import Asset
from atlas.pages.render import Renderer
from atlas.pictures.link_picture import LinkPicture, link_picture
from atlas.text.plural import plural
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView

_FILE = "link.png"


def picture_address(renderer: Renderer, profile: LoadedProfile) -> str:
    """Where the picture of a profile is, whole; empty if it has none.

    It is drawn for profiles that have statements, if pictures are drawn as PNG at all, and if the
    site's host is known, without which no service can load it.
    """
    build = renderer.build
    drawn = build.pngs and build.site_url and profile.id in renderer.index.by_profile
    return f"{build.site_url}{address(profile)}{_FILE}" if drawn else ""


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
    return Asset(f"{address(view.profile)}{_FILE}", link_picture(shown))
