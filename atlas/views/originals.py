"""Where a source can be read on the web."""

from __future__ import annotations

from atlas.model.source import Source, WebCopy


def original(source: Source) -> WebCopy | None:
    """The best address that is not known to be dead."""
    return next((copy for copy in source.web if copy.link != "dead"), None)
