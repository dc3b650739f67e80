"""One reading of an atlas: which part of it is wanted, and what has been read so far."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from atlas.load.memory import Memory
from atlas.load.validate import validate
from atlas.load.yaml_document import UnreadableError, YamlDocument, read_yaml
from atlas.model.fields import Record
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
    broken: set[str] = field(default_factory=set)

    def record(
        self, path: str, model: type[_R], id: str | None = None
    ) -> tuple[YamlDocument, _R] | None:
        """Read and validate one file; ``None`` when it has problems, which are then kept.

        Its ``id`` is its name, if none is given.
        """

        def read() -> tuple[YamlDocument, _R]:
            document = read_yaml(self.root / path, path)
            return document, validate(document, model)

        try:
            document, record = self.memory.read(self.root / path, read)
        except UnreadableError as error:
            self.problems.extend(error.problems)
            self.broken.add(id or Path(path).stem)
            return None
        self.documents[path] = document
        return document, record
