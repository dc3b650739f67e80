"""The YAML language server from npm, as `.vscode/` sets it up, with our schemas and files."""

from __future__ import annotations

import asyncio
import json
import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp

from atlas.language_server.session import BESIDE
from atlas.load import load
from atlas.reference.ids import ids_of
from atlas.reference.schema import WITH_IDS, write_schemas_with_ids
from tests.checkout import EPOCH, INVENTED, ROOT
from tests.language_server.editor import CURSOR, Editor, Session

SERVER = ROOT / ".build/yaml-language-server/node_modules/yaml-language-server/bin"
NEW = "profiles/companies/new.yml"
LINE = f"# yaml-language-server: $schema=../../{WITH_IDS}/company.json\n"
STATEMENT = f"{LINE}name: New\nstatements:\n  - id: new\n    kind: site\n"


def settings() -> dict[str, Any]:
    """What `.vscode/` sets; comments there are those of the editor."""
    text = (ROOT / ".vscode/settings.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(re.sub(r"^\s*//.*$|(?<=,) // .*$", "", text, flags=re.M))
    return found


class YamlEditor(Editor):
    """An editor that starts the YAML language server, with the settings of `.vscode/`."""

    async def start(self) -> None:
        @self.feature(lsp.WORKSPACE_CONFIGURATION)  # type: ignore[untyped-decorator]
        def _(params: lsp.ConfigurationParams) -> list[dict[str, Any]]:
            return [section(item.section or "") for item in params.items]

        @self.feature(lsp.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
        def _(params: lsp.RegistrationParams) -> None:
            pass

        await self.start_io("node", str(SERVER / "yaml-language-server"), "--stdio")
        markdown = [lsp.MarkupKind.Markdown]
        await self.greet(
            lsp.ClientCapabilities(
                workspace=lsp.WorkspaceClientCapabilities(configuration=True),
                text_document=lsp.TextDocumentClientCapabilities(
                    hover=lsp.HoverClientCapabilities(content_format=markdown)
                ),
            )
        )


def section(name: str) -> dict[str, Any]:
    """The settings of a section, as VS Code hands them on: names in levels."""
    found: dict[str, Any] = {}
    for key, value in settings().items():
        if key.startswith(f"{name}."):
            *levels, last = key.removeprefix(f"{name}.").split(".")
            inner = found
            for level in levels:
                inner = inner.setdefault(level, {})
            inner[last] = value
    return found


def checkout(source: Path, root: Path) -> Path:
    """The content of an atlas, with the schemas that the command writes."""
    shutil.copytree(source / "profiles", root / "profiles")
    shutil.copytree(source / "seeds", root / "seeds")
    write_schemas_with_ids(root, ids_of(load(root)[0]))
    return root


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    if not SERVER.exists():
        pytest.skip("tests/install_yaml_language_server.sh installs what this drives")
    top = tmp_path_factory.mktemp("yaml")
    root = checkout(INVENTED, top / "tests/invented")
    shutil.copytree(root / WITH_IDS, top / WITH_IDS)  # where its files look for them
    session = Session(YamlEditor(root))
    yield session
    session.end()


def labels(session: Session, typed: str) -> list[str]:
    return [one.label for one in session.completions(NEW, typed)]


def test_it_completes_fields_values_and_ids(started: Session) -> None:
    assert {"title", "evidence", "site"} <= {*labels(started, f"{STATEMENT}    {CURSOR}")}
    assert "planned" in labels(started, f"{STATEMENT}    status: {CURSOR}")
    assert "leeds" in labels(started, f"{STATEMENT}    places:\n      - {CURSOR}")
    assert "health-policy" in labels(started, f"{STATEMENT}    topics:\n      - {CURSOR}")
    party = f"{STATEMENT}    parties:\n      - organisation: {CURSOR}"
    assert "university-of-kirkgate" in labels(started, party)
    source = f"{STATEMENT}    evidence:\n      - source: {CURSOR}"
    assert "halden-courier-2019" in labels(started, source)
    side = (
        f"{LINE}name: New\ndisagreements:\n  - id: a\n    sides:\n      - statements:\n          - "
    )
    assert "halden-pharma/bradford-institute" in labels(started, side + CURSOR)


def test_an_id_is_offered_with_its_name(started: Session) -> None:
    offers = started.completions(NEW, f"{STATEMENT}    places:\n      - {CURSOR}")
    [leeds] = [one for one in offers if one.label == "leeds"]
    assert leeds.documentation == "Leeds"


def test_a_field_is_explained_with_a_good_example(started: Session) -> None:
    party = f"{STATEMENT}    parties:\n      - ro{CURSOR}le: partner\n"
    shown = started.hover(NEW, party)
    assert "What it does in this statement" in shown
    assert "Good: `research partner`" in shown


@pytest.mark.parametrize(
    "line", ["    colour: red\n", "    status: plannd\n", "    places: leeds\n", "    date: [\n"]
)
def test_what_is_wrong_is_underlined(started: Session, line: str) -> None:
    started.at(NEW, f"{STATEMENT}{line}{CURSOR}")
    row = STATEMENT.count("\n")
    editor = started.editor

    def marked() -> bool:
        found = editor.shown.get(editor.uri(NEW), [])
        return any(row <= one.range.start.line <= row + 1 for one in found)

    started.run(editor.until(marked))


def test_before_the_first_make_it_says_what_is_missing_and_no_more_then(
    tmp_path: Path,
) -> None:
    if not SERVER.exists():
        pytest.skip("tests/install_yaml_language_server.sh installs what this drives")
    session = Session(YamlEditor(tmp_path))
    editor = session.editor

    async def type_until(holds: Callable[[list[lsp.Diagnostic]], bool]) -> None:
        async with asyncio.timeout(60):
            while not holds(editor.shown.get(editor.uri(NEW), [])):
                editor.type(NEW, f"{STATEMENT}    colour: red\n")
                await asyncio.sleep(0.2)

    try:
        session.at(NEW, f"{LINE}{CURSOR}")
        session.run(type_until(lambda found: bool(found)))
        [missing] = editor.shown[editor.uri(NEW)]
        assert missing.message.startswith("Unable to load schema from")
        write_schemas_with_ids(tmp_path, ids_of(load(INVENTED)[0]))
        session.run(type_until(lambda found: any("colour" in one.message for one in found)))
        assert missing.message not in [one.message for one in editor.shown[editor.uri(NEW)]]
    finally:
        session.end()


def found_wrong(session: Session) -> dict[str, list[str]]:
    """What is wrong in the files as they are."""
    files = [*session.root.glob("profiles/**/*.yml"), session.root / "seeds/sources.yml"]
    paths = [file.relative_to(session.root).as_posix() for file in files]
    editor = session.editor
    for path in paths:
        session.at(path, session.read(path) + CURSOR)
        session.run(editor.until(partial(editor.shown.__contains__, editor.uri(path))))
    return {
        path: [one.message for one in editor.shown[editor.uri(path)]]
        for path in paths
        if editor.shown[editor.uri(path)]
    }


def test_nothing_is_wrong_in_the_invented_atlas(started: Session) -> None:
    assert found_wrong(started) == {}


@pytest.mark.real
def test_nothing_is_wrong_in_the_real_files(started: Session, tmp_path: Path) -> None:
    root = checkout(ROOT, tmp_path / "atlas")
    session = Session(YamlEditor(root))
    try:
        assert found_wrong(session) == {}
        places = ids_of(load(root)[0])["place"]
        offered = labels(session, f"{STATEMENT}    places:\n      - {CURSOR}")
        assert {*places} <= {*offered}
    finally:
        session.end()


def test_the_settings_name_every_schema() -> None:
    named = settings()["yaml.schemas"]
    assert {Path(name).name for name in named} == {
        file.name for file in (ROOT / "schema").iterdir()
    }
    assert {str(Path(name).parent) for name in named} == {WITH_IDS}
    assert settings()["glspc.server.initializationOptions"] == {"beside": BESIDE}
    recommended = json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))
    assert "redhat.vscode-yaml" in recommended["recommendations"]


def test_ours_leaves_fields_and_values_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    shutil.copytree(INVENTED, tmp_path / "atlas")
    options = settings()["glspc.server.initializationOptions"]
    session = Session(Editor(tmp_path / "atlas", options))
    try:
        assert labels(session, f"{STATEMENT}    status: {CURSOR}") == []
        assert labels(session, f"{STATEMENT}    {CURSOR}") == []
        assert "leeds" in labels(session, f"{STATEMENT}    places: [{CURSOR}")
        assert session.hover(NEW, f"{STATEMENT}    sta{CURSOR}tus: done\n") == ""
    finally:
        session.end()
