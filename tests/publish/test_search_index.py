from __future__ import annotations

import gzip
import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from atlas.errors import CannotRunError
from atlas.pages.page import SearchEntry
from atlas.publish import pagefind, search_index
from atlas.publish.search_index import write_search_index
from tests.checkout import ROOT, contents

FINDS = [
    SearchEntry("name", "organisations/dxy/", "DXY", "", ("Lilac Garden",), "Company"),
    SearchEntry("help", "about/", "About", "What it is."),
    SearchEntry("question", "companies/acme/#q", "One or two?", "One."),
    SearchEntry("passage", "sources/report/#at-7", "", "Words of a source.", about=("Report",)),
    *(
        SearchEntry("statement", f"companies/acme/#s{n}", f"Title {n}", f"Text of {n}, <b> & all.")
        for n in range(300)
    ),
]


def entries(folder: Path) -> dict[str, dict[str, object]]:
    """What a part of the index shows of each entry, by the entry's number."""
    return {
        file.stem: json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))
        for file in (folder / "fragment").iterdir()
    }


def test_a_name_of_signs_alone_is_left_out(tmp_path: Path) -> None:
    dots = SearchEntry("name", "organisations/dots/", "…", "", (), "Company")
    assert write_search_index([*FINDS, dots], tmp_path) == len(FINDS)


def test_every_entry_is_in_its_part_under_the_letter_of_its_group(tmp_path: Path) -> None:
    assert write_search_index(FINDS, tmp_path) == len(FINDS)
    parts = {part: entries(tmp_path / "assets/search" / part) for part in ("main", "passages")}
    for find in FINDS:
        part = parts["passages" if find.group == "passage" else "main"]
        (number,) = (number for number, entry in part.items() if entry["url"] == find.address)
        assert number[0] == find.group[0]
    assert sum(map(len, parts.values())) == len(FINDS)
    body = next(e for e in parts["main"].values() if e["url"] == "organisations/dxy/")
    assert body["meta"] == {
        "title": "DXY",
        "names": "Lilac Garden",
        "short": "DXY",
        "kind": "Company",
    }


def test_the_list_of_entries_names_the_files_that_are_there(tmp_path: Path) -> None:
    write_search_index(FINDS, tmp_path)
    main = tmp_path / "assets/search/main"
    start = json.loads((main / "pagefind-entry.json").read_text())
    (list_file,) = main.glob("*.pf_meta")
    assert list_file.name == f"pagefind.{start['languages']['en']['hash']}.pf_meta"
    listed = gzip.decompress(list_file.read_bytes())
    assert all(number.encode() in listed for number in entries(main))


def test_nothing_is_published_that_no_page_uses(tmp_path: Path) -> None:
    write_search_index(FINDS, tmp_path)
    programs = {path for path in contents(tmp_path) if path.endswith((".js", ".css", ".pagefind"))}
    main = "assets/search/main"
    assert programs == {f"{main}/pagefind.js", f"{main}/wasm.en.pagefind"}


def test_two_indexes_are_identical(tmp_path: Path) -> None:
    """In any order of the entries, and in another process with another hash seed."""
    (tmp_path / "one").mkdir()
    write_search_index(random.Random(1).sample(FINDS, len(FINDS)), tmp_path / "one")
    program = (
        "import sys; from pathlib import Path; from tests.publish.test_search_index import *; "
        "write_search_index(FINDS, Path(sys.argv[1]))"
    )
    (tmp_path / "other").mkdir()
    command = [sys.executable, "-c", program, str(tmp_path / "other")]
    subprocess.run(command, cwd=ROOT, env={"PYTHONHASHSEED": "7"}, check=True)
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_no_browser_takes_an_old_file_for_a_new_one(tmp_path: Path) -> None:
    """What shows another text stands at another address, though its words are not searched."""
    write_search_index(FINDS, tmp_path / "old")
    changed = SearchEntry("help", "about/", "About", "What it is!")
    write_search_index([changed if find.address == "about/" else find for find in FINDS], tmp_path)
    old, new = contents(tmp_path / "old/assets"), contents(tmp_path / "assets")
    for path in old.keys() & new.keys() - {"search/main/pagefind-entry.json"}:
        assert old[path] == new[path], path


def test_an_empty_part_is_left_out(tmp_path: Path) -> None:
    write_search_index([find for find in FINDS if find.group != "passage"], tmp_path)
    assert not (tmp_path / "assets/search/passages").exists()


def test_large_texts_in_both_directions_do_not_stop_it(tmp_path: Path) -> None:
    text = " ".join(f"word{n}" for n in range(2000))
    finds = [SearchEntry("statement", f"a/#s{n}", f"T{n}", text) for n in range(200)]
    assert write_search_index(finds, tmp_path) == 200


def script(folder: Path, text: str) -> Path:
    file = folder / "program"
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return file


@pytest.mark.parametrize(
    ("program", "shown"),
    [
        ("exit 3", "stopped after 0 answers"),
        ("echo 'no memory' >&2; exit 1", "stopped after 0 answers: no memory"),
        # {"message_id": 1, "payload": {"type": "Error", "message": "no index"}}
        (
            "printf eyJtZXNzYWdlX2lkIjogMSwgInBheWxvYWQiOiB7InR5cGUiOiAiRXJyb3IiLCAibWVzc2FnZSI6"
            "ICJubyBpbmRleCJ9fQ==,; exec sleep 60",
            "reports: no index",
        ),
    ],
)
def test_a_failure_is_one_message(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, shown: str
) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: script(tmp_path, program))
    with pytest.raises(CannotRunError) as stopped:
        write_search_index(FINDS, tmp_path)
    assert str(stopped.value) == f"the search index cannot be made: Pagefind {shown}"


def test_a_missing_program_is_one_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: tmp_path / "nothing")
    with pytest.raises(CannotRunError, match="cannot be run: No such file or directory"):
        write_search_index(FINDS, tmp_path)


def test_another_format_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = pagefind.index_files

    def without_one(records: list[pagefind.Record]) -> dict[str, bytes]:
        return real(records[1:])

    monkeypatch.setattr(search_index, "index_files", without_one)
    with pytest.raises(CannotRunError, match="format has changed"):
        write_search_index(FINDS, tmp_path)
