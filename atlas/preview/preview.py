"""The state of the preview: follows the checkout, answers requests, and knows what is wrong."""

from __future__ import annotations

import time
import traceback
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Condition, Event, Lock
from typing import Any

from atlas.anchors import section_anchors
from atlas.check import check
from atlas.check.files import check_files
from atlas.errors import AtlasError
from atlas.load import Atlas, load
from atlas.load.history import read_history
from atlas.load.memory import Memory
from atlas.preview.frames import ERROR_PAGE, Frames
from atlas.preview.site import Compiled, Site
from atlas.problems import Problem
from atlas.publish.environment import read_build_info, refuse_early_day

#: What the pages of a site are framed by; when any of it changes, all of it is read again.
_FRAME = ("docs/", "templates/", "mkdocs.yml")
#: Seconds without a request after which checks go on, and how long they wait for that at most.
_QUIET, _LONGEST_WAIT = 0.2, 1.0
_CONTENT = ("profiles/", "seeds/", "published.jsonl")


@dataclass(frozen=True)
class Answer:
    """What a browser gets."""

    status: int
    content: bytes


@dataclass(frozen=True)
class News:
    """What open pages are told: which state there is, and what is wrong with it.

    ``faults`` are messages without a place in a file of content. ``stale`` says that a page of this
    state could not be made, and that the last good state is shown.
    """

    version: int = 0
    problems: tuple[Problem, ...] = ()
    faults: tuple[str, ...] = ()
    stale: bool = False
    checking: bool = True

    def data(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "version": self.version,
            "stale": self.stale,
            "faults": self.faults,
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


@dataclass(frozen=True)
class _Job:
    """A state to be checked."""

    version: int
    site: Site
    atlas: Atlas
    problems: list[Problem]

    @property
    def today(self) -> date:
        """The day that due dates count from."""
        return self.site.inputs.renderer.build.today


class _SupersededError(Exception):
    """There is a newer state to check."""


@dataclass
class Preview:
    """Answers from the newest state of the checkout that can be shown."""

    root: Path
    environment: Mapping[str, str]
    news: News = field(default_factory=News)
    changed: Condition = field(default_factory=Condition)
    _memory: Memory = field(default_factory=Memory)
    _compiled: Compiled = field(default_factory=Compiled)
    _frames: Frames | None = None
    _site: Site | None = None
    _good: Site | None = None
    _proven: Frames | None = None
    _bad_links: tuple[str, ...] = ()
    _atlas: Atlas | None = None
    _job: _Job | None = None
    _wake: Event = field(default_factory=Event)
    _one_page: Lock = field(default_factory=Lock)
    _answered: float = 0

    def read(self, saved: Collection[str] = ()) -> None:
        """Take in what has been saved; with nothing, everything. Pages load again at once, and what
        the checks find follows."""
        faults: list[str] = []
        problems: list[Problem] = []
        if any(path.startswith("templates/") for path in saved):
            section_anchors.cache_clear()
        try:
            atlas, problems = load(self.root, memory=self._memory)
            build = read_build_info(self.root, self.environment)
            refuse_early_day(build, atlas)
            before = self._site.inputs.renderer.index if self._site else None
            shown = with_last_good(atlas, self._atlas)
            docs = self.root / "docs"
            site = Site(shown, build, read_history(self.root), self._compiled, docs, before)
            if self._frames is None or any(path.startswith(_FRAME) for path in saved):
                self._frames = Frames(self.root, build.epoch, site.has_page)
                self._bad_links = ()
            self._atlas, self._site = shown, site
        except AtlasError as error:
            faults = list(error.messages)
        except Exception as error:
            faults = [fault(error, self.root)]
        self.tell(News(self.news.version + 1, _errors(problems), (*faults, *self._bad_links)))
        if not faults:
            self._job = _Job(self.news.version, site, atlas, problems)
            if content := [path for path in saved if path.startswith(_CONTENT)]:
                self._check_saved(self._job, content)
            self._wake.set()

    def check_forever(self) -> None:
        """Check everything whenever there is a new state; the newest only, and when nobody waits
        for a page."""
        while True:
            self._wake.wait()
            self._wake.clear()
            if job := self._job:
                with suppress(_SupersededError):
                    self._check_all(job)

    def _check_saved(self, job: _Job, saved: list[str]) -> None:
        """What has been saved, by itself: this is quick, however large the atlas."""
        self._let_pages_go_first()
        found = check_files(self.root, saved, job.today).problems
        self.tell_if(job.version, problems=_errors([*found, *job.problems]))

    def _check_all(self, job: _Job) -> None:
        def before_each() -> None:
            self._let_pages_go_first()
            if job is not self._job:
                raise _SupersededError

        try:
            errors = _errors(check(job.atlas, job.problems, job.today, before_each=before_each))
        except _SupersededError:
            raise
        except Exception as error:  # the program is edited, too
            self.tell_if(job.version, faults=(fault(error, self.root),), checking=False)
            return
        if not errors:
            self._good = job.site
        self.tell_if(job.version, problems=errors, checking=False)
        if self._frames and self._frames is not self._proven:
            frames = self._frames
            self._bad_links = frames.bad_links(lambda path: self._has(job.site, path))
            self._proven = frames
            self.tell_if(job.version, faults=(*self.news.faults, *self._bad_links))

    def _has(self, site: Site, path: str) -> bool:
        self._let_pages_go_first()
        return self._from(site, path).status == 200

    def _let_pages_go_first(self) -> None:
        """Wait until no page has been asked for a moment, but not for long."""
        until = time.monotonic() + _LONGEST_WAIT
        while time.monotonic() < min(until, self._answered + _QUIET):
            time.sleep(_QUIET / 10)

    def answer(self, path: str) -> Answer:
        """What stands at a path from the site's root."""
        version = self.news.version
        if self._site is None or self._frames is None:
            return Answer(503, b"")
        try:
            return self._from(self._site, path)
        except Exception as error:
            return self._last_good(path, version, error)
        finally:
            self._answered = time.monotonic()

    def _last_good(self, path: str, version: int, error: Exception) -> Answer:
        """A record may refer to what is not there, which the check will say; or else it is us."""
        with self.changed:
            self.changed.wait_for(lambda: self._is_checked(version), timeout=120)
        if version != self.news.version:
            return self.answer(path)
        faults = () if self.news.problems else (fault(error, self.root),)
        self.tell_if(version, faults=faults, stale=True)
        if self._good and self._good is not self._site and self._frames:
            try:
                return self._from(self._good, path)
            except Exception:
                pass  # a template is broken in all states
        return Answer(503, b"")

    def _is_checked(self, version: int) -> bool:
        news = self.news
        return news.version != version or bool(news.problems) or not news.checking

    def _from(self, site: Site, path: str) -> Answer:
        assert self._frames
        with self._one_page:
            found = site.answer(path, self._frames)
            if found is not None:
                return Answer(200, found)
            return Answer(404, self._frames.file(ERROR_PAGE) or b"")

    def news_after(self, told: News | None, wait: float) -> News:
        """The news, as soon as they are others than those that have been told, or after a while."""
        with self.changed:
            self.changed.wait_for(lambda: self.news is not told, timeout=wait)
            return self.news

    def tell(self, news: News) -> None:
        """Tell open pages."""
        with self.changed:
            self.news = news
            self.changed.notify_all()

    def tell_if(self, version: int, **changes: Any) -> None:
        """Tell more of a state, unless there is a newer one."""
        with self.changed:
            news = replace(self.news, **changes)
            if version == self.news.version and news != self.news:
                self.news = news
                self.changed.notify_all()


def _errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted({it for it in problems if it.severity == "error"}))


