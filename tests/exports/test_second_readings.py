"""What second readers say is in every format, and who they are in none."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import Any

from tests.exports.conftest import Exported

READ = {"read_on": "2025-11-09", "doubts": []}


def reading(invented: Exported, statement: str) -> Any:
    return invented.json(f"api/v1/statements/halden-pharma/{statement}.json")["second_reading"]


def rows(invented: Exported, table: str) -> list[dict[str, str]]:
    text = invented.files[f"data/tables/{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_statements_say_when_they_were_read(invented: Exported) -> None:
    assert reading(invented, "library-users") == READ
    for lapsed in ("atx-contract", "open-fund", "nurses-in-kenya", "locked-door"):
        assert reading(invented, lapsed) is None
    found = {row["statement"]: row for row in rows(invented, "statements")}
    read = found["halden-pharma/library-users"]
    assert (read["read_on"], read["doubted"]) == ("2025-11-09", "false")
    doubted = found["halden-pharma/boston-centre"]
    assert (doubted["read_on"], doubted["doubted"]) == ("", "true")


def test_open_doubts_come_with_their_words(invented: Exported) -> None:
    words = "Its page gives <b>another</b> year & the title should say so."
    first, second = reading(invented, "boston-centre")["doubts"]
    assert first == {"kind": "incomplete", "words": words, "day": "2025-11-06"}
    assert second["kind"] == "doubt"
    assert [row["words"] for row in rows(invented, "doubts")][:2] == [words, second["words"]]
    assert (
        "read by a second person: 2025-11-09"
        in invented.files["companies/halden-pharma/library-users/index.md"].decode()
    )


def test_sentences_of_a_summary_have_the_lowest(invented: Exported) -> None:
    found = invented.json("api/v1/companies/halden-pharma.json")["summary"]
    by_first = {one["statements"][0].partition("/")[2]: one["second_reading"] for one in found}
    assert by_first["bradford-institute"] == {"read_on": "2025-11-03", "doubts": []}
    assert by_first["kirkgate-memorandum"] is None, "the contract was read as it was worded before"
    assert [one["kind"] for one in by_first["suzhou-investment"]["doubts"]] == ["too-strong"]


def test_the_index_counts_them(invented: Exported) -> None:
    counts = invented.json("api/v1/index.json")["counts"]
    assert (counts["statements_read"], counts["statements_doubted"]) == (4, 2)


def test_no_reader_is_named(invented: Exported) -> None:
    named = (b"Ada Reader", b"ada@example.org", b"Grace Writer")
    for path, content in invented.files.items():
        if path.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                content = b"".join(map(archive.read, archive.namelist()))
        assert not [name for name in named if name in content], path
