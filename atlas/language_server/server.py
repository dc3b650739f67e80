"""The language server: takes what an editor sends, and answers with what the other modules find.

The check runs in a thread beside, and starts anew when something is typed meanwhile. A fault of the
program is logged in the editor, and the server goes on.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import PositionCodec

from atlas.errors import AtlasError
from atlas.language_server.extents import Extent, Extents
from atlas.language_server.findings import Findings
from atlas.language_server.unsaved import FOLDERS, Copy
from atlas.problems import Problem

NAME = "open-innovation-atlas"
#: So long after the last key, in seconds, the check begins.
_PAUSE = 0.15


class AtlasServer(LanguageServer):
    """A server for one checkout. ``today`` tells the day from which due dates count."""

    def __init__(self, root: Path, folder: Path, today: Callable[[], date]) -> None:
        # Whole texts, since pygls counts lines that editors do not: those after a form feed, say.
        super().__init__(NAME, "1", text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
        self.root = root
        self.findings = Findings(Copy(root, folder))
        self._today = today
        self._uris: dict[str, str] = {}  # as the editor spells them
        self._shown: dict[str, list[lsp.Diagnostic]] = {}
        self._changed = threading.Event()
        self._checking: asyncio.Task[None] | None = None
        self._is_read = asyncio.Event()

    def path(self, uri: str) -> str | None:
        """A file of the atlas as problems name it; ``None`` for any other."""
        name = to_fs_path(uri)
        if not name:
            return None
        for file, root in ((Path(name), self.root), (Path(name).resolve(), self.root.resolve())):
            if file.is_relative_to(root):
                path = file.relative_to(root).as_posix()
                return path if path.partition("/")[0] in FOLDERS else None
        return None

    def uri(self, path: str) -> str:
        """The address of a file, as the editor spells it if it has it open."""
        return self._uris.get(path) or (self.root / path).as_uri()

    def text(self, path: str) -> str:
        """A file as the editor has it, else as it is on disk; empty where there is none."""
        if uri := self._uris.get(path):
            return str(self.workspace.get_text_document(uri).source)
        try:
            return (self.root / path).read_bytes().decode("utf-8-sig", "replace")
        except OSError:
            return ""

    def typed(self) -> dict[str, str]:
        """The texts of the files that are open."""
        return {path: self.text(path) for path in self._uris}

    def range(self, path: str, extent: Extent) -> lsp.Range:
        """A stretch of a file in the units of the editor."""
        codec: PositionCodec = self.workspace.position_codec
        lines = self.text(path).split("\n")
        places = (lsp.Position(*extent.start), lsp.Position(*extent.end))
        return lsp.Range(*(codec.position_to_client_units(lines, place) for place in places))

    def opened(self, uri: str) -> None:
        """Remember how the editor spells a file, and check."""
        if path := self.path(uri):
            self._uris[path] = uri
        self.check_soon()

    def closed(self, uri: str) -> None:
        """Take the file as it is on disk from now on, and check."""
        self._uris.pop(self.path(uri) or "", None)
        self.check_soon()

    def check_soon(self) -> None:
        """Check, or check again once what runs now has stopped."""
        self._changed.set()
        if self._checking is None or self._checking.done():
            self._checking = asyncio.ensure_future(self._check())

    async def _check(self) -> None:
        loop = asyncio.get_running_loop()
        while self._changed.is_set():
            self._changed.clear()
            await asyncio.sleep(_PAUSE)
            if self._changed.is_set():
                continue
            try:
                typed, today = self.typed(), self._today()
                changed = await loop.run_in_executor(None, self.findings.read, typed)
                self._is_read.set()
                await loop.run_in_executor(None, self.findings.of_changed, changed, today)
                self._show()
                whole = partial(self.findings.of_all, today, self._changed.is_set)
                if await loop.run_in_executor(None, whole):
                    self._show()
            except AtlasError as error:
                self._log(str(error))
            except Exception as error:
                self._log(f"the check failed: {type(error).__name__}: {error}")

    def _log(self, message: str) -> None:
        self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Error, message))

    def _show(self) -> None:
        """Send the problems of each file whose problems are others than those sent before."""
        found = {
            path: self._diagnostics(path, problems)
            for path, problems in self.findings.by_path.items()
        }
        for path in sorted({*found, *self._shown}):
            now = found.get(path, [])
            if now != self._shown.get(path, []):
                self.text_document_publish_diagnostics(
                    lsp.PublishDiagnosticsParams(self.uri(path), now)
                )
        self._shown = found

    def _diagnostics(self, path: str, problems: Iterable[Problem]) -> list[lsp.Diagnostic]:
        extents = Extents(self.text(path) if path.endswith(".yml") else "")
        return [self._diagnostic(path, extents, problem) for problem in problems]

    def _diagnostic(self, path: str, extents: Extents, problem: Problem) -> lsp.Diagnostic:
        is_error = problem.severity == "error"
        return lsp.Diagnostic(
            range=self.range(path, extents.at(problem.line - 1, problem.column - 1)),
            message=problem.message + (f"\n{problem.fix}" if problem.fix else ""),
            severity=(
                lsp.DiagnosticSeverity.Error if is_error else lsp.DiagnosticSeverity.Information
            ),
            code=problem.code,
            source="atlas",
        )


def serve(root: Path, today: Callable[[], date]) -> None:
    """Serve an editor over standard input and output until it ends the session."""
    logging.getLogger("pygls").setLevel(logging.ERROR)
    # The protocol has the output to itself: whatever is printed goes elsewhere.
    with (
        tempfile.TemporaryDirectory(prefix="atlas-lsp-") as folder,
        redirect_stdout(sys.stderr),
        os.fdopen(os.dup(0), "rb") as given,
        os.fdopen(os.dup(1), "wb") as answers,
    ):
        made(root, Path(folder), today).start_io(given, answers)


def made(root: Path, folder: Path, today: Callable[[], date]) -> AtlasServer:
    """A server with all that it can be asked."""
    server = AtlasServer(root, folder, today)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def _(params: lsp.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def _(params: lsp.DidCloseTextDocumentParams) -> None:
        server.closed(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def _(params: Any) -> None:
        server.check_soon()

    @server.feature(lsp.INITIALIZED)
    def _(params: lsp.InitializedParams) -> None:
        server.check_soon()

    return server
