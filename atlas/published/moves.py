"""Where published references lead today, and under which ones today's things were published.

Editors say it in ``former_slugs`` of a profile, ``former_ids`` of a statement or disagreement.
What was published once as moved stays so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from atlas.ledger.lines import What
from atlas.load import Atlas, LoadedProfile
from atlas.model import Disagreement, Statement

Thing = tuple[What, str]


@dataclass(frozen=True)
class Moves:
    """All moves of an atlas. References are ``profile/id``."""

    atlas: Atlas

    @cached_property
    def heirs(self) -> dict[str, tuple[str, ...]]:
        """Former id of a profile → the profiles of today that took it over."""
        found: dict[str, list[str]] = defaultdict(list)
        for profile in self.atlas.profiles.values():
            for slug in profile.record.former_slugs:
                found[slug].append(profile.id)
        return {slug: tuple(ids) for slug, ids in found.items()}

    def today(self, what: What, ref: str) -> tuple[str, ...]:
        """The references of today to which a published one leads: most often one, none if lost."""
        return tuple(dict.fromkeys(self._follow(what, ref, set())))

    def published_as(self, what: What, ref: str) -> tuple[str, ...]:
        """The published references that lead to one of today."""
        return self._origins.get((what, ref), ())

    def new_id(self, names: str, id: str) -> str:
        """Today's id for an id in an old wording; the same if it has no other."""
        if names == "organisation":
            return self._heir(id)
        if names == "person":
            owner, _, person = id.partition("/")
            return f"{self._heir(owner)}/{person}"
        if names == "statement":
            found = self.today("statement", id)
            return found[0] if len(found) == 1 else id
        return id

    def _heir(self, profile: str) -> str:
        found = self.heirs.get(profile, ())
        return found[0] if profile not in self.atlas.profiles and len(found) == 1 else profile

    def _follow(self, what: What, ref: str, seen: set[str]) -> Iterator[str]:
        if ref in seen:
            return
        seen.add(ref)
        if (what, ref) in self._present:
            yield ref
        elif renamed := self._renamed.get((what, ref)):
            for other in renamed:
                yield from self._follow(what, other, seen)
        else:
            owner, _, id = ref.partition("/")
            written = self.atlas.ledger.moved_to((what, owner, id))
            for other in (*(f"{heir}/{id}" for heir in self.heirs.get(owner, ())), *written):
                yield from self._follow(what, other, seen)

    @cached_property
    def _present(self) -> dict[Thing, Statement | Disagreement]:
        return {
            (what, f"{profile.id}/{thing.id}"): thing
            for profile in self.atlas.profiles.values()
            for what, thing in things(profile)
        }

    @cached_property
    def _renamed(self) -> dict[Thing, list[str]]:
        """Former reference → those of today that claim it."""
        found: dict[Thing, list[str]] = defaultdict(list)
        for profile in self.atlas.profiles.values():
            for what, thing in things(profile):
                for former in thing.former_ids:
                    whole = former if "/" in former else f"{profile.id}/{former}"
                    found[what, whole].append(f"{profile.id}/{thing.id}")
        return found

    @cached_property
    def _origins(self) -> dict[Thing, tuple[str, ...]]:
        found: dict[Thing, list[str]] = defaultdict(list)
        for what, profile, id in self.atlas.ledger.keys:
            if id:
                for ref in self.today(what, f"{profile}/{id}"):
                    found[what, ref].append(f"{profile}/{id}")
        return {thing: tuple(refs) for thing, refs in found.items()}


def things(profile: LoadedProfile) -> Iterator[tuple[What, Statement | Disagreement]]:
    """What of a profile has versions."""
    for statement in profile.record.statements:
        yield "statement", statement
    for disagreement in profile.record.disagreements:
        yield "disagreement", disagreement
