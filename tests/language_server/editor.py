"""An editor for tests, which speaks the protocol with ``build.py lsp``."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from contextlib import suppress
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

from tests.checkout import ROOT

_T = TypeVar("_T")
#: Where the cursor is in a text.
CURSOR = "‸"
SERVE = (
    "import sys; from pathlib import Path; from atlas.cli import main; "
    "sys.exit(main(Path(sys.argv[1]), ['lsp']))"
)


class Editor(LanguageClient):
    """An editor that keeps what the server last said of each file."""

    def __init__(self, root: Path, options: object = None) -> None:
        super().__init__("editor", "1")
        self.root = root
        self.options = options
        self.shown: dict[str, list[lsp.Diagnostic]] = {}
        self.logged: list[str] = []
        self.versions = count(1)

        @self.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def _(params: lsp.PublishDiagnosticsParams) -> None:
            self.shown[params.uri] = [*params.diagnostics]

        @self.feature(lsp.WINDOW_LOG_MESSAGE)  # type: ignore[untyped-decorator]
        def _(params: lsp.LogMessageParams) -> None:
            self.logged.append(params.message)

    def uri(self, path: str) -> str:
        return (self.root / path).as_uri()

    def codes(self, path: str) -> list[str]:
        return sorted(str(one.code) for one in self.shown.get(self.uri(path), []))

    async def start(self) -> None:
        """Start the server."""
        await self.start_io(sys.executable, "-c", SERVE, str(self.root), cwd=ROOT)
        await self.greet(lsp.ClientCapabilities())

    async def greet(self, capabilities: lsp.ClientCapabilities) -> None:
        """Say to the server who we are."""
        uri = self.root.as_uri()
        await self.initialize_async(
            lsp.InitializeParams(
                capabilities,
                os.getpid(),
                root_uri=uri,
                workspace_folders=[lsp.WorkspaceFolder(uri, "atlas")],
                initialization_options=self.options,
            )
        )
        self.initialized(lsp.InitializedParams())

    def open(self, path: str, text: str) -> None:
        document = lsp.TextDocumentItem(self.uri(path), "yaml", next(self.versions), text)
        self.text_document_did_open(lsp.DidOpenTextDocumentParams(document))

    def type(self, path: str, text: str) -> None:
        document = lsp.VersionedTextDocumentIdentifier(next(self.versions), self.uri(path))
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    def close(self, path: str) -> None:
        document = lsp.TextDocumentIdentifier(self.uri(path))
        self.text_document_did_close(lsp.DidCloseTextDocumentParams(document))

    def place(self, path: str, marked: str) -> lsp.TextDocumentPositionParams:
        """Type a text, and say where its cursor is."""
        before, _, after = marked.partition(CURSOR)
        self.type(path, before + after)
        line = before.rpartition("\n")[2]
        position = lsp.Position(before.count("\n"), units(line))
        return lsp.TextDocumentPositionParams(lsp.TextDocumentIdentifier(self.uri(path)), position)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(30):
            while not holds():
                await asyncio.sleep(0.02)


class Session:
    """An editor that several tests use one after the other, each with its own texts."""

    def __init__(self, editor: Editor) -> None:
        self.root = editor.root
        self._open: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self.editor = self.run(_started(editor))

    def run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Wait for something that the editor does."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=60)

    def end(self) -> None:
        """Close the editor."""
        self.run(ended(self.editor))
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def settle(self) -> None:
        """Wait until the server knows again what is on disk, and no more what was typed."""
        document = lsp.TextDocumentIdentifier(self.editor.uri("seeds/sources.yml"))
        params = lsp.DefinitionParams(document, lsp.Position(0, 0))
        self.run(self.editor.text_document_definition_async(params))

    def close_all(self) -> None:
        """Close all files, without saving."""

        async def close() -> None:
            for path in self._open:
                self.editor.close(path)
            self._open.clear()

        self.run(close())

    def read(self, path: str) -> str:
        """A file as it is on disk."""
        return (self.root / path).read_text("utf-8")

    def at(self, path: str, marked: str) -> lsp.TextDocumentPositionParams:
        """Open a file with a text, and put the cursor where it is marked."""

        async def place() -> lsp.TextDocumentPositionParams:
            if path not in self._open:
                self.editor.open(path, "")
                self._open.add(path)
            return self.editor.place(path, marked)

        return self.run(place())

    def completions(self, path: str, marked: str) -> list[lsp.CompletionItem]:
        """What is offered at the cursor."""
        at = self.at(path, marked)
        params = lsp.CompletionParams(at.text_document, at.position)
        found = self.run(self.editor.text_document_completion_async(params))
        assert isinstance(found, lsp.CompletionList)
        return [*found.items]

    def completed(self, path: str, marked: str, label: str = "") -> str:
        """The text after the first offer with a label has been taken."""
        offers = self.completions(path, marked)
        offer = next(one for one in offers if one.label.startswith(label))
        assert isinstance(offer.text_edit, lsp.TextEdit)
        edits = [offer.text_edit, *(offer.additional_text_edits or [])]
        return edited(marked.replace(CURSOR, ""), edits)

    def hover(self, path: str, marked: str) -> str:
        """What is shown at the cursor, as plain text."""
        at = self.at(path, marked)
        params = lsp.HoverParams(at.text_document, at.position)
        found = self.run(self.editor.text_document_hover_async(params))
        if found is None:
            return ""
        assert isinstance(found.contents, lsp.MarkupContent)
        return re.sub(r"\\(.)", r"\1", found.contents.value)

    def definition(self, path: str, marked: str) -> list[str]:
        """Where what is at the cursor is said: each a path with what stands there."""
        at = self.at(path, marked)
        params = lsp.DefinitionParams(at.text_document, at.position)
        found = self.run(self.editor.text_document_definition_async(params))
        return self._spots(found)

    def references(self, path: str, marked: str) -> list[str]:
        """Where else what is at the cursor is named."""
        at = self.at(path, marked)
        context = lsp.ReferenceContext(include_declaration=False)
        params = lsp.ReferenceParams(context, at.text_document, at.position)
        return self._spots(self.run(self.editor.text_document_references_async(params)))

    def actions(self, path: str, line: int) -> list[lsp.CodeAction]:
        """What is offered to do on a line, from 0."""
        here = lsp.Range(lsp.Position(line, 0), lsp.Position(line, 0))
        document = lsp.TextDocumentIdentifier(self.editor.uri(path))
        params = lsp.CodeActionParams(document, here, lsp.CodeActionContext([]))
        found = self.run(self.editor.text_document_code_action_async(params)) or []
        return [one for one in found if isinstance(one, lsp.CodeAction)]

    def _spots(self, found: object) -> list[str]:
        spots = []
        for one in found if isinstance(found, list | tuple) else []:
            assert isinstance(one, lsp.Location)
            file = Path(one.uri.removeprefix("file://").replace("%20", " "))
            lines = file.read_text("utf-8").split("\n")
            start, end = one.range.start, one.range.end
            text = lines[start.line][
                start.character : end.character if end.line == start.line else None
            ]
            spots.append(f"{file.relative_to(self.root).as_posix()}: {text}")
        return spots


async def _started(editor: Editor) -> Editor:
    await editor.start()
    return editor


async def ended(editor: Editor) -> None:
    """End an editor and its server."""
    with suppress(Exception):
        await editor.shutdown_async(None)
    editor.exit(None)
    await editor.stop()  # type: ignore[no-untyped-call]


def edit(root: Path, work: Callable[[Editor], Awaitable[None]]) -> Editor:
    """Start an editor on an atlas, work in it, and end it."""

    async def run() -> Editor:
        editor = await _started(Editor(root))
        try:
            await work(editor)
            assert editor.logged == []
        finally:
            await ended(editor)
        return editor

    return asyncio.run(run())


def units(text: str) -> int:
    """How long a text is for an editor that names no units of its own."""
    return len(text.encode("utf-16-le")) // 2


def edited(text: str, edits: Iterable[lsp.TextEdit]) -> str:
    """A text after some edits, the last first."""
    for edit in sorted(edits, key=lambda one: _key(one.range.start), reverse=True):
        start, end = _offset(text, edit.range.start), _offset(text, edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text


def _key(position: lsp.Position) -> tuple[int, int]:
    return position.line, position.character


def _offset(text: str, position: lsp.Position) -> int:
    lines = text.split("\n")
    before = lines[position.line].encode("utf-16-le")[: 2 * position.character]
    return sum(len(line) + 1 for line in lines[: position.line]) + len(before.decode("utf-16-le"))
