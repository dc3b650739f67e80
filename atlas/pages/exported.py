"""What has been exported for other programs, as the page of data describes it.

The formats themselves are in ``atlas/exports/formats/``, one module each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from atlas.pages.page import Asset
from atlas.text.plural import plural

#: What can be counted, and what one of it is called.
ONE_OF: Mapping[str, str] = {
    "statements": "statement",
    "passages": "passage",
    "disagreements": "disagreement",
    "commitments": "commitment",
    "companies": "company",
    "organisations": "organisation",
    "landscapes": "landscape",
    "people": "person",
    "sources": "source",
    "topics": "topic",
    "places": "place",
}
#: What a format holds that leaves nothing out.
EVERYTHING = tuple(ONE_OF)


@dataclass(frozen=True)
class Format:
    """What is stated once of a format.

    ``title`` is its heading, ``purpose`` says in a sentence or two what it is for; ``start`` is the
    file to begin with, from the site's root; ``guide`` the page that explains it, where there is
    one. ``order`` is its place on the page of data. ``holds`` names what it has all of, each a key
    of `ONE_OF`; ``packs`` the formats, by the names of their modules, whose files it is made of.
    """

    title: str
    purpose: str
    media_type: str
    start: str
    order: int
    guide: str = ""
    holds: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Export:
    """A format, what makes its files, and what counts the things of one sort in the atlas."""

    name: str
    format: Format
    make: Callable[[], tuple[Asset, ...]]
    count: Callable[[str], int]

    @cached_property
    def files(self) -> tuple[Asset, ...]:
        """Its files, made when they are asked for first."""
        return self.make()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many it has of each that it holds."""
        return {name: self.count(name) for name in self.format.holds}

    @property
    def contents(self) -> list[str]:
        """What it holds, each with its number: "169 statements"."""
        return [plural(n, ONE_OF[name], name) for name, n in self.counts.items()]

    @property
    def whole(self) -> bool:
        """Whether it leaves nothing out."""
        return set(self.format.holds) == set(EVERYTHING)

    @property
    def size(self) -> int:
        """The bytes of all files, not compressed."""
        return sum(len(file.content) for file in self.files)
