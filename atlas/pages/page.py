"""A finished page as a value, and the files that go with it.

The body is HTML that our templates made and escaped; `atlas/publish/writers/` puts it into the
frame of the theme.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True)
class Section:
    """A part of a page with a heading of its own. ``html`` is one finished block."""

    id: str
    title: str
    html: str


@dataclass(frozen=True)
class SearchEntry:
    """One thing that the search finds, in plain text.

    ``address`` is where it opens, from the site's root, with a fragment where it has one. The
    results show ``title``, the other ``names``, a piece of ``text``, and in short what it is
    (``kind``: "Hospital", "Partnership") and what it is ``about`` (date, status, whose page).
    """

    group: Literal["name", "statement", "question", "help", "passage"]
    address: str
    title: str
    text: str
    names: tuple[str, ...] = ()
    kind: str = ""
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class MenuPlace:
    """Where a page stands in the main menu: by ``order`` among its neighbours, then by ``label``.

    ``under`` is the address of the page whose section it belongs to; empty for the top of the menu.
    """

    order: int
    label: str
    under: str = ""


@dataclass(frozen=True)
class HeadTag:
    """An element for the page's head: ``meta`` or ``link``, with its attributes in plain text."""

    name: Literal["meta", "link"]
    attributes: tuple[tuple[str, str], ...]


#: Says to crawlers that a page is not to be listed.
NOT_INDEXED = HeadTag("meta", (("name", "robots"), ("content", "noindex")))


@dataclass(frozen=True)
class Page:
    """One page of the site.

    ``address`` is its folder from the site's root, with a closing slash ("" is the home page);
    ``title`` and ``description`` are plain text; ``lead`` is the HTML before the first section and
    holds the only h1. ``contents`` shows a table of contents when there are sections. ``finds`` is
    what the search finds on it; ``menu`` its place in the menu, if it has one; ``head`` what its
    head says beside title and description, and ``scripts`` are finished elements with data for
    other programs; ``changed`` is the day on which what it shows last changed, if that is known.
    """

    address: str
    title: str
    description: str
    lead: str
    sections: tuple[Section, ...] = ()
    contents: bool = True
    finds: tuple[SearchEntry, ...] = ()
    menu: MenuPlace | None = None
    head: tuple[HeadTag, ...] = ()
    scripts: tuple[str, ...] = ()
    changed: date | None = None

    @property
    def depth(self) -> int:
        """How many folders lie between the page and the site's root."""
        return self.address.count("/")

    @property
    def file(self) -> str:
        """The page's file in the docs tree."""
        return f"{self.address}index.md"


@dataclass(frozen=True)
class Asset:
    """A file that is published as it is: a picture to download, data that a page loads.

    ``path`` is where it stands from the site's root: ``map/map.svg``.
    """

    path: str
    content: bytes
