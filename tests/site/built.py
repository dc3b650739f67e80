"""The built site as the tests see it: its folder, what it was made from, and its parsed pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib

from atlas.build_info import BuildInfo
from atlas.load import load
from atlas.publish.environment import read_build_info
from atlas.publish.progress import Progress
from atlas.publish.publisher import publisher
from atlas.publish.site import make_site
from atlas.publish.writers import DEFAULT
from atlas.views.index import Entry, Index

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}"
NOT_FOUND = "404.html"
#: Attributes that point at other places, and may load what is there.
_LINKS = ("href", "src", "poster", "data", "action", f"{XLINK}href")


@dataclass(frozen=True)
class Document:
    """One HTML file. ``address`` is where it stands, from the site's root."""

    address: str
    source: str

    @cached_property
    def parser(self) -> html5lib.HTMLParser:
        """The parser after its work: it keeps the errors."""
        parser = html5lib.HTMLParser(namespaceHTMLElements=False)
        parser.parse(self.source)
        return parser

    @cached_property
    def root(self) -> Element:
        """The ``html`` element."""
        root: Element = self.parser.tree.getDocument()
        return root

    @cached_property
    def content(self) -> Element:
        """What the theme puts the page's own content into."""
        (article,) = (e for e in self.root.iter("article") if has_class(e, "md-content__inner"))
        return article

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id stands on the page."""
        return Counter(e.attrib["id"] for e in self.elements() if "id" in e.attrib)

    @cached_property
    def parents(self) -> dict[Element, Element]:
        """The parent of every element."""
        return {child: parent for parent in self.elements() for child in parent}

    def elements(self, *tags: str) -> Iterator[Element]:
        """Elements in order, with some tags or all; an SVG element's tag is ``SVG + name``."""
        for element in self.root.iter():
            if not tags or element.tag in tags:
                yield element

    def meta(self, name: str) -> str:
        """The content of a ``meta`` element, or an empty string."""
        found = (e for e in self.elements("meta") if e.attrib.get("name") == name)
        return next((e.attrib["content"] for e in found), "")

    def links(self) -> Iterator[tuple[Element, str]]:
        """Every address that the page refers to, with the element that does."""
        for element in self.elements():
            for attribute in _LINKS:
                if attribute in element.attrib:
                    yield element, element.attrib[attribute]
            for candidate in element.attrib.get("srcset", "").split(","):
                if candidate.strip():
                    yield element, candidate.split()[0]


@dataclass(frozen=True)
class BuiltSite:
    """A published site and the atlas it shows."""

    folder: Path
    index: Index
    info: BuildInfo

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Every page by its address: ``companies/acme/``, the home page ``""``, ``404.html``."""
        found = {}
        for file in sorted(self.folder.rglob("*.html")):
            path = file.relative_to(self.folder).as_posix()
            address = path.removesuffix("index.html") if path.endswith("index.html") else path
            found[address] = Document(address, file.read_text(encoding="utf-8"))
        return found

    @property
    def pages(self) -> list[Document]:
        """All documents but the error page, which is served at any address."""
        return [found for address, found in self.documents.items() if address != NOT_FOUND]

    def target(self, document: Document, link: str) -> tuple[str, str]:
        """Path from the site's root and fragment of a link on a page; ``("", "")`` is home."""
        parts = urlsplit(urljoin(f"https://here/{document.address}", link))
        return unquote(parts.path.removeprefix("/")), unquote(parts.fragment)

    def address_of(self, entry: Entry) -> str:
        """The address of a statement."""
        return f"{entry.profile.folder}/{entry.profile.id}/#{entry.statement.id}"


def build(root: Path, folder: Path, written_by: str = DEFAULT) -> BuiltSite:
    """Build the checkout at ``root``, with its own content, into ``folder``."""
    with publisher(folder / "site", folder / "build") as to_site:
        outcome = make_site(root, to_site, read_build_info(root), Progress(), written_by=written_by)
    errors = [f"{p.path}:{p.line} {p.message}" for p in outcome.problems if p.severity == "error"]
    assert not errors, "the checkout's content does not pass its check:\n" + "\n".join(errors)
    return built(root, folder)


def built(root: Path, folder: Path) -> BuiltSite:
    """The site that was built from ``root`` into ``folder``."""
    atlas, _ = load(root)
    return BuiltSite(folder / "site", Index(atlas), read_build_info(root))


def has_class(element: Element, name: str) -> bool:
    """Whether a class is among the element's classes."""
    return name in element.attrib.get("class", "").split()


def text_of(element: Element) -> str:
    """All text inside, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def is_internal(link: str) -> bool:
    """Whether a link stays on the site."""
    parts = urlsplit(link)
    return not parts.scheme and not parts.netloc
