"""What the check finds, while files are typed: of the open files at once, then of everything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from atlas.check import check
from atlas.check.files import check_files
from atlas.check.rules import all_rules
from atlas.language_server.things import Things
from atlas.language_server.unsaved import FOLDERS, Copy
from atlas.load import Atlas, load
from atlas.load.last_good import with_last_good
from atlas.load.memory import Memory
from atlas.problems import Problem


@dataclass
class Findings:
    """The problems of an atlas with unsaved texts, and its records.

    ``atlas`` is what could be read, and of files that cannot be read now, what they said before.
    ``by_path`` holds the problems of each file that has some, ``things`` what has an id.
    """

    copy: Copy
    atlas: Atlas | None = None
    by_path: dict[str, list[Problem]] = field(default_factory=dict)
    things: Things | None = None
    _typed: dict[str, str] = field(default_factory=dict)
    _memory: Memory = field(default_factory=Memory)
    _loaded: tuple[Atlas, list[Problem]] | None = None

    @property
    def folder(self) -> Path:
        """Where the input is as it was last looked at."""
        return self.copy.folder

    def read(self, typed: Mapping[str, str]) -> set[str]:
        """Take in what is typed and what has changed on disk, and say which files were typed in
        since the last time; none at first, since a look at everything follows."""
        is_first = self.things is None
        if is_first and typed:  # what the files say that are broken as they are typed
            self._take_in({})
        self._take_in(typed)
        changed = {path for path in typed if self._typed.get(path) != typed[path]}
        self._typed = dict(typed)
        return (
            set() if is_first else {path for path in changed if path.partition("/")[0] in FOLDERS}
        )

    def _take_in(self, typed: Mapping[str, str]) -> None:
        self.copy.follow(typed)
        self._loaded = load(self.folder, memory=self._memory)
        self.atlas = with_last_good(self._loaded[0], self.atlas)
        self.things = Things(self.atlas, self.things)

    def of_changed(self, changed: set[str], today: date) -> None:
        """Look at these files. What only a look at all files can find stays as it was."""
        rules = all_rules()
        found = check_files(self.folder, changed, today).problems if changed else []
        for path in changed:
            kept = [one for one in self.by_path.get(path, []) if rules[one.code].needs_all]
            here = [one for one in found if one.path == path]
            self.by_path[path] = sorted({*kept, *here})

    def of_all(self, today: date, overtaken: Callable[[], bool]) -> bool:
        """Look at everything that was read, as ``build.py check`` does; false when it was
        overtaken by typing."""
        if self._loaded is None:
            return False
        found: dict[str, list[Problem]] = {}
        atlas, problems = self._loaded
        try:
            for problem in check(atlas, problems, today, before_each=_stop_if(overtaken)):
                found.setdefault(problem.path, []).append(problem)
        except _Overtaken:
            return False
        self.by_path = found
        return True


class _Overtaken(Exception):  # noqa: N818 (it is none)
    """Something was typed meanwhile."""


def _stop_if(overtaken: Callable[[], bool]) -> Callable[[], None]:
    def stop() -> None:
        if overtaken():
            raise _Overtaken

    return stop
