"""What an editor may come upon, and must not be stopped by."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types as lsp

from atlas.language_server.completion import offers
from atlas.language_server.definition import definition
from atlas.language_server.hover import hover
from atlas.language_server.outline import Outline
from atlas.language_server.question import Question
from atlas.language_server.things import Things
from atlas.load import load
from atlas.load.yaml_document import parse_yaml
from tests.checkout import EPOCH, INVENTED, ROOT
from tests.language_server.editor import CURSOR, SERVE, Editor, Session, ended

HALDEN = "profiles/companies/halden-pharma.yml"
THINGS = Things(load(INVENTED)[0])
WORDS = """
    quote: source: halden-courier-2019 statements: places: kind: event id: name: summary: a x 🜚 [ ]
    { } : , - ' " # >- | &a *a @ [@ \\ --- % ?
""".split()  # noqa: SIM905 (so it reads as typed)
PIECES = st.sampled_from([*WORDS, " ", "  ", "\n", "\n  ", "\t", "\r", "\u2028"])


@given(pieces=st.lists(PIECES, max_size=40), at=st.integers(0, 80))
def test_any_text_can_be_asked_about(pieces: list[str], at: int) -> None:
    text = "".join(pieces)
    before = text[:at]
    place = before.count("\n"), len(before.rpartition("\n")[2])
    question = Question(HALDEN, text, place, THINGS)
    offers(question)
    hover(question)
    definition(question, lambda path: (INVENTED / path).read_text("utf-8"))


@pytest.mark.parametrize(
    "file", sorted([*INVENTED.rglob("*.yml")]), ids=lambda file: str(file.stem)
)
def test_it_reads_files_as_yaml_does(file: Path) -> None:
    text = file.read_text("utf-8")
    document = parse_yaml(text, file.name)
    read = {entry.at: entry for entry in Outline(text).entries}
    for at, (line, column) in document.values.items():
        value = document.data
        for step in at:
            value = value[step]
        if isinstance(value, str):
            assert read[at].value == " ".join(value.split())
            assert read[at].start == (line - 1, column - 1)


def test_files_outside_the_atlas_are_left_alone(session: Session) -> None:
    beside = session.root.parent / "x.yml"
    for path in ("README.md", "mkdocs.yml", "../elsewhere.yml", "profiles/../../x.yml"):
        at = session.at(path, f"name: X\nkind: {CURSOR}")
        params = lsp.CompletionParams(at.text_document, at.position)
        assert session.run(session.editor.text_document_completion_async(params)) is None
        assert session.references(path, f"name: {CURSOR}X\n") == []
    assert not beside.exists()


def test_a_huge_file_is_answered(session: Session) -> None:
    text = session.read(HALDEN)
    many = "".join(f"  - id: s{n}\n    kind: event\n    title: Number {n}\n" for n in range(9000))
    head = text.partition("statements:\n")[0] + "statements:\n" + many
    labels = [one.label for one in session.completions(HALDEN, f"{head}    status: {CURSOR}\n")]
    assert "planned" in labels


def test_positions_count_as_the_editor_does(session: Session) -> None:
    typed = f"name: X\nstatements:\n  - {{id: a, title: 𝕏🜚 𝕏, kind: event, places: [le{CURSOR}"
    assert session.completed(HALDEN, f"{typed}]}}\n", "leeds").endswith("places: [leeds]}\n")
    # Lines end at line ends, and nowhere else.
    odd = f"name: a\u2028b\x0cc\x85d\nkind: x\nplace: le{CURSOR}\n"
    assert session.completed(HALDEN, odd, "leeds").endswith("\nplace: leeds\n")


def test_it_ends_at_once_while_it_checks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    shutil.copytree(INVENTED, tmp_path / "atlas")

    async def run() -> int | None:
        editor = Editor(tmp_path / "atlas")
        await editor.start()
        editor.open(HALDEN, "name: [")
        await ended(editor)
        server = editor._server
        return server.returncode if server else None

    assert asyncio.run(run()) == 0


def test_it_ends_when_its_editor_is_gone(tmp_path: Path) -> None:
    shutil.copytree(INVENTED, tmp_path / "atlas")
    done = subprocess.run(
        [sys.executable, "-c", SERVE, str(tmp_path / "atlas")],
        input=b"",
        cwd=ROOT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_what_is_no_request_is_survived(session: Session) -> None:
    document = lsp.TextDocumentIdentifier("untitled:Untitled-1")
    params = lsp.HoverParams(document, lsp.Position(99, 99))
    assert session.run(session.editor.text_document_hover_async(params)) is None
    beyond = lsp.HoverParams(
        lsp.TextDocumentIdentifier(session.editor.uri(HALDEN)), lsp.Position(10**6, 10**6)
    )
    assert session.run(session.editor.text_document_hover_async(beyond)) is None
