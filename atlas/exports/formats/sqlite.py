"""One SQLite file: the tables with their keys, every record in full, and an index of words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from atlas.exports.described.atlas import DescribedAtlas
from atlas.exports.described.items import Item
from atlas.exports.tables import TABLES
from atlas.exports.tables.columns import Cell, Column, Table
from atlas.exports.written import json_bytes
from atlas.pages.exported import EVERYTHING, Format
from atlas.pages.page import Asset

PATH = "data/atlas.sqlite"

FORMAT = Format(
    title="SQLite",
    purpose=(
        "The tables in one database, with foreign keys, full-text search (FTS5), and each record "
        "as curated, in JSON, so that nothing is lost. Datasette opens it."
    ),
    media_type="application/vnd.sqlite3",
    start=PATH,
    order=20,
    holds=EVERYTHING,
)
_TYPES = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
}


def make(atlas: DescribedAtlas) -> Iterator[Asset]:
    """The one file: the same bytes of the same atlas, for one release of SQLite."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        database.execute("PRAGMA page_size = 4096")
        database.execute("BEGIN")
        for table in TABLES:
            database.execute(_create(table))
            _insert(database, table.name, len(table.columns), table.rows(atlas))
        for table in TABLES:
            for column in table.refers:
                name = f"{table.name}_{column}"
                database.execute(f'CREATE INDEX "{name}" ON "{table.name}" ("{column}")')
        _records(database, atlas)
        _search(database, atlas)
        _about(database, atlas)
        database.execute("COMMIT")
        database.execute("VACUUM")
        yield Asset(PATH, database.serialize())
    finally:
        database.close()


def _create(table: Table) -> str:
    keys = {other.name: other.key[0] for other in TABLES}
    parts = [_column(column) for column in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    parts += [
        f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(other)} ({_quoted(keys[other])})"
        for column, other in table.refers.items()
    ]
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)})"


def _column(column: Column) -> str:
    return f"{_quoted(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.wanted else ''}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _insert(
    database: sqlite3.Connection, table: str, width: int, rows: Iterable[tuple[Cell, ...]]
) -> None:
    marks = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {_quoted(table)} VALUES ({marks})", rows)


def _records(database: sqlite3.Connection, atlas: DescribedAtlas) -> None:
    """What curators wrote, as the API has it."""
    database.execute(
        "CREATE TABLE records (kind TEXT NOT NULL, ref TEXT NOT NULL, position INTEGER NOT NULL, "
        "record TEXT NOT NULL, PRIMARY KEY (kind, ref))"
    )
    groups = [name for name in atlas.groups if name != "people"]  # theirs are in their profiles'
    rows = (
        (it.kind, it.ref, at, _record(it))
        for name in groups
        for at, it in enumerate(atlas.groups[name])
    )
    _insert(database, "records", 4, rows)


def _record(item: Item) -> str:
    return json_bytes(item.model_dump(mode="json", include={"record"})["record"]).decode().rstrip()


def _search(database: sqlite3.Connection, atlas: DescribedAtlas) -> None:
    """Statements with their passages, to be found by their words."""
    database.execute(
        "CREATE VIRTUAL TABLE search USING fts5(statement UNINDEXED, title, text, passages, "
        "tokenize = 'unicode61 remove_diacritics 2')"
    )
    rows = (
        (it.ref, it.title, it.record.text, "\n".join(one.quote for one in it.passages))
        for it in atlas.statements
    )
    _insert(database, "search", 4, rows)


def _about(database: sqlite3.Connection, atlas: DescribedAtlas) -> None:
    about = atlas.about
    database.execute("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT)")
    rows = [
        ("name", about.name),
        ("address", about.address),
        ("licence", about.licence.name if about.licence else None),
        ("licence_url", about.licence.url if about.licence else None),
        ("as_of", about.as_of.isoformat()),
        ("revision", about.revision),
    ]
    _insert(database, "about", 2, rows)
