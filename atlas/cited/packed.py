"""Unpack office files of anybody's: their XML, and no more of it than a document can have."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from atlas.errors import CannotRunError

MAX_BYTES = 64 * 1024 * 1024


@dataclass
class Packed:
    """An office file that is open; ``left`` is how many bytes of it may still be unpacked."""

    path: Path
    archive: zipfile.ZipFile
    left: int

    def names(self) -> set[str]:
        """The files in it."""
        return set(self.archive.namelist())

    def xml(self, name: str) -> Element:
        """One of its files. Raises ``CannotRunError`` when all are too large together."""
        with self.archive.open(name) as part:
            content = part.read(self.left + 1)
        self.left -= len(content)
        if self.left < 0:
            raise CannotRunError(
                f"{self.path}: is larger than {MAX_BYTES // 1024**2} MB when it is unpacked"
            )
        root: Element = fromstring(content, forbid_dtd=True)
        return root


@contextmanager
def unpacked(path: Path) -> Iterator[Packed]:
    """Open an office file. Raises ``CannotRunError`` for what cannot be read as one."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield Packed(path, archive, MAX_BYTES)
    except OSError as error:
        raise CannotRunError(f"{path}: cannot be read: {error.strerror or error}") from None
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        raise CannotRunError(
            f"{path}: is damaged, or is no {path.suffix.lower()[1:]} file"
        ) from None
    except (ParseError, DefusedXmlException):
        raise CannotRunError(f"{path}: holds XML that cannot be read") from None


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]
