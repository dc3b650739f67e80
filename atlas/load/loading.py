"""One reading of an atlas: which part of it is wanted, and what has been read so far."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from atlas.load.memory import Memory
from atlas.load.rest import FaultyError, Rest
from atlas.load.validate import validate
from atlas.load.yaml_document import UnreadableError, YamlDocument, read_yaml
from atlas.model.fields import Record
from atlas.model.profile import ProfileBase
from atlas.problems import Problem

_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True)
class Part:
    """What of an atlas is to be read: profiles by id, and sources by id, or all of them.

    The rest counts as broken: it is there, and nobody knows what it says. The ledger, which knows
    all, is not read.
    """

    profiles: Container[str] = ()
    sources: Container[str] | None = None


@dataclass
class Loading:
    """What has been read so far."""

    root: Path
    only: Part | None = None
    memory: Memory = field(default_factory=Memory)
    problems: list[Problem] = field(default_factory=list)
    documents: dict[str, YamlDocument] = field(default_factory=dict)
    #: The ids of what could not be read at all.
    broken: set[str] = field(default_factory=set)
    #: The files that could be read in part, with their ids, and what is not known of them.
    partly: dict[str, str] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def file(self, path: str) -> str:
        """Where a file is, as a plain text: there are thousands, and ``Path`` takes its time."""
        return f"{self.root}/{path}"

    def record(self, path: str, model: type[_R], id: str | None = None) -> Rest[_R] | None:
        """Read and validate one file; ``None`` when nothing can be read of it.

        Its problems are kept, and it is noted what could not be read; what is read only ``partly``
        is for the checks alone. The file's ``id`` is its name, if none is given.
        """

        def read() -> Rest[_R]:
            document = read_yaml(self.root / path, path)
            return Rest(validate(document, model), document)

        try:
            rest = self.memory.read(self.file(path), read)
        except UnreadableError as error:
            id = id or Path(path).stem
            self.problems.extend(error.problems)
            left: Rest[_R] | None = error.rest if isinstance(error, FaultyError) else None
            if left is None:
                self.broken.add(id)
                return None
            rest = left
            self.partly[path] = id
            self.unread.update(_unread(path, id, model, rest))
        self.documents[path] = rest.document
        return rest


def _unread(path: str, id: str, model: type[Record], rest: Rest[Any]) -> Iterator[str]:
    """What of a file that is partly read is there and not known."""
    yield path
    is_profile = issubclass(model, ProfileBase)
    yield from (f"{id}/{one}" if is_profile else one for one in rest.ids)
    if not rest.is_known:
        yield id
    if not rest.all_ids:
        yield f"{id}/" if is_profile else id
