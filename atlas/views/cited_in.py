"""Who cites a statement or disagreement, as far as readers may know."""

from __future__ import annotations

from dataclasses import dataclass

from atlas.model import Report
from atlas.views.index import Index


@dataclass(frozen=True)
class CitedBy:
    """The ``public`` reports, and how many others there are: these are named nowhere."""

    public: tuple[Report, ...]
    private: int

    @property
    def number(self) -> int:
        """All reports."""
        return len(self.public) + self.private


def cited_by(index: Index, ref: str) -> CitedBy:
    """The reports that cite what stands at ``profile/id``."""
    found = index.cited_in.of(ref)
    public = tuple(one for one in found if one.is_public)
    return CitedBy(public, len(found) - len(public))
