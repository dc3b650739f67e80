"""What the search finds on the hand-written pages: each of their sections."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

import yaml
from markdown import Markdown

from atlas.pages.page import SearchEntry

_FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_HEADINGS = ("h1", "h2")
#: Those of `mkdocs.yml`: the anchors of the sections are made by them.
_EXTENSIONS = ("attr_list", "def_list", "tables", "fenced_code", "md_in_html", "toc")


def search_entries(markdown: str, address: str) -> Iterator[SearchEntry]:
    """The page made of ``markdown`` and published at ``address``, and its sections."""
    front = _FRONT_MATTER.match(markdown)
    meta = (yaml.safe_load(front.group(1)) if front else None) or {}
    body = markdown[front.end() :] if front else markdown
    reader = _Reader()
    reader.feed(Markdown(extensions=list(_EXTENSIONS)).convert(body))
    lead, *sections = reader.parts
    title = str(meta.get("title") or lead.heading)
    yield SearchEntry("help", address, title, meta.get("description") or lead.text, kind="Page")
    for part in sections:
        here = f"{address}#{part.id}"
        yield SearchEntry("help", here, part.heading, part.text, kind="Page", about=(title,))


@dataclass
class _Part:
    """What stands under one heading; the lead is what stands before the first ``h2``."""

    id: str = ""
    headings: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def heading(self) -> str:
        """The heading as plain text."""
        return " ".join("".join(self.headings).split())

    @property
    def text(self) -> str:
        """The text as plain text."""
        return " ".join("".join(self.texts).split())


class _Reader(HTMLParser):
    """Cuts a rendered page into its parts."""

    def __init__(self) -> None:
        super().__init__()
        self.parts = [_Part()]
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a part at each ``h2``."""
        if tag == "h2":
            self.parts.append(_Part(dict(attrs).get("id") or ""))
        self._in_heading = self._in_heading or tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        """Go on with the text of the part."""
        if tag in _HEADINGS:
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        """Keep all text."""
        part = self.parts[-1]
        (part.headings if self._in_heading else part.texts).append(data)
