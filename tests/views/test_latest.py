from __future__ import annotations

from datetime import date
from pathlib import Path

from atlas.views.latest import latest
from tests.views.written import index_of, statement

TODAY = date(2026, 1, 1)


def test_key_events_that_had_begun_newest_first(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        statement("old", "importance: core", date="2020"),
        statement("new", "importance: core", date="2024-05-01"),
        statement("year", "importance: core", date="2024"),
        statement("to-come", "importance: core", date="2027"),
        statement("undated", "importance: core"),
        statement("planned", "importance: core\nstatus: planned\ndue: 2025"),
        statement("market", "importance: core\nscope: market", kind="context", date="2025"),
        statement("detail", date="2025"),
    )
    found = [entry.statement.id for entry in latest(index.entries.values(), TODAY, 4)]
    assert found == ["new", "year", "old", "laboratory"]
