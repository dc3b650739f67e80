"""Where each published address leads today: to the thing itself, a successor, or a tombstone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

from atlas.ledger.lines import Became, Key
from atlas.load import Atlas
from atlas.model.tombstone import Tombstone
from atlas.published.moves import Moves


@dataclass(frozen=True)
class Whereabouts:
    """``became`` is ``None`` for what is where it was published.

    ``to`` are profiles (``profile``) or things on them (``profile/id``) of today; a tombstone has
    a ``reason``, and need not lead anywhere.
    """

    became: Became | None = None
    to: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class Fates:
    """The whereabouts of all that was published."""

    atlas: Atlas
    moves: Moves

    def of(self, key: Key) -> Whereabouts | None:
        """Where something published is; ``None`` when it is lost."""
        what, profile, id = key
        if what == "page":
            if profile in self.atlas.profiles:
                return Whereabouts()
            if heirs := self.moves.heirs.get(profile):
                return Whereabouts("moved", heirs)
            return self._buried(profile)
        ref = f"{profile}/{id}"
        if found := self.moves.today(what, ref):
            return Whereabouts() if found == (ref,) else Whereabouts("moved", found)
        return self._buried(ref) or self._moved_and_buried(key) or self._buried(profile)

    @cached_property
    def gone(self) -> dict[Key, Whereabouts]:
        """All that is not where it was published; what is lost is left out."""
        found = ((key, self.of(key)) for key in self.atlas.ledger.keys)
        return {key: where for key, where in found if where and where.became}

    @cached_property
    def lost(self) -> list[Key]:
        """All whose address leads nowhere."""
        return [key for key in self.atlas.ledger.keys if self.of(key) is None]

    def leads(self, ref: str) -> tuple[str, ...]:
        """Where a reference leads today, whether published or not; empty if nowhere."""
        owner, _, id = ref.partition("/")
        if not id:
            return (owner,) if owner in self.atlas.profiles else self.moves.heirs.get(owner, ())
        return self.moves.today("statement", ref) or self.moves.today("disagreement", ref)

    def _moved_and_buried(self, key: Key) -> Whereabouts | None:
        """The tombstone of what had moved before it went."""
        found = (self._buried(ref) for ref in self.atlas.ledger.moved_to(key))
        return next(filter(None, found), None)

    def _buried(self, ref: str) -> Whereabouts | None:
        tombstone = self.atlas.tombstones.get(ref)
        return self._whereabouts(tombstone) if tombstone else None

    def _whereabouts(self, tombstone: Tombstone) -> Whereabouts:
        to = (found for ref in tombstone.successors for found in self.leads(ref))
        became = cast(Became, tombstone.fate.value)
        return Whereabouts(became, tuple(dict.fromkeys(to)), tombstone.reason)
