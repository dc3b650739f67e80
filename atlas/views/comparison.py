"""Companies side by side: what can be counted of each, and the rows that several have together.

Counts are of statements in the sources, or of bodies that they name: never of what a company does.
The browser joins the same tallies by the same rule (docs/assets/js/compare.js).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from atlas.model import KINDS
from atlas.model.choices import OrganisationKind, Status
from atlas.views.index import Entry
from atlas.views.organisations import organisation_kind
from atlas.views.profile import ProfileView

#: What is counted: bodies by their number of statements, and by kind; statements by topic, kind
#: and status.
Group = Literal["bodies", "body-kinds", "topics", "kinds", "statuses"]


@dataclass(frozen=True)
class Tally:
    """How often something (``key``) is counted; ``order`` is its place in a fixed list, or 0."""

    key: str
    order: int
    number: int


@dataclass(frozen=True)
class Column:
    """One company in a comparison."""

    view: ProfileView
    tallies: Mapping[Group, tuple[Tally, ...]]

    @property
    def sites(self) -> list[Entry]:
        """Statements of its sites, its own first, each once; dated ones first."""
        elsewhere = (entry for site in self.view.sites for entry in site.entries)
        found = {entry.ref: entry for entry in [*self.view.of_kind("site"), *elsewhere]}
        return sorted(found.values(), key=lambda entry: entry.sort_key)


@dataclass(frozen=True)
class Row:
    """Something counted, and its number in each column; 0 where a column has it not."""

    key: str
    numbers: tuple[int, ...]


def column(view: ProfileView) -> Column:
    """Count what can be counted of a company."""
    statements = [entry.statement for entry in view.entries]
    ties = {
        partner.profile.id: len({tie.entry.ref for tie in partner.ties})
        for partner in view.partners
    }
    kinds = (organisation_kind(partner.profile) for partner in view.partners)
    topics = (topic for statement in statements for topic in statement.topics)
    return Column(
        view,
        {
            "bodies": _tallies(ties, ()),
            "body-kinds": _tallies(Counter(kinds), OrganisationKind),
            "topics": _tallies(Counter(topics), ()),
            "kinds": _tallies(Counter(s.kind for s in statements), KINDS),
            "statuses": _tallies(Counter(s.status for s in statements), Status),
        },
    )


def _tallies(counts: Mapping[str, int], ordered: Iterable[str]) -> tuple[Tally, ...]:
    places = {key: place for place, key in enumerate(ordered)}
    return tuple(Tally(key, places.get(key, 0), counts[key]) for key in sorted(counts))


def rows(columns: Sequence[Column], group: Group, least: int = 1) -> list[Row]:
    """What at least so many columns have, in the fixed order if there is one; else what most
    columns have comes first, then what is counted most often."""
    found: dict[str, dict[int, Tally]] = {}
    for at, one in enumerate(columns):
        for tally in one.tallies[group]:
            found.setdefault(tally.key, {})[at] = tally
    kept = [(key, cells) for key, cells in found.items() if len(cells) >= least]
    kept.sort(
        key=lambda item: (
            next(iter(item[1].values())).order,
            -len(item[1]),
            -sum(tally.number for tally in item[1].values()),
            item[0],
        )
    )
    return [
        Row(key, tuple(cells[at].number if at in cells else 0 for at in range(len(columns))))
        for key, cells in kept
    ]
