"""What two records have in common and must not: found once for every kind of thing shared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas.load.yaml_document import YamlDocument
from atlas.problems import FieldPath
from atlas.text.folding import fold_plain


@dataclass(frozen=True)
class Named:
    """A name where it stands. ``owner`` may repeat it; nobody else may."""

    document: YamlDocument
    at: FieldPath
    name: str
    owner: str = ""

    @property
    def place(self) -> str:
        """Where it stands, as messages write it."""
        return self.document.place(self.at)


def repeated(named: Iterable[Named]) -> Iterator[tuple[Named, Named]]:
    """Each name that an earlier one equals, with that one; case and typography do not count."""
    first: dict[str, Named] = {}
    for one in named:
        earlier = first.setdefault(fold_plain(one.name).casefold(), one)
        if earlier is not one:
            yield one, earlier
