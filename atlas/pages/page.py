"""A finished page as a value, and the Markdown file that the engine reads; files that go with it.

The body is HTML that our templates made and escaped; only section headings are Markdown, so that
the engine's table of contents finds them. A faster driver can use ``lead`` and ``sections``
directly instead of parsing the Markdown again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import Literal

import yaml

_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]()#+\-.!]")
#: What Markdown leaves alone with a backslash before it, but HTML or an extension would read.
_OTHER_SIGNS = re.compile(r"[<>&|~^:]")


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
class Page:
    """One page of the site.

    ``address`` is its folder from the site's root, with a closing slash ("" is the home page);
    ``title`` and ``description`` are plain text; ``lead`` is the HTML before the first section and
    holds the only h1. ``contents`` shows a table of contents when there are sections. ``finds`` is
    what the search finds on it.
    """

    address: str
    title: str
    description: str
    lead: str
    sections: tuple[Section, ...] = ()
    kind: str = "page"
    contents: bool = True
    finds: tuple[SearchEntry, ...] = ()

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


def to_markdown(page: Page) -> str:
    """The Markdown file of a page: front matter, then HTML blocks under Markdown headings."""
    meta: dict[str, object] = {
        # The theme prints it without escaping it.
        "title": escape(page.title),
        "description": escape(page.description),
        "hide": [] if page.sections and page.contents else ["toc"],
        "page_kind": page.kind,
    }
    parts = [f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=True)}---", page.lead]
    for section in page.sections:
        heading = _MARKDOWN_SIGNS.sub(r"\\\g<0>", section.title)
        heading = _OTHER_SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", heading)
        parts += [f"## {heading} {{ #{section.id} }}", section.html]
    return "\n\n".join(_one_block(part) for part in parts) + "\n"


def _one_block(html: str) -> str:
    """Drop blank lines: Markdown ends an HTML block at one in some places."""
    return "\n".join(line for line in html.splitlines() if line.strip())
