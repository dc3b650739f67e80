"""The page of changes: from a real history, and honest when there is none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markupsafe import escape

from atlas.build_info import BuildInfo
from atlas.load.history import FileVersions, History, HistoryDay, read_history
from atlas.pages.making import make_pages
from atlas.pages.page import Page
from atlas.publish.docs_tree import to_markdown
from atlas.views.index import Index
from tests.atlases import loaded, parse
from tests.repository import Repository

ACME = "profiles/companies/acme.yml"


def page(root: Path, history: History) -> str:
    """The page's Markdown."""
    found = make_pages(Index(loaded("", root)), BuildInfo(date(2026, 1, 1), "abc"), history)
    (changes,) = (p for p in found if isinstance(p, Page) and p.address == "changes/")
    return to_markdown(changes)


def test_a_corrected_statement_is_kept_apart_from_new_ones(tmp_path: Path) -> None:
    repository = Repository.at(tmp_path / "history")
    files = parse().files
    before = files[ACME].decode().replace("First laboratory opens", "A laboratory opens")
    without = before[: before.index("  - id: investment")]
    repository.commit("2024-05-01", {ACME: without})
    repository.commit("2024-05-02", {ACME: before})
    repository.commit("2024-05-03", {ACME: files[ACME]})
    text = page(tmp_path / "atlas", read_history(repository.root))
    third, second, first = text.split("\n## ")[1:]
    assert third.startswith("3 May 2024")
    assert "<h3>Corrected</h3>" in third
    assert "<h3>New statements</h3>" not in third
    assert '<a href="../companies/acme/#laboratory">First laboratory opens</a>' in third
    assert "A<span" in third
    assert "First<span" in third
    assert "<h3>New statements</h3>" in second
    assert "companies/acme/#investment" in second
    assert "companies/acme/#memorandum" not in second
    assert "<h3>New profiles</h3>" in first


def test_without_a_history_it_says_so(tmp_path: Path) -> None:
    text = page(tmp_path, History(missing="this copy came without it"))
    assert "The history of the data is not available here: this copy came without it." in text
    assert "\n## " not in text


def test_days_far_back_are_counted(tmp_path: Path) -> None:
    day = HistoryDay(date(2020, 2, 3), (FileVersions(ACME, "M"),), read=False)
    text = page(tmp_path, History((day,)))
    assert "3 February 2020" in text
    assert "1 file changed" in " ".join(text.split())


def test_files_that_could_not_be_read_are_mentioned(tmp_path: Path) -> None:
    text = page(tmp_path, History((HistoryDay(date(2020, 2, 3), (), True, unreadable=2),)))
    assert "2 files of this day could not be read and are left out" in " ".join(text.split())


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>'])
def test_words_of_old_stay_words(tmp_path: Path, words: str) -> None:
    old = {"id": words, "title": words, "text": words, "date": words, "status": words, words: "x"}
    new = {**old, "title": f"{words} {words}", "evidence": [{"source": words, "quote": words}]}
    versions = (
        FileVersions(
            ACME, "M", {"name": words, "statements": [old]}, {"name": words, "statements": [new]}
        ),
        FileVersions(
            "profiles/companies/gone.yml", "D", {"name": words, "statements": [old]}, None
        ),
        FileVersions("seeds/sources.yml", "A", None, {"sources": [{"id": words, "title": words}]}),
    )
    text = page(tmp_path, History((HistoryDay(date(2020, 2, 3), versions, read=True),)))
    assert "<script>" not in text
    assert "<img" not in text
    assert str(escape(words)) in text
