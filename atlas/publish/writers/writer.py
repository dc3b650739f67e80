"""What a writer is given, and what it has to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # code that only needs a writer's name does not load what makes pages
    from atlas.publish.content import Content


@dataclass(frozen=True)
class Target:
    """Where a site is written, and what its pages may say of it.

    ``root`` is the checkout, with ``mkdocs.yml`` and the theme; ``site_dir`` does not exist yet;
    ``docs_dir`` does not exist either: a writer that needs the content as files puts them there.
    ``epoch`` is the only time that the site may contain. ``site_url`` replaces that of the
    settings.
    """

    root: Path
    docs_dir: Path
    site_dir: Path
    epoch: int
    site_url: str | None = None


class Writer(Protocol):
    """Puts the content into the theme: afterwards ``target.site_dir`` holds the whole site, but
    for the search index."""

    def __call__(self, content: Content, target: Target) -> None:
        """Write the site.

        Raises ``InputError`` with one message for each thing that an editor has to fix (a link
        that leads nowhere, a setting), ``CannotRunError`` when the writer cannot work at all.
        """
