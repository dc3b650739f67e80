"""What a map of sites shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mark:
    """A place with sites: degrees north and east, number of statements, address, their titles.

    ``area`` says that the place is a province or the like: the sites are somewhere in it, and its
    mark is an open ring.
    """

    place_id: str
    name: str
    lat: float
    lon: float
    count: int
    href: str
    items: tuple[str, ...] = ()
    area: bool = False


@dataclass(frozen=True)
class PlaceName:
    """A name for orientation, a country's say, set faintly where there is room.

    ``around_marks`` says that marks lie in it.
    """

    name: str
    lat: float
    lon: float
    around_marks: bool = False


@dataclass(frozen=True)
class SiteMap:
    """What a map shows. The title is its name for screen readers."""

    marks: tuple[Mark, ...]
    title: str = "Map of sites"
    names: tuple[PlaceName, ...] = ()
