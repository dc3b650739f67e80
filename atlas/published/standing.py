"""How each wording that may have been cited stands today: unchanged, changed, moved or gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from typing import Literal

from atlas.ledger.ledger import PublishedWording
from atlas.ledger.lines import Became, Grade, Key, What
from atlas.ledger.wording import Data, wording
from atlas.model import Disagreement, Statement
from atlas.published.compared import compared
from atlas.published.fates import Fates, Whereabouts
from atlas.published.moves import things
from atlas.published.versions import Version, Versions, kind_of

#: The weightiest that is so: something corrected may have moved as well.
Verdict = Literal["unchanged", "reworded", "corrected", "moved", "withdrawn"]


@dataclass(frozen=True)
class CitedWording:
    """A wording, and how it stands.

    ``text`` is what it said, with other things under the ids that they have today. ``grade`` is
    that of all changes since together, ``since`` the day of the first, ``changes`` are the versions
    that made them. ``published`` is ``None`` for a wording of today that is not published yet.
    """

    number: int
    digest: str
    verdict: Verdict
    text: Data
    published: date | None = None
    since: date | None = None
    grade: Grade | None = None
    changes: tuple[PublishedWording, ...] = ()


@dataclass(frozen=True)
class Standing:
    """What stands, or stood, at a reference (``profile/id``).

    ``became`` is ``None`` where it still stands; else it may lead ``to`` references of today, since
    the day ``since``. ``today`` is what one reads now, where that is one thing: its wording is
    ``text`` and its reference ``now``.
    """

    what: What
    ref: str
    wordings: tuple[CitedWording, ...]
    became: Became | None = None
    to: tuple[str, ...] = ()
    reason: str = ""
    since: date | None = None
    now: str = ""
    today: Statement | Disagreement | None = None
    version: Version | None = None
    text: Data | None = None

    @property
    def withdrawn(self) -> bool:
        """Whether a tombstone stands there."""
        return self.became not in (None, "moved")


@dataclass(frozen=True)
class Standings:
    """The standing of all that was published or is there; ``day`` is that of the build."""

    versions: Versions
    fates: Fates
    day: date

    @cached_property
    def _present(self) -> dict[Key, Statement | Disagreement]:
        return {
            (what, profile.id, thing.id): thing
            for profile in self.versions.atlas.profiles.values()
            for what, thing in things(profile)
        }

    @cached_property
    def by_profile(self) -> dict[str, list[Key]]:
        """All that stands, or stood, on each profile: statements and disagreements."""
        found: dict[str, list[Key]] = {}
        published = (key for key in self.versions.atlas.ledger.keys if key[2])
        for key in dict.fromkeys([*self._present, *published]):
            found.setdefault(key[1], []).append(key)
        return found

    def of_profile(self, profile: str) -> Iterator[Standing]:
        """What stands, or stood, on a profile; what is lost, which `check` refuses, is left out."""
        for key in self.by_profile.get(profile, ()):
            if found := self.of(key):
                yield found

    def page(self, profile: str) -> Whereabouts | None:
        """Where a profile is that was published or is there; ``None`` where there is none."""
        return self.fates.of(("page", profile, ""))

    def since(self, key: Key) -> date:
        """The day from which the ledger says what became of something, or that of the build."""
        lines = self.versions.atlas.ledger.fates.get(key, ())
        return lines[-1].date if lines else self.day

    def of(self, key: Key) -> Standing | None:
        """What stands, or stood, at a reference; ``None`` where that is lost."""
        what, profile, id = key
        ref = f"{profile}/{id}"
        where = self.fates.of(key)
        if where is None:
            return None
        to = where.to or ((ref,) if where.became is None else ())
        one = self._present.get((what, *_split(to[0]))) if len(to) == 1 else None
        moved = where.became in (None, "moved")
        since = self.since(key) if where.became else None
        published = self.versions.atlas.ledger.of(what, profile, id)
        if one is None or not moved:
            verdict: Verdict = "moved" if moved else "withdrawn"
            return Standing(
                what,
                ref,
                tuple(_gone(wording, verdict, since) for wording in published),
                where.became,
                to,
                where.reason,
                since,
            )
        owner = to[0].partition("/")[0]
        text = wording(one, owner)
        return Standing(
            what,
            ref,
            tuple(self._wordings(owner, one, text, since)),
            where.became,
            to,
            since=since,
            now=to[0],
            today=one,
            version=self.versions.of(owner, one),
            text=text,
        )

    def _wordings(
        self, owner: str, thing: Statement | Disagreement, now: Data, moved: date | None
    ) -> Iterator[CitedWording]:
        """Each wording that it had, under whatever reference, and that of today."""
        version = self.versions.of(owner, thing)
        history = self.versions.history(owner, thing)
        same: Verdict = "moved" if moved else "unchanged"
        followed = partial(self.versions.followed, thing)
        for found in compared(history, now, kind_of(thing), followed):
            one = found.version
            if found.grade is None:
                yield CitedWording(one.number, one.digest, same, found.text, one.date, moved)
                continue
            yield CitedWording(
                one.number,
                one.digest,
                "corrected" if found.grade in ("evidence", "facts") else "reworded",
                found.text,
                one.date,
                found.later[0].date if found.later else self.day,
                found.grade,
                found.later,
            )
        if not version.published:
            yield CitedWording(version.number, version.digest, same, now, None, moved)


def _gone(one: PublishedWording, verdict: Verdict, since: date | None) -> CitedWording:
    return CitedWording(one.number, one.digest, verdict, one.text, one.date, since)


def _split(ref: str) -> tuple[str, str]:
    owner, _, id = ref.partition("/")
    return owner, id
