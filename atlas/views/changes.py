"""What changed: new statements apart from corrections of our own text, by day and profile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from atlas.load.history import CATALOGUE, FileVersions, History, HistoryDay
from atlas.text.names import name_key
from atlas.text.typography import typographic
from atlas.views.corrections import (
    Data,
    Wording,
    items,
    other_fields,
    plain,
    worded_as,
    wordings,
)
from atlas.views.index import Entry, Index

#: So many statements are shown one by one, of the latest days; of earlier days only the number.
MOST_SHOWN = 1000

Fate = Literal["new", "kept", "withdrawn"]


@dataclass(frozen=True)
class ChangedStatement:
    """A statement as a day left it, or found it when it was withdrawn.

    ``ref`` is ``profile/statement``; ``entry`` the statement of today under that reference.
    """

    ref: str
    title: str
    date: str
    entry: Entry | None


@dataclass(frozen=True)
class Correction:
    """A statement that says something else than the day before; ``also`` names other fields."""

    statement: ChangedStatement
    wordings: tuple[Wording, ...]
    also: tuple[str, ...]


@dataclass(frozen=True)
class ProfileChanges:
    """What a day did to one profile. ``parts`` names what changed besides its statements."""

    id: str
    name: str
    fate: Fate
    added: tuple[ChangedStatement, ...] = ()
    corrected: tuple[Correction, ...] = ()
    withdrawn: tuple[ChangedStatement, ...] = ()
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class SourceChange:
    """A source that came or went, or the fields of its entry in the catalogue that changed."""

    id: str
    title: str
    fate: Fate
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Moved:
    """A statement that says the same at another address."""

    statement: ChangedStatement
    before: str


@dataclass(frozen=True)
class DayChanges:
    """The net effect of a day. ``files`` counts changed files where the day was not read.

    Of days that are not ``full`` only the counts are to be shown.
    """

    day: date
    profiles: tuple[ProfileChanges, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    moved: tuple[Moved, ...] = ()
    unreadable: int = 0
    files: int = 0
    full: bool = True

    @property
    def added(self) -> int:
        """How many statements are new."""
        return sum(len(profile.added) for profile in self.profiles)

    @property
    def corrected(self) -> int:
        """How many statements were corrected."""
        return sum(len(profile.corrected) for profile in self.profiles)

    @property
    def withdrawn(self) -> int:
        """How many statements were withdrawn."""
        return sum(len(profile.withdrawn) for profile in self.profiles)

    @property
    def new_profiles(self) -> tuple[ProfileChanges, ...]:
        """Profiles that were not there the day before."""
        return tuple(profile for profile in self.profiles if profile.fate == "new")

    @property
    def other_profiles(self) -> tuple[ProfileChanges, ...]:
        """Profiles that are gone, or of which more than statements changed; new ones left out."""
        return tuple(
            profile
            for profile in self.profiles
            if profile.fate == "withdrawn" or (profile.fate == "kept" and profile.parts)
        )

    @property
    def new_sources(self) -> int:
        """How many sources were not there the day before."""
        return sum(source.fate == "new" for source in self.sources)


@dataclass
class _Pair:
    """A profile before and after a day, in whichever folder; empty where it was not."""

    before: Data
    after: Data

    def statements(self) -> tuple[dict[str, Data], dict[str, Data]]:
        return items(self.before, "statements"), items(self.after, "statements")


def changes(index: Index, history: History) -> list[DayChanges]:
    """The days of a history on which something changed that readers see, the latest first."""
    days = (_day(index, day) for day in history.days)
    found = []
    shown = 0
    for day in days:
        shown += day.added + day.corrected + day.withdrawn
        if day != DayChanges(day.day):
            found.append(replace(day, full=shown <= MOST_SHOWN))
    return found


def without_statements(day: DayChanges) -> DayChanges:
    """What a day did beside statements: sources, new profiles, other parts of profiles."""
    profiles = (replace(one, added=(), corrected=(), withdrawn=()) for one in day.profiles)
    kept = tuple(one for one in profiles if one.fate != "kept" or one.parts)
    return replace(day, profiles=kept, moved=(), full=True)


def _day(index: Index, day: HistoryDay) -> DayChanges:
    if not day.read:
        return DayChanges(day.day, files=len(day.files))
    profiles = [file for file in day.files if file.path != CATALOGUE]
    pairs = _pairs(profiles)
    moved = dict(_moved(pairs))
    found = (_profile(index, id, pair, moved) for id, pair in pairs.items())
    return DayChanges(
        day.day,
        tuple(sorted(filter(None, found), key=lambda one: (name_key(one.name), one.id))),
        tuple(change for file in day.files if file not in profiles for change in _sources(file)),
        tuple(
            Moved(_changed(index, ref, _statement(pairs, ref)), before)
            for before, ref in moved.items()
        ),
        day.unreadable,
    )


def _pairs(files: Iterable[FileVersions]) -> dict[str, _Pair]:
    """Profiles by id: one that moved to another folder is still the same."""
    pairs: dict[str, _Pair] = {}
    for file in files:
        id = file.path.rpartition("/")[2].removesuffix(".yml")
        pair = pairs.setdefault(id, _Pair({}, {}))
        pair.before = pair.before or file.before or {}
        pair.after = pair.after or file.after or {}
    return pairs


def _moved(pairs: Mapping[str, _Pair]) -> Iterator[tuple[str, str]]:
    """(reference before, reference after) of statements that say the same elsewhere."""
    gone: dict[str, Data] = {}
    come: dict[tuple[str, ...], str] = {}
    for id, pair in pairs.items():
        before, after = pair.statements()
        gone |= {f"{id}/{one}": before[one] for one in before if one not in after}
        come |= {_words(after[one]): f"{id}/{one}" for one in after if one not in before}
    for ref, statement in gone.items():
        if to := come.pop(_words(statement), None):
            yield ref, to


def _statement(pairs: Mapping[str, _Pair], ref: str) -> Data:
    owner, _, one = ref.partition("/")
    return pairs[owner].statements()[1][one]


def _words(statement: Data) -> tuple[str, ...]:
    return tuple(plain(statement.get(name)) for name in ("title", "text", "date", "status"))


def _profile(index: Index, id: str, pair: _Pair, moved: Mapping[str, str]) -> ProfileChanges | None:
    """What happened to a profile; ``None`` when nothing that readers see."""
    before, after = pair.statements()
    arrived = set(moved.values())
    fate: Fate = "new" if not pair.before else "kept" if pair.after else "withdrawn"
    corrections = (
        Correction(
            _changed(index, f"{id}/{one}", after[one]),
            wordings(before[one], after[one]),
            other_fields(before[one], after[one]),
        )
        for one in after
        if one in before and before[one] != after[one]
    )
    found = ProfileChanges(
        id,
        typographic(plain((pair.after or pair.before).get("name"))) or id,
        fate,
        tuple(
            _changed(index, f"{id}/{one}", after[one])
            for one in after
            if one not in before and f"{id}/{one}" not in arrived
        ),
        tuple(one for one in corrections if one.wordings or one.also),
        tuple(
            _changed(index, f"{id}/{one}", before[one])
            for one in before
            if one not in after and f"{id}/{one}" not in moved
        ),
        other_fields(pair.before, pair.after, ("statements",)) if fate == "kept" else (),
    )
    return None if found == ProfileChanges(id, found.name, "kept") else found


def _changed(index: Index, ref: str, statement: Data) -> ChangedStatement:
    return ChangedStatement(
        ref,
        typographic(plain(statement.get("title"))) or ref,
        worded_as(statement, "date"),
        index.entries.get(ref),
    )


def _sources(file: FileVersions) -> Iterator[SourceChange]:
    before, after = items(file.before or {}, "sources"), items(file.after or {}, "sources")
    for id in dict.fromkeys([*after, *before]):
        old, new = before.get(id), after.get(id)
        fields = other_fields(old, new, ()) if old and new else ()
        if fields or not (old and new):
            title = typographic(plain((new or old or {}).get("title"))) or id
            yield SourceChange(
                id, title, "kept" if old and new else "new" if new else "withdrawn", fields
            )
