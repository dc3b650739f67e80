"""Whether somebody besides its author has read a statement, as it is worded and founded today.

An agreement lapses with the wording, and with the text or the standing of a source. A doubt is
open until somebody answers it, its reader agrees, or the wording is another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256

from atlas.ledger.wording import HASH_LENGTH
from atlas.load import Atlas
from atlas.model import Review, Statement
from atlas.model.choices import Verdict
from atlas.model.parts import ModelField, parts
from atlas.published.versions import Versions


@dataclass(frozen=True)
class SecondReading:
    """What readers say of a statement today: who agrees, and which doubts are open."""

    agreed: tuple[Review, ...] = ()
    doubts: tuple[Review, ...] = ()

    @property
    def read_on(self) -> date | None:
        """The last day on which somebody agreed; ``None`` where nobody did, or one doubts it."""
        if self.doubts:
            return None
        return max((review.date for review in self.agreed), default=None)


#: What nobody has read.
UNREAD = SecondReading()


@dataclass(frozen=True)
class SecondReadings:
    """The readings of everything in an atlas."""

    atlas: Atlas
    versions: Versions

    def of(self, profile: str, statement: Statement) -> SecondReading:
        """The reading of a statement of a profile."""
        reviews = self._by_ref.get(f"{profile}/{statement.id}", ())
        if not reviews:
            return UNREAD
        version = self.versions.of(profile, statement).digest
        sources = sources_digest(self.atlas, statement)
        agreed: dict[str, Review] = {}
        doubts: dict[str, list[Review]] = defaultdict(list)
        for review in reviews:
            if review.version != version:
                continue
            if review.verdict == Verdict.ANSWERED:
                doubts.pop(review.answers or "", None)
                continue
            agreed.pop(review.reader, None)
            if review.verdict.is_doubt:
                doubts[review.reader].append(review)
                continue
            doubts.pop(review.reader, None)
            if review.sources == sources:
                agreed[review.reader] = review
        opened = (doubt for of_reader in doubts.values() for doubt in of_reader)
        return SecondReading(tuple(agreed.values()), tuple(opened))

    def today(self, ref: str) -> str | None:
        """The reference of today for that of a review; ``None`` where it leads to no single one."""
        found = self.versions.moves.today("statement", ref)
        return found[0] if len(found) == 1 else None

    @cached_property
    def _by_ref(self) -> dict[str, list[Review]]:
        found: dict[str, list[Review]] = defaultdict(list)
        for loaded in self.atlas.reviews.values():
            for review in loaded.reviews:
                if ref := self.today(f"{loaded.profile}/{review.statement}"):
                    found[ref].append(review)
        return found


def lowest(readings: Iterable[SecondReading]) -> SecondReading:
    """What can be said of a sentence that rests on several statements: no more than of the least.

    All of their doubts; without any, the agreement that is oldest, if each has one.
    """
    found = list(readings)
    doubts = tuple(doubt for one in found for doubt in one.doubts)
    latest = [max(one.agreed, key=lambda review: review.date) for one in found if one.agreed]
    if doubts or not found or len(latest) < len(found):
        return SecondReading(doubts=doubts)
    return SecondReading(agreed=(min(latest, key=lambda review: review.date),))


def sources_digest(atlas: Atlas, statement: Statement) -> str:
    """A short hash of the texts and the standings of all sources that a statement rests on."""
    ids = {part.value.source for part in parts(statement, _is_evidence)}
    said = "".join(
        f"{id} {source.digest} {source.record.standing}\n"
        for id in sorted(ids)
        if (source := atlas.sources.get(id))
    )
    return sha256(said.encode()).hexdigest()[:HASH_LENGTH]


def _is_evidence(field: ModelField) -> bool:
    return field.is_evidence
