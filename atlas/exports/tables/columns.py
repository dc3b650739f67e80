"""What a table is: its columns, its key, and what refers to another table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from atlas.exports.described.atlas import DescribedAtlas

Cell = str | int | float | bool | None
Type = Literal["string", "integer", "number", "boolean", "date"]


@dataclass(frozen=True)
class Column:
    """A column. ``says`` what it holds; one that is ``wanted`` has a value in every row."""

    name: str
    says: str
    type: Type = "string"
    wanted: bool = False


@dataclass(frozen=True)
class Table:
    """A table: ``rows`` come from the described atlas, each with a cell for each column, in order.

    ``key`` names the columns that make a row unique, ``refers`` the table whose key a column holds.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[DescribedAtlas], Iterable[tuple[Cell, ...]]]
    refers: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]


def wanted(name: str, says: str, type: Type = "string") -> Column:
    """A column with a value in every row."""
    return Column(name, says, type, wanted=True)
