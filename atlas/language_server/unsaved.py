"""The input as an editor has it: files that are open read as typed, saved or not.

All that reads an atlas reads files. So this keeps a copy of them in a folder of its own, in which
the open ones have the text of the editor; the files of the checkout are never written.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from atlas.ledger.ledger import PATH as LEDGER
from atlas.load.git import run_git

#: What an atlas is read from.
FOLDERS = ("profiles", "seeds")
_Stamp = tuple[int, int, int, int]


class Copy:
    """A copy of the input of ``root``, made under ``folder``, which is empty."""

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self._known: dict[str, _Stamp | str] = {}
        git = run_git(root, "rev-parse", "--absolute-git-dir") if (root / ".git").exists() else None
        if git:  # what was committed is asked of git
            (folder / ".git").write_bytes(b"gitdir: " + git)

    def follow(self, typed: Mapping[str, str]) -> None:
        """Take over what has changed on disk, and the text of the files that are open."""
        there: dict[str, _Stamp | str] = dict(self._on_disk())
        there |= {path: text for path, text in typed.items() if self._differs(path, text)}
        for path in [path for path in self._known if path not in there]:
            self._remove(path)
        for path, state in there.items():
            if self._known.get(path) != state:
                self._write(path, state)
                self._known[path] = state

    def _on_disk(self) -> Iterator[tuple[str, _Stamp]]:
        folders = [*FOLDERS]
        with suppress(OSError):
            yield LEDGER, _stamp((self.root / LEDGER).lstat())
        while folders:
            folder = folders.pop()
            with suppress(OSError):
                entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
                (self.folder / folder).mkdir(parents=True, exist_ok=True)
                for entry in entries:
                    path = f"{folder}/{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(path)
                    else:
                        yield path, _stamp(entry.stat(follow_symlinks=False))

    def _differs(self, path: str, text: str) -> bool:
        """Whether an open file is not as it is on disk, but for what no editor shows."""
        try:
            return (self.root / path).read_bytes().decode("utf-8-sig") != text
        except (OSError, UnicodeDecodeError):
            return True

    def _remove(self, path: str) -> None:
        del self._known[path]
        file = self.folder / path
        file.unlink(missing_ok=True)
        with suppress(OSError):  # other files are in it, or it is still there
            if not (self.root / path).parent.exists():
                file.parent.rmdir()

    def _write(self, path: str, state: _Stamp | str) -> None:
        file, beside = self.folder / path, self.folder / "beside"
        beside.unlink(missing_ok=True)
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(state, str):
            beside.write_bytes(state.encode("utf-8", "replace"))
        elif (original := self.root / path).is_file() and not original.is_symlink():
            shutil.copy2(original, beside)
        else:  # whatever it is, it is no regular file
            beside.symlink_to(os.devnull)
        beside.replace(file)


def _stamp(status: os.stat_result) -> _Stamp:
    return status.st_mtime_ns, status.st_size, status.st_ino, status.st_mode
