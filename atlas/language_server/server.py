"""The language server: follows what an editor has open, and tells it what the check finds.

The check runs in a thread beside, and starts anew when something is typed meanwhile. A fault of the
program is logged in the editor, and the server goes on.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from atlas.errors import AtlasError
from atlas.language_server.extents import Extents
from atlas.language_server.findings import Findings
from atlas.language_server.question import Question
from atlas.language_server.sheet import Sheet
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
        #: Whether another server of the editor has the schemas, and explains fields and values.
        self.is_beside_schemas = False
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
        named = Path(os.path.normpath(name))  # so that no ".." leads out of a folder
        for file, root in ((named, self.root), (named.resolve(), self.root.resolve())):
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

    def sheet(self, path: str) -> Sheet:
        """A file in the units of the editor."""
        return Sheet(self.text(path), self.workspace.position_codec)

    async def question(
        self, uri: str, position: lsp.Position, *, fresh: bool = False
    ) -> Question | None:
        """What is asked at a place; ``None`` in a file that is not of the atlas.

        With ``fresh``, once all that is typed has been read; else as soon as anything has.
        """
        if fresh or self.findings.things is None:
            await self._is_read.wait()
        path, things = self.path(uri), self.findings.things
        if path is None or things is None:
            return None
        sheet = self.sheet(path)
        return Question(path, sheet.text, sheet.place(position), things)

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
        self._is_read.clear()
        if self._checking is None or self._checking.done():
            self._checking = asyncio.ensure_future(self._check())

    async def _check(self) -> None:
        while self._changed.is_set():
            self._changed.clear()
            await asyncio.sleep(_PAUSE)
            if self._changed.is_set():
                continue
            try:
                await self._check_once()
            except AtlasError as error:
                self._log(str(error))
            except Exception as error:
                self._log(f"the check failed: {type(error).__name__}: {error}")
            finally:
                self._is_read_now()

    async def _check_once(self) -> None:
        run, typed = asyncio.get_running_loop().run_in_executor, self.typed()
        changed = await run(None, self.findings.read, typed)
        self._is_read_now()
        today = self._today()
        await run(None, self.findings.of_changed, changed, today)
        self._show()
        if await run(None, partial(self.findings.of_all, today, self._changed.is_set)):
            self._show()

    def _is_read_now(self) -> None:
        if not self._changed.is_set():
            self._is_read.set()

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Log what went wrong, where no window covers what is typed."""
        self._log(f"{type(error).__name__}: {error}")

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
        sheet = self.sheet(path)
        extents = Extents(sheet.text if path.endswith(".yml") else "")
        return [self._diagnostic(sheet, extents, problem) for problem in problems]

    def _diagnostic(self, sheet: Sheet, extents: Extents, problem: Problem) -> lsp.Diagnostic:
        is_error = problem.severity == "error"
        return lsp.Diagnostic(
            range=sheet.range(extents.at(problem.line - 1, problem.column - 1)),
            message=problem.message + (f"\n{problem.fix}" if problem.fix else ""),
            severity=(
                lsp.DiagnosticSeverity.Error if is_error else lsp.DiagnosticSeverity.Information
            ),
            code=problem.code,
            source="atlas",
        )
