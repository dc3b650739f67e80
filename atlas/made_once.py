"""A mapping of what is made when it is asked for, so that a page pays only for what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

_V = TypeVar("_V")


class MadeOnce(Mapping[str, _V]):
    """What ``make`` makes of each key of ``keys``, but for what is ``made`` already."""

    def __init__(
        self,
        keys: Mapping[str, Any],
        make: Callable[[str], _V],
        made: Mapping[str, _V] | None = None,
    ) -> None:
        self._keys, self._make = keys, make
        self._made = dict(made or {})

    @property
    def made(self) -> Mapping[str, _V]:
        """What has been asked for until now."""
        return self._made

    def __getitem__(self, key: str) -> _V:
        if key not in self._made:
            if key not in self._keys:
                raise KeyError(key)
            self._made[key] = self._make(key)
        return self._made[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)
