"""The twin of a page: its Markdown, and what front matter says of it, since it has no head."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.items import Item, Version
from atlas.exports.formats.markdown.writing import blocks, front_matter, text
from atlas.pages.addresses import TWIN
from atlas.pages.page import Asset


@dataclass(frozen=True)
class Twin:
    """``page`` is the address of the page from the site's root; ``body`` is Markdown and follows
    the title.

    ``about`` says in a sentence what is on it, as plain text. ``data`` is the address of its JSON.
    ``moved`` is the address of the page that has it now, from the site's root.
    """

    page: str
    title: str
    about: str
    body: str
    data: str = ""
    ref: str = ""
    version: Version | None = None
    status: str = ""
    moved: str = ""


def twin_of_item(atlas: DescribedAtlas, item: Item, about: str, body: str) -> Twin:
    """The twin of the page of a thing."""
    return Twin(
        atlas.addresses.path(item.address),
        item.title,
        about,
        body,
        item.data,
        item.ref,
        item.version,
        item.status or "",
    )


def write(atlas: DescribedAtlas, twin: Twin) -> Asset:
    """The file beside the page."""
    about, version = atlas.about, twin.version
    front = front_matter(
        {
            "title": " ".join(twin.title.split()),
            "description": " ".join(twin.about.split()),
            "canonical": atlas.addresses.cited(twin.moved or twin.page),
            "publisher": about.name,
            "licence": about.licence and about.licence.name,
            "licence_url": about.licence and about.licence.url,
            "as_of": about.as_of.isoformat(),
            "revision": about.revision,
            "reference": twin.ref,
            "status": twin.status,
            "version": version
            and {
                "number": version.number,
                "hash": version.hash,
                "published": version.published and version.published.isoformat(),
                "cite": version.address,
            },
            "data": twin.data,
        }
    )
    body = blocks(f"# {text(twin.title)}", twin.body)
    return Asset(f"{twin.page}{TWIN}", f"{front}\n{body}\n".encode())
