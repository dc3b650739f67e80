"""A name at a glance: the weightiest statement about it, and what names a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.model import Place
from atlas.model.statement import IMPORTANCES
from atlas.views.index import Entry, Index
from atlas.views.key_facts import weight


@dataclass(frozen=True)
class PlaceNamed:
    """A place with the statements that name it; ``sites`` counts those of sites."""

    place: Place
    entries: tuple[Entry, ...]

    @property
    def sites(self) -> int:
        """How many of the statements report a site there."""
        return sum(entry.statement.kind == "site" for entry in self.entries)


def weightiest(entries: Iterable[Entry]) -> Entry:
    """The statement that one should know first; of equal ones the first given. Not for none."""
    return min(
        entries,
        key=lambda entry: (-weight(entry), IMPORTANCES.index(entry.statement.importance)),
    )


def places_named(index: Index) -> list[PlaceNamed]:
    """Every place that statements name, the one included that a site has left."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in index.entries.values():
        it = entry.statement
        for id in dict.fromkeys(it.all_places()):
            found[id].append(entry)
    return [PlaceNamed(index.atlas.places[id], tuple(entries)) for id, entries in found.items()]
