"""Read `mkdocs.yml` as MkDocs does, and turn what it warns of into messages."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from atlas.errors import InputError
from atlas.publish.content import Content
from atlas.publish.menu import nav
from atlas.publish.writers.writer import Target

# Said by MkDocs itself when it stops; the warnings before it say why.
_STOPPED = "Aborted with"


@dataclass(frozen=True)
class Run:
    """MkDocs' settings for one target, and what it has warned of so far."""

    config: MkDocsConfig
    warnings: list[str]

    def stop_if_warned(self) -> None:
        """Raise ``InputError`` with one message for every warning so far."""
        if self.warnings:
            raise _input_error(self.warnings, self.config.docs_dir)


@contextmanager
def mkdocs_run(content: Content, target: Target) -> Iterator[Run]:
    """The settings of ``mkdocs.yml`` for this target, for as long as the site is being written.

    The menu is the content's, unless the settings have a ``nav`` of their own.
    Meanwhile the environment names the target's time, since MkDocs takes it from there only.
    Raises ``InputError`` at the end, with one message for every warning that MkDocs logged and for
    the error that stopped it.
    """
    with mkdocs_at_work(target) as warnings:
        config = load_config(
            str(target.root / "mkdocs.yml"),
            docs_dir=str(target.docs_dir),
            site_dir=str(target.site_dir),
            site_url=target.site_url,
            strict=True,
        )
        if config.nav is None:
            config.nav = nav(content.menu) or None
        config.plugins.on_startup(command="build", dirty=False)
        try:
            run = Run(config, warnings)
            yield run
            run.stop_if_warned()
        finally:
            config.plugins.on_shutdown()


@contextmanager
def mkdocs_at_work(target: Target) -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile, while the environment names the target's time.

    Raises ``InputError`` for the error that stops it, after the warnings before it.
    """
    with _captured_warnings() as warnings, _environment(SOURCE_DATE_EPOCH=str(target.epoch)):
        try:
            yield warnings
        except MkDocsException as error:
            message = error.format_message()
            if not (warnings and message.startswith(_STOPPED)):
                warnings.append(message)
            raise _input_error(warnings, str(target.docs_dir)) from error


def _input_error(warnings: list[str], docs_dir: str) -> InputError:
    folder = f"{docs_dir}{os.sep}"
    return InputError(*(f"the engine: {' '.join(w.replace(folder, '').split())}" for w in warnings))


@contextmanager
def _captured_warnings() -> Iterator[list[str]]:
    """Collect what MkDocs logs as a warning or worse, instead of printing it."""
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
    """Set environment variables for a while."""
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
