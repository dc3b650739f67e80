"""The writers, one module each: content goes in, the pages of a site come out.

``direct`` puts finished pages into the theme as they are; it is the one that we publish with.
``mkdocs`` is the reference: plain ``mkdocs build``, which makes the same files. ``zensical`` shows
that content, settings and theme can move to the successor of Material for MkDocs: it makes the same
pages, in the frame that its own base template gives them.
"""

from __future__ import annotations

from importlib import import_module

from atlas.publish.writers.writer import Target, Writer

__all__ = ["DEFAULT", "NAMES", "Target", "Writer", "writer"]

NAMES = ("direct", "mkdocs", "zensical")
DEFAULT = "direct"


def writer(name: str) -> Writer:
    """One of ``NAMES``. Only then is loaded what it needs."""
    write: Writer = import_module(f"{__name__}.{name}").write
    return write
