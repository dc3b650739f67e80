"""What several pictures say in the same words."""

from __future__ import annotations

#: Statuses of what nobody has yet said to have come about: drawn hollow or dashed.
TENTATIVE = frozenset({"planned", "announced"})


def plural(count: int, noun: str, many: str | None = None) -> str:
    """``1 site``, ``1,200 sites``; ``many`` for irregular plurals."""
    return f"{count:,} {noun if count == 1 else many or noun + 's'}"
