"""What a build says of itself, on its pages and to the programs that it runs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime


@dataclass(frozen=True)
class Licence:
    """Under what terms others may use the data: the licence's short name, and where it is found."""

    name: str
    url: str


@dataclass(frozen=True)
class BuildInfo:
    """``today`` is the day that pages and checks count from; ``revision`` names the data.

    A revision that ends in ``+`` had changes which are not committed yet. ``site_url`` is where the
    site will be published, with a closing slash; empty when that is not known. ``permanent_base``
    is an address that leads there whatever the host, if there is one. ``licence`` is the data's.
    ``pngs`` is true when pictures are to be had as PNG too. ``repository`` is where proposals can
    be made, with a closing slash; empty when there is no such place.
    ``is_given`` is true when the day was named in ``SOURCE_DATE_EPOCH``. ``no_git`` says why git
    says nothing about a checkout that has a history.
    """

    today: date
    revision: str | None
    site_url: str = ""
    is_given: bool = False
    no_git: str = ""
    permanent_base: str = ""
    licence: Licence | None = None
    pngs: bool = False
    repository: str = ""

    @property
    def cited_at(self) -> str:
        """What addresses in citations begin with; empty when no address is known."""
        return self.permanent_base or self.site_url

    @property
    def epoch(self) -> int:
        """The day's first second, in seconds since 1970: as other programs take it."""
        midnight = datetime(self.today.year, self.today.month, self.today.day, tzinfo=UTC)
        return int(midnight.timestamp())
