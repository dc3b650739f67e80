"""What was published before: the earlier versions of a thing, and what each release changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import get_args

from atlas.ledger.ledger import PublishedWording
from atlas.ledger.lines import Grade, What
from atlas.ledger.wording import Data, wording
from atlas.load import LoadedProfile
from atlas.model import Disagreement, Statement
from atlas.published.compared import Compared, compared
from atlas.published.moves import things
from atlas.published.release import reason_for
from atlas.published.versions import Version, kind_of
from atlas.text.names import name_key
from atlas.views.departed import Departed, departed
from atlas.views.index import Entry, Index
from atlas.views.questions import PlacedQuestion

#: The words of so many changes are shown, of the latest days.
MOST_SHOWN = 1000
GRADES: tuple[Grade, ...] = get_args(Grade)


@dataclass(frozen=True)
class Change:
    """One version in place of another. ``date`` is ``None`` for what is not published yet."""

    number: int
    digest: str
    date: date | None
    grade: Grade
    reason: str


@dataclass(frozen=True)
class Past:
    """An earlier version: its words, those of the version that readers see now, and the way there.

    In both, bodies have the ids of today. ``grade`` is of all that changed since, ``None`` where
    it says the same as today; ``changes`` are the versions that came after, the first of which took
    its place: its words are ``then``, unless it is the one that readers see now. An address by its
    hash leads to a later version with the same words, if there is one: then it is not ``anchored``.
    """

    version: PublishedWording
    text: Data
    now: Data
    grade: Grade | None
    changes: tuple[Change, ...]
    anchored: bool
    then: Data | None


@dataclass(frozen=True)
class Update:
    """A change of something that is on the site, as it was published."""

    subject: Entry | PlacedQuestion
    before: PublishedWording
    change: Change
    old: Data
    new: Data

    @property
    def what(self) -> What:
        """What the ledger calls it."""
        return "statement" if isinstance(self.subject, Entry) else "disagreement"


@dataclass(frozen=True)
class Release:
    """What one day of publishing did. ``first`` is the one before which there was nothing.

    Of one that is not ``full`` the words of changes are not to be shown.
    """

    day: date
    updates: tuple[Update, ...]
    added: tuple[tuple[LoadedProfile, int], ...]
    departed: tuple[Departed, ...]
    first: bool = False
    full: bool = True

    @property
    def graded(self) -> list[tuple[Grade, list[Update]]]:
        """The updates by how much they matter, the weightiest first."""
        found = ((one, [up for up in self.updates if up.change.grade == one]) for one in GRADES)
        return [(one, updates) for one, updates in found if updates]

    @property
    def statements(self) -> int:
        """How many statements are new."""
        return sum(number for _, number in self.added)


def past(index: Index, profile: LoadedProfile, thing: Statement | Disagreement) -> tuple[Past, ...]:
    """The earlier versions of a statement or disagreement, the latest first."""
    versions, what = index.versions, kind_of(thing)
    history = versions.history(profile.id, thing)
    if not history:
        return ()
    today, now = versions.of(profile.id, thing), wording(thing, profile.id)
    found = compared(history, now, what, partial(versions.followed, thing))
    coming: tuple[Change, ...] = ()
    if not today.published:
        graded, reason = found[-1].grade or "presentation", reason_for(thing, today.number)
        coming = (Change(today.number, today.digest, None, graded, reason),)
    return tuple(_past(found, now, today, coming))


def past_of(gone: Departed) -> tuple[Past, ...]:
    """The same of what is gone, beside its last published version."""
    if not (last := gone.wording):
        return ()
    today = Version(last.number, last.digest, last.date)
    return tuple(_past(compared(gone.wordings, last.text, gone.what), last.text, today, ()))


def _past(
    found: Sequence[Compared], now: Data, today: Version, coming: tuple[Change, ...]
) -> Iterator[Past]:
    """Every version but today's; ``coming`` is the change that is not published yet."""
    texts = {one.version.number: one.text for one in found if one.version.number != today.number}
    taken = {today.digest}
    for one in reversed(found):
        version = one.version
        if version.number == today.number:
            continue
        changes = (*map(_change, one.later), *coming)
        then = texts.get(one.later[0].number) if one.later else None
        yield Past(version, one.text, now, one.grade, changes, version.digest not in taken, then)
        taken.add(version.digest)


