"""New statements apart from corrections, as the history of the data has them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from atlas.load.history import FileVersions, History, HistoryDay
from atlas.text.word_diff import Piece
from atlas.views import changes as module
from atlas.views.changes import DayChanges, changes
from atlas.views.corrections import Wording
from atlas.views.index import Index
from tests.atlases import loaded

DAY = date(2024, 5, 1)
PATH = "profiles/companies/acme.yml"
MEMORANDUM: dict[str, Any] = {
    "id": "memorandum",
    "title": "Memorandum with a hospital",
    "text": "Acme and a hospital signed a memorandum.",
    "date": "2018",
    "status": "agreed",
    "evidence": [{"source": "report", "quote": "Last year, Acme signed a memorandum"}],
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return Index(loaded("", tmp_path_factory.mktemp("atlas")))


def day(index: Index, *files: FileVersions, unreadable: int = 0) -> DayChanges:
    (found,) = changes(index, History((HistoryDay(DAY, files, True, unreadable),)))
    return found


def acme(before: object, after: object, path: str = PATH) -> FileVersions:
    """A day's versions of Acme's profile with some statements; ``None``: not there."""
    old, new = (
        None if statements is None else {"name": "Acme", "statements": statements}
        for statements in (before, after)
    )
    return FileVersions(path, "M", old, new)


def test_a_new_statement_leads_to_where_it_stands(index: Index) -> None:
    found = day(index, acme([], [MEMORANDUM]))
    (profile,) = found.profiles
    (change,) = profile.added
    assert (change.ref, change.title, change.date) == (
        "acme/memorandum",
        MEMORANDUM["title"],
        "2018",
    )
    assert change.entry is index.entries["acme/memorandum"]
    assert (found.added, found.corrected, found.withdrawn) == (1, 0, 0)
    assert profile.fate == "kept"


def test_a_statement_that_is_no_more_has_no_link(index: Index) -> None:
    gone = {**MEMORANDUM, "id": "long-gone"}
    found = day(index, acme([gone], []))
    (change,) = found.profiles[0].withdrawn
    assert (change.title, change.entry) == (MEMORANDUM["title"], None)
    assert found.withdrawn == 1


def test_a_correction_shows_old_and_new_words(index: Index) -> None:
    corrected = {
        **MEMORANDUM,
        "text": "Acme and Beta Hospital signed a memorandum.",
        "date": "2018-05",
        "status": "planned",
        "topics": ["research"],
    }
    found = day(index, acme([MEMORANDUM], [corrected]))
    (correction,) = found.profiles[0].corrected
    assert found.added == found.withdrawn == 0
    assert correction.wordings == (
        Wording(
            "text",
            (
                Piece("Acme and", "same"),
                Piece("a hospital", "removed"),
                Piece("Beta Hospital", "added"),
                Piece("signed a memorandum.", "same"),
            ),
        ),
        Wording("date", (Piece("2018", "removed"), Piece("May 2018", "added"))),
        Wording("status", (Piece("agreed", "removed"), Piece("planned", "added"))),
    )
    assert correction.also == ("topics",)


def test_another_passage_is_a_correction(index: Index) -> None:
    corrected = {
        **MEMORANDUM,
        "evidence": [
            {"source": "report", "quote": "Last year,  Acme signed a memorandum with Beta"},
            {"source": "other", "quote": "Signed it was."},
        ],
    }
    (correction,) = day(index, acme([MEMORANDUM], [corrected])).profiles[0].corrected
    assert [(w.field, w.source) for w in correction.wordings] == [
        ("passage", "report"),
        ("passage", "other"),
    ]
    assert correction.wordings[0].pieces[-1] == Piece("with Beta", "added")
    assert correction.also == ()


def test_white_space_and_order_are_no_correction(index: Index) -> None:
    other = dict(reversed({**MEMORANDUM, "title": "Memorandum  with a\nhospital"}.items()))
    history = History((HistoryDay(DAY, (acme([MEMORANDUM], [other]),), True),))
    assert changes(index, history) == []


@pytest.mark.parametrize("path", [PATH, "profiles/organisations/acme-group.yml"])
def test_the_same_words_at_another_address_are_neither_new_nor_withdrawn(
    index: Index, path: str
) -> None:
    renamed = {**MEMORANDUM, "id": "renamed"}
    files = (
        [acme([MEMORANDUM], [renamed])]
        if path == PATH
        else [acme([MEMORANDUM], []), acme([], [renamed], path)]
    )
    found = day(index, *files)
    (moved,) = found.moved
    assert moved.before == "acme/memorandum"
    assert moved.statement.ref == f"{Path(path).stem}/renamed"
    assert (found.added, found.withdrawn) == (0, 0)


def test_a_profile_in_another_folder_is_the_same(index: Index) -> None:
    files = acme([MEMORANDUM], None), acme(None, [MEMORANDUM], "profiles/organisations/acme.yml")
    assert changes(index, History((HistoryDay(DAY, files, True),))) == []


def test_new_and_withdrawn_profiles(index: Index) -> None:
    beta = FileVersions("profiles/organisations/beta.yml", "A", None, {"name": "Beta"})
    found = day(index, acme([MEMORANDUM], None), beta)
    assert [(p.name, p.fate, len(p.withdrawn)) for p in found.profiles] == [
        ("Acme", "withdrawn", 1),
        ("Beta", "new", 0),
    ]
    assert [profile.id for profile in found.new_profiles] == ["beta"]


def test_other_parts_of_a_profile_are_named(index: Index) -> None:
    versions = ({"name": "Acme", "summary": "Old."}, {"name": "Acme", "disagreements": []})
    (profile,) = day(index, FileVersions(PATH, "M", *versions)).profiles
    assert profile.parts == ("disagreements", "summary")


def test_sources_new_changed_and_withdrawn(index: Index) -> None:
    before = {"sources": [{"id": "a", "title": "A"}, {"id": "b", "title": "B", "about": "x"}]}
    after = {"sources": [{"id": "b", "title": "B", "about": "y"}, {"id": "c", "title": "C"}]}
    found = day(index, FileVersions("seeds/sources.yml", "M", before, after))
    assert [(source.id, source.fate, source.fields) for source in found.sources] == [
        ("b", "kept", ("about",)),
        ("c", "new", ()),
        ("a", "withdrawn", ()),
    ]


@pytest.mark.parametrize(
    "statements",
    [
        7,
        "text",
        [None, 7, [], {}, {"id": []}, {"id": "x"}],
        [{"id": "x", "title": [], "text": {}, "date": "soon", "status": "odd", "evidence": 3}],
        [{"id": "x", "evidence": [None, {"source": [], "quote": None}]}],
    ],
)
def test_old_data_of_any_shape_does_no_harm(index: Index, statements: object) -> None:
    for before, after in ((statements, [MEMORANDUM]), ([MEMORANDUM], statements)):
        found = day(index, acme(before, after))
        assert found.added + found.withdrawn >= 1
    both = [{**MEMORANDUM, "id": "x"}]
    assert changes(index, History((HistoryDay(DAY, (acme(statements, both),), True),)))


def test_days_that_were_not_read_are_counted(index: Index) -> None:
    files = (FileVersions(PATH, "A"), FileVersions("seeds/sources.yml", "M"))
    (found,) = changes(index, History((HistoryDay(DAY, files, read=False),)))
    assert found == DayChanges(DAY, files=2)


def test_of_many_changes_the_latest_are_shown_and_the_rest_counted(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_SHOWN", 2)
    days = tuple(
        HistoryDay(date(2024, 5, 9 - n), (acme([], [MEMORANDUM]),), True) for n in range(3)
    )
    assert [(d.added, d.full) for d in changes(index, History(days))] == [
        *((1, True), (1, True)),
        (1, False),
    ]


def test_what_could_not_be_read_is_counted(index: Index) -> None:
    assert day(index, unreadable=3) == DayChanges(DAY, unreadable=3)
