"""Numbers of things, in English."""

from __future__ import annotations


def plural(number: int, one: str, many: str | None = None) -> str:
    """``1 site``, ``1,200 sites``; ``many`` for irregular plurals."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
