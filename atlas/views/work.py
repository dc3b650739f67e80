"""Work to do: what an editor could add or find out next, in the order in which it helps most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.unused import unused
from atlas.load import LoadedProfile, LoadedSource
from atlas.model import OrganisationBase
from atlas.model.choices import DateBasis
from atlas.model.statement import IMPORTANCES
from atlas.problems import excerpt
from atlas.views.commitments import promises
from atlas.views.index import Entry, Index

#: A company of which nothing newer is archived should be looked at again.
OLD_YEARS = 2
_EXCERPT = 160


@dataclass(frozen=True)
class Todo:
    """One thing to do. ``thing`` has the page that shows it, ``file`` and ``line`` its place.

    ``where`` names the thing for readers. ``facts`` are what there is to say of it, for
    ``labels.todo``: dates, a note, names of fields, or words of the source in its ``language``.
    """

    thing: LoadedProfile | LoadedSource | Entry
    where: str
    facts: tuple[str, ...]
    file: str
    line: int
    language: str = "en"


@dataclass(frozen=True)
class Work:
    """Things to do of one sort, which ``key`` names."""

    key: str
    todos: tuple[Todo, ...]


def work(index: Index, today: date) -> list[Work]:
    """All that is known to be left to do; a sort without anything is in it too."""
    return [Work(key, tuple(find(index, today))) for key, find in _SORTS.items()]


def _passages(index: Index, today: date) -> Iterator[Todo]:
    for covered in index.coverage.values():
        for sentence in covered.left_over:
            words = excerpt(" … ".join(sentence.rest), _EXCERPT)
            yield _of_source(covered.source, sentence.line, words)


def _unused(index: Index, today: date) -> Iterator[Todo]:
    for covered in index.coverage.values():
        found = unused(covered, index.used_by)
        text = covered.source.text
        for sentence in covered.sentences:
            if spans := found.get(sentence.passage.start):
                words = "; ".join(excerpt(text[span.start : span.end], 60) for span in spans)
                yield _of_source(covered.source, sentence.line, words)


def _overdue(index: Index, today: date) -> Iterator[Todo]:
    for promise in promises(index.entries.values(), today):
        due = promise.commitment.due
        if promise.state == "passed" and due:
            yield _of_entry(promise.entry, "due", due.display())


def _inferred(index: Index, today: date) -> Iterator[Todo]:
    for entry in index.entries.values():
        when = entry.statement.when
        if entry.statement.date_basis == DateBasis.INFERRED and when:
            yield _of_entry(entry, "date_basis", when.display(), entry.statement.date_note or "")


def _undescribed(index: Index, today: date) -> Iterator[Todo]:
    for profile in index.atlas.profiles.values():
        if isinstance(profile.record, OrganisationBase) and not profile.record.country:
            yield _of_profile(profile)


def _unplaced(index: Index, today: date) -> Iterator[Todo]:
    for source in index.atlas.sources.values():
        missing = ["date"] * (not source.record.published) + ["address"] * (not source.record.web)
        if missing:
            yield _of_source(source, None, *missing)


def _old(index: Index, today: date) -> Iterator[Todo]:
    since = date(today.year - OLD_YEARS, today.month, min(today.day, 28))
    for profile in index.atlas.in_folder("companies"):
        dates = {
            latest: published
            for entry in index.by_profile.get(profile.id, [])
            for passage in entry.passages
            if (published := passage.source.record.published) and (latest := published.latest)
        }
        if dates and max(dates) < since:
            yield _of_profile(profile, dates[max(dates)].display())


def _doubts(index: Index, today: date) -> Iterator[Todo]:
    for entry in index.entries.values():
        for doubt in entry.reading.doubts:
            yield _of_entry(entry, "text", doubt.verdict.label, doubt.words or "")


def _unread(index: Index, today: date) -> Iterator[Todo]:
    """The weightiest first."""
    unread = (
        entry
        for entry in index.entries.values()
        if not (entry.reading.agreed or entry.reading.doubts)
    )
    for entry in sorted(unread, key=lambda one: IMPORTANCES.index(one.statement.importance)):
        yield _of_entry(entry, "text", entry.statement.importance.label)


_SORTS: dict[str, Callable[[Index, date], Iterator[Todo]]] = {
    "passages": _passages,
    "doubts": _doubts,
    "overdue": _overdue,
    "old-sources": _old,
    "unused": _unused,
    "inferred-dates": _inferred,
    "countries": _undescribed,
    "sources": _unplaced,
    "unread": _unread,
}
#: The keys of the sorts.
SORTS = tuple(_SORTS)


def _of_source(source: LoadedSource, line: int | None, *facts: str) -> Todo:
    if line is None:
        at = source.document.position(source.at)[0]
        return Todo(source, source.record.short, facts, source.document.path, at)
    file, language = f"seeds/{source.record.file}", source.record.language
    return Todo(source, source.record.short, facts, file, line, language)


def _of_profile(profile: LoadedProfile, *facts: str) -> Todo:
    return Todo(profile, profile.record.name, facts, profile.document.path, 1)


def _of_entry(entry: Entry, field: str, *facts: str) -> Todo:
    statements = entry.profile.record.statements
    at = next(n for n, one in enumerate(statements) if one is entry.statement)
    document = entry.profile.document
    line = document.position(("statements", at, field))[0]
    where = f"{entry.profile.record.name}: {entry.statement.title}"
    return Todo(entry, where, facts, document.path, line)
