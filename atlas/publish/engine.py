"""The one module that knows MkDocs: a docs tree goes in, a site comes out."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from atlas.errors import InputError

# Said by the engine itself when it stops; the warnings before it say why.
_STOPPED = "Aborted with"


def build(
    root: Path, docs_dir: Path, site_dir: Path, *, epoch: int, site_url: str | None = None
) -> None:
    """Build ``docs_dir`` into ``site_dir`` with the settings of ``mkdocs.yml``.

    ``epoch`` is the only time that the site may contain; ``site_url`` replaces that of the
    settings. Raises ``InputError`` with one message for every warning of the engine.
    """
    with _captured_warnings() as warnings, _environment(SOURCE_DATE_EPOCH=str(epoch)):
        try:
            config = load_config(
                str(root / "mkdocs.yml"),
                docs_dir=str(docs_dir),
                site_dir=str(site_dir),
                site_url=site_url,
                strict=True,
            )
            config.plugins.on_startup(command="build", dirty=False)
            try:
                mkdocs_build.build(config)
            finally:
                config.plugins.on_shutdown()
        except MkDocsException as error:
            told = error.format_message()
            if not (warnings and told.startswith(_STOPPED)):
                warnings.append(told)
            raise InputError(*(_one_line(warning, docs_dir) for warning in warnings)) from error


def _one_line(warning: str, docs_dir: Path) -> str:
    return "the engine: " + " ".join(warning.replace(f"{docs_dir}{os.sep}", "").split())


@contextmanager
def _captured_warnings() -> Iterator[list[str]]:
    """Collect what the engine logs as a warning or worse, instead of printing it."""
    logger = logging.getLogger("mkdocs")
    handler, messages = logging.Handler(logging.WARNING), list[str]()

    def emit(record: logging.LogRecord) -> None:
        messages.append(record.getMessage())

    handler.emit = emit  # type: ignore[method-assign]
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


@contextmanager
def _environment(**variables: str) -> Iterator[None]:
    """Set environment variables for a while: the engine takes its date from there only."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
