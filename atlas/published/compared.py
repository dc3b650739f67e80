"""What was published of a thing, each wording held against the one that readers see now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from atlas.ledger.grades import grade
from atlas.ledger.ledger import PublishedWording
from atlas.ledger.lines import Grade, What
from atlas.ledger.wording import Data, digest


@dataclass(frozen=True)
class Compared:
    """``text`` has the ids of today. ``grade`` is that of all changes since, ``None`` where it says
    the same; ``later`` are the versions that came after, the first of which took its place.
    """

    version: PublishedWording
    text: Data
    grade: Grade | None
    later: tuple[PublishedWording, ...]


def compared(
    history: Sequence[PublishedWording],
    now: Data,
    what: What,
    followed: Callable[[Data], Data] = lambda text: text,
) -> list[Compared]:
    """Each wording of a history, in its order; ``followed`` gives a text the ids of today.

    What two branches published beside each other is no step from one version to another.
    """
    same = digest(now)
    found = []
    for at, one in enumerate(history):
        text = followed(one.text)
        graded = None if digest(text) == same else grade(text, now, what)
        later = tuple(two for two in history[at + 1 :] if not two.was)
        found.append(Compared(one, text, graded, later))
    return found
