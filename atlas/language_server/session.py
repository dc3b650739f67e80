"""A session with an editor, over standard input and output, from its beginning to its end."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any

from lsprotocol import types as lsp

from atlas.language_server.answers import answer
from atlas.language_server.server import AtlasServer

#: What an editor gives as its initialization option ``beside`` where this server runs too.
BESIDE = "yaml-language-server"


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

    @server.feature(lsp.INITIALIZE)
    def _(params: lsp.InitializeParams) -> None:
        given = params.initialization_options
        server.is_beside_schemas = isinstance(given, dict) and given.get("beside") == BESIDE

    @server.feature(lsp.INITIALIZED)
    def _(params: lsp.InitializedParams) -> None:
        server.check_soon()

    answer(server)
    return server
