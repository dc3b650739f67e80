"""Replace a published site as a whole, so that the last good one survives every failure.

A site is made in a work folder beside the published one and changes places with it in one step.
Whatever stops a build (an error, Ctrl-C, a full disk, ``kill -9``) stops it before that step or
after it; what a killed build leaves behind is put right by the next one.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from atlas.errors import CannotRunError
from atlas.publish.lock import locked

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass(frozen=True)
class Publisher:
    """The right to replace ``target``; nobody else has it at the same time.

    ``work`` is an empty folder on the same file system.
    """

    target: Path
    work: Path
    _previous: Path

    def empty_work(self) -> None:
        """Remove what is in the work folder."""
        if self.work.exists():
            shutil.rmtree(self.work)
        self.work.mkdir()

    def publish(self, site: Path) -> None:
        """Put ``site``, a finished folder inside ``work``, in the place of the target."""
        if not (site / "index.html").is_file():
            raise CannotRunError(f"the new site has no home page; {self.target.name}/ is kept")
        try:
            if not self.target.exists():
                site.rename(self.target)
            elif not _exchange(site, self.target):
                # Two steps where the system has no exchange; `recover` repairs a stop in between.
                self.target.rename(self._previous)
                site.rename(self.target)
                shutil.rmtree(self._previous)
        except OSError as error:
            self.recover()
            raise CannotRunError(
                f"{self.target.name}/ cannot be replaced: {error.strerror}; it is unchanged"
            ) from error

    def recover(self) -> None:
        """Bring the last good site back after a stop between two steps."""
        if not self._previous.exists():
            return
        if self.target.exists():
            shutil.rmtree(self._previous)
        else:
            self._previous.rename(self.target)


@contextmanager
def publisher(target: Path, build_folder: Path) -> Iterator[Publisher]:
    """Lock ``target``, repair what a killed build left behind, and clean up at the end.

    Raises ``CannotRunError`` when another build holds the lock, or ``target`` is no folder.
    """
    name = target.name
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        kind = "a symbolic link" if target.is_symlink() else "not a folder"
        raise CannotRunError(f"{name} is {kind}; remove it, the build makes a folder in its place")
    try:
        build_folder.mkdir(exist_ok=True)
    except OSError as error:
        raise CannotRunError(f"{build_folder} cannot be made: {error.strerror}") from error

    def refuse() -> None:
        raise CannotRunError(f"another build.py is working on {name}/; wait for it, or stop it")

    with locked(build_folder / f"{name}.lock", refuse):
        made = Publisher(target, build_folder / f"{name}.new", build_folder / f"{name}.old")
        made.recover()
        made.empty_work()
        try:
            yield made
        finally:
            shutil.rmtree(made.work, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in one step; ``False`` where the system cannot."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:  # an old C library
        return False
    paths = os.fsencode(one), os.fsencode(other)
    if renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0:
        return True
    if (number := ctypes.get_errno()) in (errno.ENOSYS, errno.EINVAL, errno.EXDEV):
        return False
    raise OSError(number, os.strerror(number))
