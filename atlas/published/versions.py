"""The version of a statement or disagreement of today, and the wordings it had before.

A citation names a version by its number, for people, and by its short hash, for machines:
"version 3, 3f9c1a2b".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from atlas.ledger.ledger import PublishedWording
from atlas.ledger.lines import What
from atlas.ledger.wording import Data, digest, renamed, wording
from atlas.load import Atlas
from atlas.model import Disagreement, Statement
from atlas.published.moves import Moves


@dataclass(frozen=True)
class Version:
    """``published`` is the day on which it came out; ``None`` for what is not published yet."""

    number: int
    digest: str
    published: date | None = None


@dataclass(frozen=True)
class Versions:
    """The versions of everything in an atlas."""

    atlas: Atlas

    @cached_property
    def moves(self) -> Moves:
        """Where things were before."""
        return Moves(self.atlas)

    def of(self, profile: str, thing: Statement | Disagreement) -> Version:
        """The version of a statement or disagreement on a profile as it is today.

        With nothing published, all is version 1, unpublished. What was published keeps number and
        hash as long as it says the same, even where organisations that it names have been renamed;
        what says something else has the next number. Worked out once for each.
        """
        # By identity, since a record costs more to hash than to look up; it is kept with its id.
        key = profile, id(thing)
        if key not in self._found:
            self._found[key] = thing, self._find(profile, thing)
        return self._found[key][1]

    @cached_property
    def _found(self) -> dict[tuple[str, int], tuple[Statement | Disagreement, Version]]:
        return {}

    def _find(self, profile: str, thing: Statement | Disagreement) -> Version:
        now = digest(wording(thing, profile))
        history = self.history(profile, thing)
        if not history:
            return Version(1, now)
        for one in reversed(history):
            if one.digest == now or digest(self.followed(thing, one.text)) == now:
                return Version(one.number, one.digest, one.date)
            if not one.was:  # what another branch published at the same time may be today's
                break
        return Version(history[-1].number + 1, now)

    def history(
        self, profile: str, thing: Statement | Disagreement
    ) -> tuple[PublishedWording, ...]:
        """Its published wordings by number, under whatever address each was published first."""
        what = kind_of(thing)
        wordings = (
            one
            for ref in self.moves.published_as(what, f"{profile}/{thing.id}")
            for one in self.atlas.ledger.of(what, *ref.split("/"))
        )
        found: dict[tuple[int, str], PublishedWording] = {}
        for one in sorted(wordings, key=lambda one: (one.number, one.date, one.ref)):
            found.setdefault((one.number, one.digest), one)
        return tuple(found.values())

    def followed(self, thing: Statement | Disagreement, text: Data) -> Data:
        """An old wording with organisations and statements under the ids that they have today."""
        return renamed(text, kind_of(thing), self.moves.new_id)


def kind_of(thing: Statement | Disagreement) -> What:
    """What the ledger calls it."""
    return "disagreement" if isinstance(thing, Disagreement) else "statement"
