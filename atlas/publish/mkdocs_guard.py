"""MkDocs hook: plain ``mkdocs build`` says which command to run instead of building half a site.

The generated pages are not in ``docs/``, so MkDocs alone cannot build the site from there. The
hook makes nothing; ``build.py`` hands MkDocs the whole tree and passes it.
"""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError


def on_startup(command: str, dirty: bool) -> None:
    """Refuse ``mkdocs serve``: it would not follow edits of profiles."""
    if command == "serve":
        raise ConfigurationError("run 'make serve' instead: MkDocs alone makes no profile pages")


def on_config(config: MkDocsConfig) -> None:
    """Refuse to build the hand-written pages alone, before anything is written.

    The settings have a menu only when ``build.py`` has made the pages that stand in it.
    """
    if config.nav is None:
        raise ConfigurationError("run 'make site' instead: MkDocs alone makes no profile pages")
