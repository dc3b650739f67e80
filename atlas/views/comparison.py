"""Companies side by side: what can be counted of each, and the order of what is counted.

Counts are of statements in the sources, or of organisations that they name: never of what a
company does.
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

#: What is counted: organisations by their number of statements, and by kind; statements by topic,
#: kind and status.
Group = Literal["bodies", "body-kinds", "topics", "kinds", "statuses"]
_FIXED: Mapping[Group, Iterable[str]] = {
    "body-kinds": OrganisationKind,
    "kinds": KINDS,
    "statuses": Status,
}


@dataclass(frozen=True)
class Column:
    """One company in a comparison."""

    view: ProfileView
    counts: Mapping[Group, Mapping[str, int]]

    @property
    def sites(self) -> list[Entry]:
        """Statements of its sites, its own first, each once; dated ones first."""
        elsewhere = (entry for site in self.view.sites for entry in site.entries)
        found = {entry.ref: entry for entry in [*self.view.of_kind("site"), *elsewhere]}
        return sorted(found.values(), key=lambda entry: entry.sort_key)

    @property
    def programmes(self) -> list[Entry]:
        """Statements of its programmes; those that are only asserted come last."""
        found = self.view.of_kind("programme")
        return sorted(found, key=lambda entry: entry.statement.status == "claimed")


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
            "bodies": ties,
            "body-kinds": Counter(kinds),
            "topics": Counter(topics),
            "kinds": Counter(s.kind for s in statements),
            "statuses": Counter(s.status for s in statements),
        },
    )


def places(columns: Sequence[Column], group: Group) -> dict[str, int]:
    """The place of each thing that is counted in some column, from 0: in the fixed order if there
    is one; else what most columns have comes first, then what is counted most often.

    The order is one for all companies: rows keep theirs, whichever of them are compared.
    """
    fixed = {key: place for place, key in enumerate(_FIXED.get(group, ()))}
    having, total = Counter[str](), Counter[str]()
    for one in columns:
        having.update(one.counts[group].keys())
        total.update(one.counts[group])
    ordered = sorted(total, key=lambda key: (fixed.get(key, 0), -having[key], -total[key], key))
    return {key: place for place, key in enumerate(ordered)}
