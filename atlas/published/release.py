"""What a release adds to the ledger: each wording and address that is not in it yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from atlas.ledger.grades import grade
from atlas.ledger.lines import Line, What
from atlas.ledger.wording import wording
from atlas.load import Atlas, LoadedProfile
from atlas.model import Disagreement, Statement
from atlas.page_addresses import profile_page
from atlas.published.fates import Fates
from atlas.published.moves import things
from atlas.published.versions import Versions


@dataclass(frozen=True)
class _Release:
    atlas: Atlas
    versions: Versions
    day: date

    def lines(self) -> Iterator[Line]:
        yield from self._renumbered()
        yield from self._fates()
        for profile in sorted(self.atlas.profiles.values(), key=lambda one: one.id):
            yield from self._page(profile)
            for what, thing in things(profile):
                yield from self._thing(what, profile, thing)

    def _renumbered(self) -> Iterator[Line]:
        """Numbers that two branches had both given, written down."""
        known = {
            (*line.key, line.version, line.digest) for line in self.atlas.ledger.lines if line.was
        }
        for key, wordings in self.atlas.ledger.wordings.items():
            for one in wordings:
                if one.was and (*key, one.number, one.digest) not in known:
                    yield Line(*key, self.day, version=one.number, digest=one.digest, was=one.was)

    def _fates(self) -> Iterator[Line]:
        """What happened to all that is not where it was published, unless it is recorded
        already."""
        fates = Fates(self.atlas, self.versions.moves)
        for key, where in fates.gone.items():
            last = self.atlas.ledger.fates.get(key, ())[-1:]
            if not last or (last[0].became, last[0].to) != (where.became, where.to):
                yield Line(*key, self.day, became=where.became, to=where.to, reason=where.reason)

    def _page(self, profile: LoadedProfile) -> Iterator[Line]:
        address = profile_page(profile.folder, profile.id)
        if address not in self.atlas.ledger.addresses:
            yield Line("page", profile.id, "", self.day, address=address)

    def _thing(
        self, what: What, profile: LoadedProfile, thing: Statement | Disagreement
    ) -> Iterator[Line]:
        version = self.versions.of(profile.id, thing)
        history = self.versions.history(profile.id, thing)
        if not version.published:
            text = wording(thing, profile.id)
            before = self.versions.followed(thing, history[-1].text) if history else None
            yield Line(
                what,
                profile.id,
                thing.id,
                self.day,
                version=version.number,
                digest=version.digest,
                text=text,
                grade=grade(before, text, what) if before is not None else None,
                reason=reason_for(thing, version.number),
            )
        elif (what, profile.id, thing.id) not in self.atlas.ledger.keys:
            same = next(one for one in reversed(history) if one.number == version.number)
            yield Line(
                what,
                profile.id,
                thing.id,
                self.day,
                version=same.number,
                digest=same.digest,
                text=same.text,
                grade=same.grade,
                reason=same.reason,
            )


def new_lines(atlas: Atlas, day: date) -> list[Line]:
    """The lines that publishing the atlas on a day adds; none where nothing is new."""
    return list(_Release(atlas, Versions(atlas), day).lines())


def reason_for(thing: Statement | Disagreement, version: int) -> str:
    """The reason that editors give for a version; empty where they give none."""
    return next((one.reason for one in thing.corrections if one.version == version), "")
