"""The formats in which a page's citation stands beside it, in the order in which pages name them.

To add one, add a module like ``ris.py`` and name it here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from atlas.pages.citations import Citation, bibtex, csl_json, ris
from atlas.pages.page import Asset


@dataclass(frozen=True)
class Format:
    """A format: its name, the ending and type of its files, and what writes them."""

    label: str
    extension: str
    media_type: str
    text: Callable[[Citation], str]

    @property
    def file(self) -> str:
        """The name of the file beside each page."""
        return f"cite.{self.extension}"


def _format(module: ModuleType) -> Format:
    return Format(module.LABEL, module.EXTENSION, module.MEDIA_TYPE, module.text)


FORMATS = tuple(_format(module) for module in (bibtex, ris, csl_json))


def files(citation: Citation) -> Iterator[Asset]:
    """The citation in every format, beside its page."""
    for one in FORMATS:
        yield Asset(f"{citation.page}{one.file}", one.text(citation).encode())
