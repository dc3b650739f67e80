"""The published program finds every passage, and nothing that the sources do not print."""

from __future__ import annotations

import ast
import copy
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha1
from pathlib import Path
from typing import Any

import pytest

from atlas.exports.formats.evidence import PATH, VERIFY
from tests.checkout import INVENTED
from tests.exports.conftest import Exported

SEEDS = INVENTED / "seeds"
Forge = Callable[[Any], None]


@pytest.fixture(scope="module")
def lines(invented: Exported) -> list[Any]:
    return [json.loads(line) for line in invented.files[PATH].splitlines()]


def verify(invented: Exported, folder: Path, evidence: list[Any], texts: Path = SEEDS) -> Any:
    (folder / "verify.py").write_bytes(invented.files[VERIFY])
    (folder / "evidence.jsonl").write_text("\n".join(map(json.dumps, evidence)), "utf-8")
    return subprocess.run(
        [sys.executable, "-I", "-S", "verify.py", "evidence.jsonl", str(texts)],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_every_passage_is_found(invented: Exported, lines: list[Any], tmp_path: Path) -> None:
    told = verify(invented, tmp_path, lines)
    count = invented.described.counts["passages"]
    assert told.stdout == f"checked {count}, failed 0, skipped 0\n"
    assert told.returncode == 0
    assert len({line["id"] for line in lines}) == count


def test_the_program_is_short_and_needs_nothing(invented: Exported) -> None:
    program = invented.files[VERIFY].decode()
    assert program.count("\n") <= 80
    imports = {
        name
        for node in ast.walk(ast.parse(program))
        for name in (
            [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else [node.module]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imports <= sys.stdlib_module_names


def _plain(lines: list[Any]) -> Any:
    """A passage of some words, in a text where characters are bytes."""
    return copy.deepcopy(
        next(
            line
            for line in lines
            if len(line["target"]) == 1 and len(_exact(line).split()) >= 4 and _text(line).isascii()
        )
    )


def _text(line: Any) -> str:
    return Path(SEEDS, line["target"][0]["source"]["file"]).read_text("utf-8")


def _exact(line: Any) -> str:
    return str(line["target"][0]["selector"][0]["exact"])


def _point(line: Any, start: int, end: int) -> None:
    """Make all of a line agree on another stretch of its text, which is ASCII."""
    text, target = _text(line), line["target"][0]
    target["selector"][0] |= {
        "exact": text[start:end],
        "prefix": text[max(start - 32, 0) : start],
        "suffix": text[end : end + 32],
    }
    target["selector"][1] |= {"start": start, "end": end}
    target["id"] = f"{target['source']['id']};bytes={start}-{end - 1}"
    line["quote"] = text[start:end]


def paraphrase(line: Any) -> None:
    line["quote"] = line["target"][0]["selector"][0]["exact"] = f"roughly {_exact(line)}"


def paraphrase_of_the_quotation(line: Any) -> None:
    line["quote"] = f"roughly {line['quote']}"


def cut_word(line: Any) -> None:
    place = line["target"][0]["selector"][1]
    _point(line, place["start"] + 1, place["end"])


def cut_end(line: Any) -> None:
    place = line["target"][0]["selector"][1]
    end = place["end"]
    while not _text(line)[end - 2 : end].isalpha():
        end -= 1
    _point(line, place["start"], end - 1)


def another_place(line: Any) -> None:
    line["target"][0]["selector"][1]["start"] += 1


def other_words_around(line: Any) -> None:
    line["target"][0]["selector"][0]["prefix"] = "It is not true that "


def another_byte(line: Any) -> None:
    start, end = line["target"][0]["id"].rpartition("=")[2].split("-")
    line["target"][0]["id"] = line["target"][0]["id"].replace(f"{start}-{end}", f"{start}-{end}0")


def nothing_to_find(line: Any) -> None:
    line["target"], line["quote"] = [], ""


def no_selector(line: Any) -> None:
    line["target"][0]["selector"] = []


@pytest.mark.parametrize(
    "forge",
    [
        paraphrase,
        paraphrase_of_the_quotation,
        cut_word,
        cut_end,
        another_place,
        other_words_around,
        another_byte,
        nothing_to_find,
        no_selector,
    ],
)
def test_what_is_not_printed_fails(
    invented: Exported, lines: list[Any], tmp_path: Path, forge: Forge
) -> None:
    line = _plain(lines)
    forge(line)
    told = verify(invented, tmp_path, [lines[0], line])
    assert told.stdout.splitlines()[-1] == "checked 2, failed 1, skipped 0"
    assert told.stdout.startswith("line 2: ")
    assert told.returncode == 1


def test_pieces_out_of_order_fail(invented: Exported, lines: list[Any], tmp_path: Path) -> None:
    line = copy.deepcopy(next(line for line in lines if len(line["target"]) == 2))
    first, last = line["quote"].split("[…]")
    line["quote"] = f"{last} […] {first}"
    line["target"].reverse()
    told = verify(invented, tmp_path, [line])
    assert told.stdout.endswith("checked 1, failed 1, skipped 0\n")


def test_a_changed_digit_fails(invented: Exported, lines: list[Any], tmp_path: Path) -> None:
    line = copy.deepcopy(next(one for one in lines if "2019" in one["quote"]))
    line["quote"] = line["quote"].replace("2019", "2018")
    for target in line["target"]:
        quote = target["selector"][0]
        quote["exact"] = quote["exact"].replace("2019", "2018")
    told = verify(invented, tmp_path, [line])
    assert told.stdout.endswith("checked 1, failed 1, skipped 0\n")


def test_a_text_with_one_other_byte_fails(
    invented: Exported, lines: list[Any], tmp_path: Path
) -> None:
    texts = tmp_path / "texts"
    shutil.copytree(SEEDS, texts)
    file = lines[0]["target"][0]["source"]["file"]
    (texts / file).write_bytes((texts / file).read_bytes() + b"\n")
    told = verify(invented, tmp_path, lines, texts)
    there = sum(line["target"][0]["source"]["file"] == file for line in lines)
    assert told.stdout.endswith(f"checked {len(lines)}, failed {there}, skipped 0\n")


def test_what_cannot_be_read_is_said(invented: Exported, tmp_path: Path) -> None:
    told = verify(invented, tmp_path, [], tmp_path / "nowhere")
    assert told.returncode == 2
    assert "python3 verify.py evidence.jsonl" in told.stderr
    assert verify(invented, tmp_path, []).returncode == 1


def test_lines_are_web_annotations_by_the_bytes(invented: Exported, lines: list[Any]) -> None:
    cut = next(line for line in lines if len(line["target"]) > 1)
    assert (cut["type"], cut["@context"][0]) == ("Annotation", "http://www.w3.org/ns/anno.jsonld")
    beyond_ascii = 0
    for line in lines:
        for target in line["target"]:
            raw = (SEEDS / target["source"]["file"]).read_bytes()
            core, _, span = target["id"].partition(";bytes=")
            assert core == "swh:1:cnt:" + sha1(b"blob %d\0" % len(raw) + raw).hexdigest()
            first, last = map(int, span.split("-"))
            assert raw[first : last + 1].decode() == target["selector"][0]["exact"]
            beyond_ascii += first != target["selector"][1]["start"]
    assert beyond_ascii


def test_the_body_is_the_version_that_rests_on_it(invented: Exported, lines: list[Any]) -> None:
    line = next(line for line in lines if line["body"]["status"] == "planned")
    data = invented.json(f"api/v1/statements/{line['body']['ref']}.json")
    assert line["body"]["id"] == data["version"]["address"]
    file, _, pointer = line["id"].partition("#/")
    there = invented.at(file)
    for step in pointer.split("/"):
        there = there[int(step)] if step.isdigit() else there[step]
    assert there["quote"] == line["quote"]
