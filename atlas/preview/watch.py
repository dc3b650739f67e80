"""Notice which files of a checkout are saved, made, moved or deleted, as the system reports it."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from atlas.errors import CannotRunError
from atlas.load.memory import stamp_of

#: Folders that are followed, and files beside them.
FOLDERS = ("profiles", "seeds", "templates", "docs", "atlas")
FILES = ("mkdocs.yml", "published.jsonl")
#: Editors save in several steps; what follows within so many seconds belongs to one save.
_ONE_SAVE = 0.02
_UNTOUCHED = {"opened", "closed_no_write"}


class Watch:
    """The files that have changed, given out save by save."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._noticed: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._stamps = {path: stamp_of(root / path) for path in self._all()}

    def saves(self, wait: float) -> Iterator[frozenset[str]]:
        """Paths from the root, whenever some have changed; nothing every ``wait`` seconds."""
        while True:
            paths = set[str]()
            try:
                paths.add(self._noticed.get(timeout=wait))
                while True:
                    paths.add(self._noticed.get(timeout=_ONE_SAVE))
            except queue.Empty:
                yield frozenset(path for path in paths if self._is_new(path))

    def notice(self, path: str) -> None:
        """Something happened to a file."""
        parts = PurePosixPath(path).parts
        if not any(part.startswith(".") or part == "__pycache__" for part in parts):
            self._noticed.put(path)

    def _is_new(self, path: str) -> bool:
        """Whether a file is another than before; a report alone does not mean that."""
        stamp = stamp_of(self.root / path)
        same = path in self._stamps and self._stamps[path] == stamp
        self._stamps[path] = stamp
        return not same

    def _all(self) -> Iterator[str]:
        for folder in FOLDERS:
            for file in (self.root / folder).resolve().rglob("*"):
                yield f"{folder}/{file.relative_to((self.root / folder).resolve()).as_posix()}"
        yield from FILES


class _Handler(FileSystemEventHandler):
    """Names what is reported of a folder from the root of the checkout on."""

    def __init__(self, watch: Watch, folder: Path, name: str) -> None:
        self._watch, self._folder, self._name = watch, folder, name

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note both ends of a move."""
        if event.is_directory or event.event_type in _UNTOUCHED:
            return
        for path in filter(None, (event.src_path, event.dest_path)):
            inside = Path(str(path)).relative_to(self._folder).as_posix()
            if self._name or inside in FILES:
                self._watch.notice(f"{self._name}/{inside}" if self._name else inside)


@contextmanager
def watching(root: Path, poll: bool = False) -> Iterator[Watch]:
    """Follow a checkout; ``poll`` looks at every file again and again, for disks that report
    nothing. Raises ``CannotRunError`` where the system cannot watch so many folders."""
    watch = Watch(root)
    observer: BaseObserver = PollingObserver() if poll else Observer()
    for name in ("", *FOLDERS):
        if (root / name).is_dir():
            folder = (root / name).resolve()
            handler = _Handler(watch, folder, name)
            observer.schedule(handler, str(folder), recursive=bool(name))
    try:
        observer.start()
    except OSError as error:
        raise CannotRunError(
            f"the system cannot watch the files ({error.strerror}); try serve --poll"
        ) from error
    try:
        yield watch
    finally:
        observer.stop()
        observer.join()
