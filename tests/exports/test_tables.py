"""Tables and database are read by programs of others, agree with the rest, and lose nothing."""

from __future__ import annotations

import asyncio
import csv
import hashlib
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from hypothesis import given
from hypothesis.strategies import text

from atlas.exports.formats import csv_tables, everything, sqlite
from atlas.exports.formats.api.resources import GROUPS
from atlas.exports.tables import TABLES
from atlas.load import FOLDERS
from tests.checkout import ROOT
from tests.exports.conftest import Exported, exported
from tests.views.written import index_of, statement

#: What each table counts of the atlas; profiles are counted by kind.
COUNTED = (
    *("statements", "passages", "people", "sources", "topics", "places", "disagreements"),
    "commitments",
)
#: What v1 has promised: tables, and the columns of each with their types. It is only ever added to.
PROMISED = ROOT / "tests/exports/tables_v1.json"
KINDS = {"company": "companies", "organisation": "organisations", "landscape": "landscapes"}


@pytest.fixture(scope="module")
def database(
    invented: Exported, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[sqlite3.Connection]:
    file = tmp_path_factory.mktemp("sqlite") / "atlas.sqlite"
    file.write_bytes(invented.files[sqlite.PATH])
    connection = sqlite3.connect(file)
    yield connection
    connection.close()


def rows(files: dict[str, bytes], table: str) -> list[dict[str, str]]:
    """The rows of a table as they stand in its file."""
    written = files[f"{csv_tables.FOLDER}{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(written, newline="")))


def test_the_data_package_is_valid(invented: Exported, tmp_path: Path) -> None:
    for path, content in invented.files.items():
        if path.startswith(csv_tables.FOLDER):
            (tmp_path / Path(path).name).write_bytes(content)
    told = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(told.stdout)
    assert report["valid"], report
    assert len(report["tasks"]) == len(TABLES)


def test_tables_and_columns_that_were_promised_are_there() -> None:
    today = {table.name: {one.name: one.type for one in table.columns} for table in TABLES}
    for table, columns in json.loads(PROMISED.read_text("utf-8")).items():
        assert columns.items() <= today[table].items(), f"{table} has lost or changed a column"


def test_counts_are_those_of_the_atlas(invented: Exported, database: sqlite3.Connection) -> None:
    counts = invented.described.counts
    for name in COUNTED:
        assert len(rows(invented.files, name)) == counts[name]
        assert database.execute(f"SELECT count(*) FROM {name}").fetchone() == (counts[name],)
    kinds = dict(database.execute("SELECT kind, count(*) FROM profiles GROUP BY kind"))
    assert {KINDS[kind]: count for kind, count in kinds.items()} == {
        name: counts[name] for name in KINDS.values()
    }
    assert set(COUNTED) | set(KINDS.values()) == set(counts)


def test_tables_and_database_say_the_same(invented: Exported, database: sqlite3.Connection) -> None:
    for table in TABLES:
        there = rows(invented.files, table.name)
        stored = database.execute(f'SELECT * FROM "{table.name}"').fetchall()
        assert len(there) == len(stored)
        for row, cells in zip(there, stored, strict=True):
            for column, cell in zip(table.columns, cells, strict=True):
                said = row[column.name]
                if cell is None:
                    assert said == ""
                elif column.type == "boolean":
                    assert said == ("true" if cell else "false")
                elif column.type in ("integer", "number"):
                    assert float(said) == cell
                else:
                    assert said.removeprefix("'") == cell


def test_keys_hold_and_words_are_found(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_list(statements)").fetchall()
    ref, word = database.execute(
        "SELECT statement, replace(substr(title, 1, instr(title, ' ')), '''', '') FROM statements"
    ).fetchone()
    found = database.execute(
        "SELECT statement FROM search WHERE search MATCH ?", (f'"{word.strip()}"',)
    ).fetchall()
    assert (ref,) in found


def test_profiles_are_rebuilt_from_the_database(
    invented: Exported, database: sqlite3.Connection
) -> None:
    records: dict[str, dict[str, Any]] = defaultdict(dict)
    for kind, ref, record in database.execute(
        "SELECT kind, ref, record FROM records ORDER BY kind, position"
    ):
        records[kind][ref] = json.loads(record)
    for profile in invented.index.atlas.profiles.values():
        kind = next(kind for kind, folder in KINDS.items() if folder == profile.folder)
        rebuilt = records[kind][profile.id] | {
            name: [one for ref, one in records[what].items() if ref.startswith(f"{profile.id}/")]
            for what, name in (("statement", "statements"), ("disagreement", "disagreements"))
        }
        assert FOLDERS[profile.folder].model_validate(rebuilt) == profile.record
    for id, source in invented.index.atlas.sources.items():
        assert type(source.record).model_validate(records["source"][id]) == source.record
    assert len(GROUPS) == len(records) + 1  # people are in the records of their profiles


def test_dates_and_the_unknown_survive(tmp_path: Path) -> None:
    index = index_of(
        tmp_path,
        *(
            statement(f"dated-{at}", date=f"'{when}'")
            for at, when in enumerate(("2014~", "2009/2013", "../2019"))
        ),
        statement("none", "values: [{number: 0, unit: people}]"),
    )
    files = exported(index).files
    dates = {row["statement"]: row["date"] for row in rows(files, "statements")}
    assert dates["acme/dated-0"] == "2014~"
    assert dates["acme/dated-1"] == "2009/2013"
    assert dates["acme/dated-2"] == "../2019"
    assert dates["acme/none"] == ""
    amount = next(row for row in rows(files, "amounts") if row["statement"] == "acme/none")
    assert (float(amount["number"]), amount["currency"]) == (0, "")


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@sum", "＝1+1", "1=1", "one, two"])
def test_no_text_is_a_formula_to_spreadsheets(tmp_path: Path, words: str) -> None:
    amount = f"values: [{{number: 1, unit: people, of: {json.dumps(words)}}}]"
    files = exported(index_of(tmp_path, statement("hostile", amount))).files
    (row,) = (one for one in rows(files, "amounts") if one["statement"] == "acme/hostile")
    assert row["of"] == (words if words[0].isalnum() else f"'{words}")
    database = sqlite3.connect(":memory:")
    database.deserialize(files[sqlite.PATH])
    query = "SELECT \"of\" FROM amounts WHERE statement = 'acme/hostile'"
    assert database.execute(query).fetchone() == (words,)
    database.close()


@given(text(alphabet="'=+-@＝\t\r\na1 "))
def test_each_text_can_be_had_as_it_was(words: str) -> None:
    written = csv_tables.cell(words)
    assert isinstance(written, str)
    assert written[:1] not in tuple("=+-@＝\t\r\n")
    assert written.removeprefix("'") == words


def test_numbers_below_zero_stay_numbers(invented: Exported) -> None:
    west = [row["lon"] for row in rows(invented.files, "places") if row["lon"].startswith("-")]
    assert west
    assert all(float(lon) < 0 for lon in west)


def test_datasette_opens_the_database(invented: Exported, tmp_path: Path) -> None:
    file = tmp_path / "atlas.sqlite"
    file.write_bytes(invented.files[sqlite.PATH])

    async def asked(path: str) -> Any:
        datasette = Datasette([str(file)])
        await datasette.invoke_startup()
        return (await datasette.client.get(path)).json()

    found = asyncio.run(asked("/atlas/statements.json?_shape=objects&_facet=status&_size=1"))
    assert found["filtered_table_rows_count"] == invented.described.counts["statements"]
    assert "planned" in {one["value"] for one in found["facet_results"]["status"]["results"]}


def test_the_archive_has_all_with_its_checksums(invented: Exported) -> None:
    with zipfile.ZipFile(io.BytesIO(invented.files[everything.PATH])) as archive:
        assert archive.testzip() is None
        files = {
            name.removeprefix("open-innovation-atlas/"): archive.read(name)
            for name in archive.namelist()
        }
    sums = files.pop("SHA256SUMS").decode().splitlines()
    assert sums == [f"{hashlib.sha256(it).hexdigest()}  {name}" for name, it in files.items()]
    assert files["atlas.sqlite"] == invented.files[sqlite.PATH]
    assert files["tables/datapackage.json"] == invented.files[csv_tables.PACKAGE]
    assert b"CC BY 4.0, https://licence.example/" in files["LICENCE.txt"]
    assert b"revision abc1234" in files["README.txt"]
    assert b"https://id.example/oia/" in files["CITATION.txt"]
    profiles = [name for name in files if name.startswith("json/") and name.count("/") == 2]
    atlas = invented.index.atlas
    assert len(profiles) == len(atlas.profiles) + len(atlas.sources)
