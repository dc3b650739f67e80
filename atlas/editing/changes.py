"""What differs between two states of an atlas, record by record, and which pages show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from atlas import page_addresses as page
from atlas.editing.differences import Difference, differences, plain
from atlas.ledger.wording import renamed
from atlas.load import Atlas, LoadedProfile, LoadedSource
from atlas.model import Disagreement, Record, Statement
from atlas.model.parts import ModelField, parts
from atlas.published.cited_in import CitedIn
from atlas.published.moves import Moves
from atlas.published.second_readings import SecondReading, SecondReadings
from atlas.published.versions import Versions

Kind = Literal["removed", "changed", "added"]
Subject = Literal[
    "profile", "statement", "disagreement", "source", "topic", "place", "tombstone", "review"
]
Thing = Statement | Disagreement
#: Where a statement or disagreement stands: ``profile/id``.
_Key = tuple[Literal["statement", "disagreement"], str]


@dataclass(frozen=True)
class Change:
    """A record that is gone, new or other than it was.

    ``ref`` is its id, ``profile/id`` for what stands on a profile; ``note`` says where something
    came from, or why it went. ``pages`` are the addresses of the pages that show it, ``cited_in``
    the titles of the reports that cite what is gone or changed, for editors only.
    """

    kind: Kind
    subject: Subject
    ref: str
    title: str
    note: str = ""
    differences: tuple[Difference, ...] = ()
    pages: tuple[str, ...] = ()
    cited_in: tuple[str, ...] = ()

    @property
    def weighs(self) -> bool:
        """Whether it takes away or alters what readers rely on, or a report cites."""
        if self.cited_in:
            return True
        gone = self.kind == "removed" and self.subject not in ("topic", "place")
        return gone or any(one.weighs for one in self.differences)


def changes(before: Atlas, after: Atlas, folders: Mapping[str, str]) -> list[Change]:
    """All changes: what reports cite, what weighs most, what changed, and what is new.

    ``folders`` has the folder of each profile, of those too that were not read.
    """
    found = [
        *_of_sources(before, after),
        *_of_profiles(before, after),
        *_of_things(before, after, Moves(after), folders),
        *_of_readings(before, after),
        *_of_lists("topic", before.topics, after.topics),
        *_of_lists("place", before.places, after.places),
        *_of_lists("tombstone", before.tombstones, after.tombstones),
    ]
    sides = [CitedIn(side, Moves(side)) for side in (before, after)]
    found = [replace(one, cited_in=_cited_in(sides, one)) for one in found]
    rank = {"removed": 0, "changed": 1, "added": 2}
    return sorted(found, key=lambda one: (not one.cited_in, not one.weighs, rank[one.kind]))


def _cited_in(sides: Iterable[CitedIn], change: Change) -> tuple[str, ...]:
    if change.subject not in ("statement", "disagreement") or change.kind == "added":
        return ()
    return tuple(
        {report.id: report.title for side in sides for report in side.of(change.ref)}.values()
    )


def _of_sources(before: Atlas, after: Atlas) -> Iterator[Change]:
    def data(source: LoadedSource) -> dict[str, object]:
        return {**plain(source.record), "sha256": source.digest}

    for id in dict.fromkeys([*before.sources, *after.sources]):
        old, new = before.sources.get(id), after.sources.get(id)
        if id in before.broken | after.broken:
            continue
        title = (new or old).record.title  # type: ignore[union-attr]
        found: tuple[Difference, ...] = ()
        if old and new:
            found = tuple(differences(type(new.record), data(old), data(new)))
            if not found:
                continue
        kind: Kind = "changed" if old and new else "added" if new else "removed"
        yield Change(kind, "source", id, title, "", found, (page.source_page(id),))


def _of_profiles(before: Atlas, after: Atlas) -> Iterator[Change]:
    moves = Moves(after)
    came_from: dict[str, str] = {}
    for id, old in before.profiles.items():
        if id in after.profiles or id in after.broken:
            continue
        heirs = moves.heirs.get(id, ())
        came_from.update(dict.fromkeys(heirs, id))
        if not heirs:
            note = _fate(after, id)
            yield Change("removed", "profile", id, old.record.name, note, (), (_page(old),))
    for id, new in after.profiles.items():
        if id in before.broken:
            continue
        was = before.profiles.get(came_from.get(id, id))
        note = f"was {came_from[id]}" if id in came_from else ""
        if was is None:
            yield Change("added", "profile", id, new.record.name, "", (), (_page(new),))
            continue
        data = [plain(one.record, id) for one in (was, new)]
        found = tuple(differences(type(new.record), *data))
        if found or note:
            yield Change("changed", "profile", id, new.record.name, note, found, (_page(new),))


def _of_things(
    before: Atlas, after: Atlas, moves: Moves, folders: Mapping[str, str]
) -> Iterator[Change]:
    """Statements and disagreements."""
    old, new = _placed(before), _placed(after)
    met: set[_Key] = set()
    for (what, ref), (profile, thing) in old.items():
        if profile.id in after.broken:
            continue
        followed: list[_Key] = [(what, one) for one in moves.today(what, ref)]
        met.update(followed)
        if not followed:
            note = _fate(after, ref)
            shown = tuple(_pages(profile, thing, folders))
            yield Change("removed", what, ref, _title(thing), note, (), shown)
        for key in followed:
            there, today = new[key]
            then = renamed(plain(thing, profile.id), what, moves.new_id)
            found = tuple(differences(type(today), then, plain(today, there.id)))
            note = f"was {ref}" if key[1] != ref else ""
            if found or note:
                shown = *_pages(there, today, folders), *_pages(profile, thing, folders)
                once = tuple(dict.fromkeys(shown))
                yield Change("changed", what, key[1], _title(today), note, found, once)
    for (what, ref), (profile, thing) in new.items():
        if (what, ref) not in met and profile.id not in before.broken:
            shown = tuple(_pages(profile, thing, folders))
            yield Change("added", what, ref, _title(thing), "", (), shown)


def _of_readings(before: Atlas, after: Atlas) -> Iterator[Change]:
    """What second readers say of statements that are there before and now."""
    sides = [SecondReadings(side, Versions(side)) for side in (before, after)]
    then = _placed(before)
    for (what, ref), (profile, today) in _placed(after).items():
        if (what, ref) not in then or isinstance(today, Disagreement):
            continue
        _, was = then[what, ref]
        assert not isinstance(was, Disagreement)
        old, new = sides[0].of(profile.id, was), sides[1].of(profile.id, today)
        shown = _page(profile), page.statement_page(_page(profile), today.id)
        for kind, note in _reading_notes(old, new):
            yield Change(kind, "review", ref, today.title, note, (), shown)


def _reading_notes(old: SecondReading, new: SecondReading) -> Iterator[tuple[Kind, str]]:
    said = [(one.verdict, one.words) for one in new.doubts]
    for doubt in old.doubts:
        if (doubt.verdict, doubt.words) not in said:
            yield "changed", f"no longer doubted ({doubt.verdict.label}: {doubt.words})"
    known = [(one.verdict, one.words) for one in old.doubts]
    for doubt in new.doubts:
        if (doubt.verdict, doubt.words) not in known:
            yield "added", f"doubted ({doubt.verdict.label}: {doubt.words})"
    if new.agreed and not old.agreed:
        yield "added", "read by a second person"
    elif old.agreed and not new.agreed:
        yield "changed", "no longer read by a second person, as it is now"


def _placed(atlas: Atlas) -> dict[_Key, tuple[LoadedProfile, Thing]]:
    found: dict[_Key, tuple[LoadedProfile, Thing]] = {}
    for profile in atlas.profiles.values():
        for statement in profile.record.statements:
            found["statement", f"{profile.id}/{statement.id}"] = profile, statement
        for one in profile.record.disagreements:
            found["disagreement", f"{profile.id}/{one.id}"] = profile, one
    return found


def _of_lists(
    subject: Literal["topic", "place", "tombstone"],
    before: Mapping[str, Record],
    after: Mapping[str, Record],
) -> Iterator[Change]:
    for id in dict.fromkeys([*before, *after]):
        old, new = before.get(id), after.get(id)
        found = tuple(differences(type(new), plain(old), plain(new))) if old and new else ()
        if old and new and not found:
            continue
        kind: Kind = "changed" if old and new else "added" if new else "removed"
        shown = (page.topic_page(id),) if subject == "topic" else ()
        yield Change(kind, subject, id, getattr(new or old, "name", id), "", found, shown)


def _fate(after: Atlas, ref: str) -> str:
    """What a tombstone says of something that is gone."""
    stone = after.tombstones.get(ref) or after.tombstones.get(ref.partition("/")[0])
    return f"{stone.fate}: {stone.reason}" if stone else "no tombstone says why"


def _title(thing: Thing) -> str:
    return thing.question if isinstance(thing, Disagreement) else thing.title


def _page(profile: LoadedProfile) -> str:
    return page.profile_page(profile.folder, profile.id)


def _pages(profile: LoadedProfile, thing: Thing, folders: Mapping[str, str]) -> Iterator[str]:
    """The pages that show a statement or disagreement."""
    yield _page(profile)
    if isinstance(thing, Disagreement):
        return
    yield page.statement_page(_page(profile), thing.id)
    for part in parts(thing, _has_a_page):
        if part.use.names == "source":
            yield page.source_page(part.value)
        elif part.use.names == "topic":
            yield page.topic_page(part.value)
        elif part.value in folders:
            yield page.profile_page(folders[part.value], part.value)


def _has_a_page(found: ModelField) -> bool:
    return found.use.names in ("organisation", "source", "topic")
