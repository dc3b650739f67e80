"""What open pages and the terminal are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from atlas.problems import Problem


@dataclass(frozen=True)
class News:
    """Which state there is, and what is wrong with it.

    ``faults`` are messages without a place in a file of content. ``failed`` says why a page of this
    state could not be made; then the last good state is shown. It is told once the saved files have
    been ``checked``, and nothing is wrong with any: else that is the reason. ``complete`` says that
    everything has been checked.
    """

    version: int = 0
    problems: tuple[Problem, ...] = ()
    faults: tuple[str, ...] = ()
    failed: str = ""
    checked: bool = False
    complete: bool = False

    @property
    def messages(self) -> tuple[str, ...]:
        """What is wrong besides the problems."""
        unexplained = self.failed and self.checked and not self.problems
        return (self.failed, *self.faults) if unexplained else self.faults

    def data(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "version": self.version,
            "stale": bool(self.failed),
            "faults": self.messages,
            "problems": [
                {
                    "place": f"{it.path}:{it.line}:{it.column}",
                    "message": it.message,
                    "found": it.found,
                    "fix": it.fix,
                    "code": it.code,
                }
                for it in self.problems
            ],
        }


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that a build would refuse, each once and by place."""
    return tuple(sorted({it for it in problems if it.severity == "error"}))
