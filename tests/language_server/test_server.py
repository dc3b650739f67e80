"""``build.py lsp``, asked over its protocol by a client: it shows what the check finds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from lsprotocol import types as lsp

from atlas.language_server.extents import Extents
from atlas.problems import Problem
from tests.atlases import TODAY, parse, problems, write
from tests.language_server.editor import Editor, edit

ACME = "profiles/companies/acme.yml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(noon.timestamp())))
    return write(parse(), tmp_path / "an atlas")


def as_shown(one: lsp.Diagnostic) -> tuple[int, int, str, bool]:
    """Place, code and weight of a finding, in the units of the check."""
    start = one.range.start
    is_error = one.severity == lsp.DiagnosticSeverity.Error
    return start.line + 1, start.character + 1, str(one.code), is_error


def as_checked(one: Problem) -> tuple[int, int, str, bool]:
    return one.line, one.column, one.code, one.severity == "error"


def test_what_is_typed_is_checked_as_the_check_does(root: Path, tmp_path: Path) -> None:
    before = (root / ACME).read_text("utf-8")
    wrong = before.replace("opened its first lab", "opened its second lab").replace(
        "organisation: beta-hospital", "organisation: beta-hospitl"
    )
    wrong = wrong.replace("number: 2500000", "number: 2600000").replace("due: 2030", "deu: 2030")
    saved = write(parse(), tmp_path / "saved")
    (saved / ACME).write_text(wrong, "utf-8")
    expected = problems(saved)
    content = {"quote-not-in-source", "unknown-id", "number-not-in-quote"}
    assert {one.code for one in expected} >= {*content, "unknown-field"}

    async def work(editor: Editor) -> None:
        editor.open(ACME, before)
        editor.type(ACME, wrong)
        wanted = sorted((editor.uri(one.path), *as_checked(one)) for one in expected)
        await editor.until(
            lambda: (
                wanted
                == sorted((uri, *as_shown(one)) for uri, of in editor.shown.items() for one in of)
            )
        )
        [missing] = [
            one for one in editor.shown[editor.uri(ACME)] if one.code == "quote-not-in-source"
        ]
        assert "nearest passage, seeds/report.txt:5" in missing.message
        assert missing.range.end.line == missing.range.start.line
        assert (root / ACME).read_text("utf-8") == before
        editor.type(ACME, before)
        await editor.until(lambda: not any(editor.shown.values()))

    edit(root, work)


def test_broken_yaml_is_told_and_hides_nothing_else(root: Path) -> None:
    before = (root / ACME).read_text("utf-8")

    async def work(editor: Editor) -> None:
        editor.open(ACME, before + "  - id: [\n")
        await editor.until(lambda: editor.codes(ACME) == ["yaml-syntax"])
        assert editor.codes("profiles/organisations/beta-hospital.yml") == []
        editor.close(ACME)  # without saving
        await editor.until(lambda: editor.codes(ACME) == [])

    edit(root, work)


def test_files_that_come_change_and_go_are_followed(root: Path) -> None:
    new = "profiles/organisations/gamma.yml"

    async def work(editor: Editor) -> None:
        (root / new).write_text("name: Gamma\nkind: hospitl\n", "utf-8")
        event = lsp.FileEvent(editor.uri(new), lsp.FileChangeType.Created)
        told = lsp.DidChangeWatchedFilesParams([event])
        editor.workspace_did_change_watched_files(told)
        await editor.until(lambda: editor.codes(new) == ["unknown-value"])
        (root / new).unlink()
        editor.workspace_did_change_watched_files(told)
        await editor.until(lambda: editor.codes(new) == [])

    edit(root, work)


@pytest.mark.parametrize(
    ("text", "place", "end"),
    [
        ("quote: >-\n  one\n  two\n\nnext: x\n", (0, 7), (2, 5)),
        ("quote: 'one\n  two'\n", (0, 7), (1, 6)),
        ("title: plain text # why\n", (0, 7), (0, 17)),
        ("a: [\n", (0, 3), (0, 4)),
        ("", (0, 0), (0, 0)),
        ("a: 1\n", (7, 7), (1, 7)),
    ],
)
def test_a_finding_underlines_its_value(
    text: str, place: tuple[int, int], end: tuple[int, int]
) -> None:
    assert Extents(text).at(*place).end == end
