"""What hand-written pages say: title, place in the menu, what the search finds, their Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import yaml
from markdown import Markdown

from atlas.pages.page import MenuPlace, SearchEntry

FRONT_MATTER = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_FIRST_HEADING = re.compile(r"^# +(.*)$", re.MULTILINE)
_HEADINGS = ("h1", "h2")
#: Those of `mkdocs.yml`: the anchors of the sections are made by them.
_EXTENSIONS = ("attr_list", "def_list", "tables", "fenced_code", "md_in_html", "toc")


@dataclass(frozen=True)
class HandWritten:
    """A page of ``docs/``: ``file`` is its path there, ``body`` its Markdown after front matter."""

    address: str
    file: str
    title: str
    description: str
    body: str


def hand_written(markdown: str, address: str, file: str) -> HandWritten:
    """The page made of ``markdown`` and published at ``address``."""
    meta, body = _parted(markdown)
    title = str(meta.get("title") or next(iter(_FIRST_HEADING.findall(body)), file))
    return HandWritten(address, file, title, str(meta.get("description") or ""), body)


def menu_place(markdown: str) -> MenuPlace | None:
    """The page's place at the top of the menu, by ``menu`` and ``menu_order`` of its front matter.

    Raises ``ValueError``, with what to fix, for only one of them or another kind of value.
    """
    meta, _ = _parted(markdown)
    if "menu" not in meta and "menu_order" not in meta:
        return None
    label, order = meta.get("menu"), meta.get("menu_order")
    if not isinstance(label, str) or type(order) is not int:
        raise ValueError(
            "two lines of front matter put a page into the menu: 'menu' is its name there, and "
            "'menu_order' a whole number, higher than those of the pages before it"
        )
    return MenuPlace(order, label)


def search_entries(markdown: str, address: str) -> Iterator[SearchEntry]:
    """The page made of ``markdown`` and published at ``address``, and its sections."""
    meta, body = _parted(markdown)
    reader = _Reader()
    reader.feed(Markdown(extensions=list(_EXTENSIONS)).convert(body))
    lead, *sections = reader.parts
    title = str(meta.get("title") or lead.heading)
    yield SearchEntry("help", address, title, meta.get("description") or lead.text, kind="Page")
    for part in sections:
        here = f"{address}#{part.id}"
        yield SearchEntry("help", here, part.heading, part.text, kind="Page", about=(title,))


def _parted(markdown: str) -> tuple[dict[str, Any], str]:
    """The front matter, and what follows it."""
    front = FRONT_MATTER.match(markdown)
    if not front:
        return {}, markdown
    return yaml.safe_load(front.group(1)) or {}, markdown[front.end() :]


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
