"""Which reports cite a statement or disagreement, under whatever id it had when they did."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from atlas.load import Atlas
from atlas.model import Report
from atlas.published.moves import Moves


@dataclass(frozen=True)
class CitedIn:
    """The reports of an atlas, by what they cite."""

    atlas: Atlas
    moves: Moves

    def of(self, ref: str) -> tuple[Report, ...]:
        """The reports that cite what a reference (``profile/id``) is of, in their order.

        Both the reference of today and any earlier one find them. A page may name only those that
        are public; a summary for editors may name all.
        """
        return tuple(self._by_ref.get(ref, {}).values())

    @cached_property
    def _by_ref(self) -> dict[str, dict[str, Report]]:
        found: dict[str, dict[str, Report]] = defaultdict(dict)
        for report in self.atlas.reports.values():
            for cited in report.statements:
                for ref in (cited.statement, *self.leads(cited.statement)):
                    found[ref][report.id] = report
        return dict(found)

    def leads(self, ref: str) -> tuple[str, ...]:
        """Where what a report cites is today; empty where it is gone."""
        return self.moves.today("statement", ref) or self.moves.today("disagreement", ref)
