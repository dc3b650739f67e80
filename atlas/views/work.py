"""Work to do: what an editor could add or find out next, in the order in which it helps most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from atlas.check.unused import unused
from atlas.load import LoadedProfile, LoadedSource
from atlas.model import OrganisationBase
from atlas.model.choices import DateBasis
from atlas.problems import excerpt
from atlas.views.commitments import promises
from atlas.views.index import Entry, Index

#: A company of which nothing newer is archived should be looked at again.
_YEARS = 2
_EXCERPT = 160


@dataclass(frozen=True)
class Todo:
    """One thing to do. ``thing`` has the page that shows it, ``file`` and ``line`` its place.

    ``where`` names the thing for readers, ``what`` says what there is to do with it, or has words
    of the source, in its ``language``.
    """

    thing: LoadedProfile | LoadedSource | Entry
    where: str
    what: str
    file: str
    line: int
    language: str = "en"


@dataclass(frozen=True)
class Work:
    """Things to do of one sort; ``key`` names the sort, ``how`` says how it is done."""

    key: str
    title: str
    how: str
    todos: tuple[Todo, ...]


def work(index: Index, today: date) -> list[Work]:
    """All that is known to be left to do; a sort without anything is in it too."""
    return [Work(key, title, how, tuple(find(index, today))) for key, title, how, find in _SORTS]


def _passages(index: Index, today: date) -> Iterator[Todo]:
    for covered in index.coverage.values():
        for sentence in covered.left_over:
            words = excerpt(" … ".join(sentence.rest), _EXCERPT)
            yield _of_source(covered.source, words, sentence.line)


def _unused(index: Index, today: date) -> Iterator[Todo]:
    for covered in index.coverage.values():
        found = unused(covered, index.used_by)
        text = covered.source.text
        for sentence in covered.sentences:
            if spans := found.get(sentence.passage.start):
                words = "; ".join(excerpt(text[span.start : span.end], 60) for span in spans)
                yield _of_source(covered.source, words, sentence.line)


def _overdue(index: Index, today: date) -> Iterator[Todo]:
    for promise in promises(index.entries.values(), today):
        due = promise.commitment.due
        if promise.state == "passed" and due:
            yield _of_entry(promise.entry, f"was due {due.display()}", "due")


def _inferred(index: Index, today: date) -> Iterator[Todo]:
    for entry in index.entries.values():
        when = entry.statement.when
        if entry.statement.date_basis == DateBasis.INFERRED and when:
            yield _of_entry(entry, f"{when.display()}: {entry.statement.date_note}", "date_basis")


def _undescribed(index: Index, today: date) -> Iterator[Todo]:
    for profile in index.atlas.profiles.values():
        if isinstance(profile.record, OrganisationBase) and not profile.record.country:
            yield _of_profile(profile, "has no country")


def _unplaced(index: Index, today: date) -> Iterator[Todo]:
    for source in index.atlas.sources.values():
        missing = ["date"] * (not source.record.published) + ["address"] * (not source.record.web)
        if missing:
            yield _of_source(source, f"has no {' and no '.join(missing)}", None)


def _old(index: Index, today: date) -> Iterator[Todo]:
    since = date(today.year - _YEARS, today.month, min(today.day, 28))
    for profile in index.atlas.in_folder("companies"):
        dates = {
            latest: published
            for entry in index.by_profile.get(profile.id, [])
            for passage in entry.passages
            if (published := passage.source.record.published) and (latest := published.latest)
        }
        if dates and max(dates) < since:
            yield _of_profile(profile, f"newest source: {dates[max(dates)].display()}")


_SORTS: tuple[tuple[str, str, str, Callable[[Index, date], Iterator[Todo]]], ...] = (
    (
        "passages",
        "Passages that nobody cites",
        "Write a statement on it, add it to one, or list it under not_cited with the reason.",
        _passages,
    ),
    (
        "overdue",
        "Commitments past their date",
        "Look for a source that tells the outcome.",
        _overdue,
    ),
    (
        "old-sources",
        f"Companies whose newest source is older than {_YEARS} years",
        "Look for a newer source.",
        _old,
    ),
    (
        "unused",
        "Numbers, dates and names that no statement uses",
        "See whether the statement on the passage should say it.",
        _unused,
    ),
    (
        "inferred-dates",
        "Inferred dates",
        "Look for a source that states the date.",
        _inferred,
    ),
    (
        "countries",
        "Organisations without a country",
        "Add country and country_basis, if it is known.",
        _undescribed,
    ),
    (
        "sources",
        "Sources without a date or address",
        "Look for the page that published it, and note it under web.",
        _unplaced,
    ),
)
#: The keys of the sorts.
SORTS = tuple(key for key, *_ in _SORTS)


def _of_source(source: LoadedSource, what: str, line: int | None) -> Todo:
    if line is None:
        at = source.document.position(source.at)[0]
        return Todo(source, source.record.short, what, source.document.path, at)
    file, language = f"seeds/{source.record.file}", source.record.language
    return Todo(source, source.record.short, what, file, line, language)


def _of_profile(profile: LoadedProfile, what: str) -> Todo:
    return Todo(profile, profile.record.name, what, profile.document.path, 1)


def _of_entry(entry: Entry, what: str, field: str) -> Todo:
    statements = entry.profile.record.statements
    at = next(n for n, one in enumerate(statements) if one is entry.statement)
    document = entry.profile.document
    line = document.position(("statements", at, field))[0]
    where = f"{entry.profile.record.name}: {entry.statement.title}"
    return Todo(entry, where, what, document.path, line)