def updates(index: Index) -> tuple[Update, ...]:
    """All changes that were published of what is on the site, the latest first."""
    return _latest_first(
        update
        for profile in index.atlas.profiles.values()
        for _, thing in things(profile)
        for update in _updates(index, profile, thing)
    )


def updates_on(index: Index, profile: LoadedProfile) -> tuple[Update, ...]:
    """Those on a profile that readers would notice, the latest first."""
    return _latest_first(
        update
        for _, thing in things(profile)
        for update in _updates(index, profile, thing)
        if update.change.grade != "presentation"
    )


def _latest_first(found: Iterable[Update]) -> tuple[Update, ...]:
    return tuple(sorted(found, key=lambda one: one.change.date or date.max, reverse=True))


def updates_of(
    index: Index, profile: LoadedProfile, thing: Statement | Disagreement
) -> list[Update]:
    """Those of one statement or disagreement, the latest first."""
    return list(_updates(index, profile, thing))[::-1]


def _updates(
    index: Index, profile: LoadedProfile, thing: Statement | Disagreement
) -> Iterator[Update]:
    history = [one for one in index.versions.history(profile.id, thing) if not one.was]
    if len(history) < 2:
        return
    subject = (
        PlacedQuestion(profile, thing)
        if isinstance(thing, Disagreement)
        else index.entries[f"{profile.id}/{thing.id}"]
    )
    texts = [index.versions.followed(thing, one.text) for one in history]
    for at, one in enumerate(history[1:]):
        yield Update(subject, history[at], _change(one), texts[at], texts[at + 1])


def releases(index: Index) -> list[Release]:
    """The days on which the atlas was published, the latest first."""
    first = min((line.date for line in index.atlas.ledger.lines), default=None)
    changed: dict[date, list[Update]] = defaultdict(list)
    for update in updates(index):
        changed[update.change.date or date.max].append(update)
    gone: dict[date, list[Departed]] = defaultdict(list)
    found = departed(index)
    pages = {one.profile for one in found if not one.id}
    for one in found:
        if one.since and not (one.id and one.profile in pages):  # it went with its page
            gone[one.since].append(one)
    added = _added(index)
    releases = []
    shown = 0
    for day in sorted({*changed, *gone, *added}, reverse=True):
        shown += len(changed.get(day, ()))
        releases.append(
            Release(
                day,
                tuple(changed.get(day, ())),
                tuple(sorted(added.get(day, {}).values(), key=_by_name)),
                tuple(gone.get(day, ())),
                first=day == first,
                full=shown <= MOST_SHOWN,
            )
        )
    return releases


def _added(index: Index) -> dict[date, dict[str, tuple[LoadedProfile, int]]]:
    """Day → profile → how many of its statements were published first on that day."""
    found: dict[date, dict[str, tuple[LoadedProfile, int]]] = defaultdict(dict)
    for entry in index.entries.values():
        if history := index.versions.history(entry.profile.id, entry.statement):
            day = min(one.date for one in history)
            number = found[day].get(entry.profile.id, (entry.profile, 0))[1]
            found[day][entry.profile.id] = entry.profile, number + 1
    return dict(found)


def _by_name(added: tuple[LoadedProfile, int]) -> tuple[tuple[str, str], str]:
    return name_key(added[0].record.name), added[0].id


def _change(one: PublishedWording) -> Change:
    return Change(one.number, one.digest, one.date, one.grade or "wording", one.reason)