def with_last_good(atlas: Atlas, last: Atlas | None) -> Atlas:
    """An atlas in which files that cannot be read say what they last said."""
    if not (last and atlas.broken):
        return atlas

    def kept(now: dict[str, Any], before: dict[str, Any], whole: str = "") -> dict[str, Any]:
        lost = before if whole in atlas.broken else atlas.broken & before.keys()
        return {**{id: before[id] for id in lost}, **now}

    return replace(
        atlas,
        sources=kept(atlas.sources, last.sources, "sources"),
        profiles=kept(atlas.profiles, last.profiles),
        topics=kept(atlas.topics, last.topics, "topics"),
        places=kept(atlas.places, last.places, "places"),
    )


def fault(error: Exception, root: Path) -> str:
    """An error of a template or of the program, with the last of our files that it came from."""
    frames = traceback.extract_tb(error.__traceback__)
    file, line = getattr(error, "filename", None), getattr(error, "lineno", None)
    places = [(file, line)] if file and line else []
    places += [(frame.filename, frame.lineno) for frame in reversed(frames)]
    what = f"{type(error).__name__}: {' '.join(str(error).split())}"
    for file, line in places:
        path = Path(str(file))
        if path.is_relative_to(root.resolve()) and ".venv" not in path.parts:
            return f"{path.relative_to(root.resolve()).as_posix()}:{line}: {what}"
    return what
