"""What previews of a link to a page show, in words of the Open Graph protocol."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from atlas.build_info import BuildInfo
from atlas.pages.page import HeadTag
from atlas.pictures.link_picture import HEIGHT, WIDTH

#: The picture of the site as a whole, which stands at its root, or of the profile beside it.
LINK_PICTURE = "link.png"


def link_picture_address(build: BuildInfo, page: str = "") -> str:
    """Where the picture of the site, or of the profile at an address, is as a whole address.

    Empty if pictures are not drawn as PNG, or the site's host is not known, without which no
    service can load it.
    """
    return f"{build.site_url}{page}{LINK_PICTURE}" if build.pngs and build.site_url else ""


def open_graph(
    kind: Literal["article", "website"],
    site: str,
    title: str,
    about: str,
    url: str,
    picture: str = "",
) -> Iterator[HeadTag]:
    """The tags of a page; ``url`` is left out where the site's host is not known.

    ``picture`` is the whole address of a picture of the size of `atlas.pictures.link_picture`.
    """
    yield _tag("type", kind)
    yield _tag("site_name", site)
    yield _tag("title", title)
    yield _tag("description", about)
    yield _tag("locale", "en_GB")
    if "://" in url:
        yield _tag("url", url)
    if picture:
        yield _tag("image", picture)
        yield _tag("image:type", "image/png")
        yield _tag("image:width", str(WIDTH))
        yield _tag("image:height", str(HEIGHT))
        yield _tag("image:alt", title)
        yield HeadTag("meta", (("name", "twitter:card"), ("content", "summary_large_image")))


def _tag(name: str, value: str) -> HeadTag:
    return HeadTag("meta", (("property", f"og:{name}"), ("content", value)))
