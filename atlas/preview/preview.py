"""The state of the preview: follows the checkout, answers requests, and knows what is wrong."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from threading import Condition
from typing import Any

from atlas.anchors import forget_templates
from atlas.errors import AtlasError
from atlas.load import Atlas, load
from atlas.load.history import read_history
from atlas.load.last_good import with_last_good
from atlas.load.memory import Memory
from atlas.preview.checking import Checking, Findings, Job
from atlas.preview.faults import fault
from atlas.preview.frames import ERROR_PAGE, Frames
from atlas.preview.news import News, errors
from atlas.preview.site import Compiled, GivenUpError, Site
from atlas.problems import Problem
from atlas.publish.environment import read_build_info, refuse_early_day

#: What the pages of a site are framed by; when any of it changes, all of it is read again.
_FRAME = ("docs/", "templates/", "mkdocs.yml", "atlas/")


@dataclass(frozen=True)
class Answer:
    """What a browser gets. What is ``lasting`` stays so while ``Preview.frames_mark`` does."""

    status: int
    content: bytes
    lasting: bool = False


@dataclass
class Preview:
    """Answers from the newest state of the checkout that can be shown."""

    root: Path
    environment: Mapping[str, str]
    checking: Checking
    news: News = field(default_factory=News)
    changed: Condition = field(default_factory=Condition)
    _memory: Memory = field(default_factory=Memory)
    _compiled: Compiled = field(default_factory=Compiled)
    _frames: Frames | None = None
    _reframe: bool = True
    _site: Site | None = None
    _good: Site | None = None
    _atlas: Atlas | None = None

    def read(self, saved: Collection[str] = ()) -> None:
        """Take in what has been saved; with nothing, everything. Pages load again at once, and what
        the checks find follows."""
        faults: tuple[str, ...] = ()
        # What is wrong elsewhere stays so until the checks say otherwise.
        problems = [one for one in self.news.problems if one.path not in saved]
        if any(path.startswith("templates/") for path in saved):
            forget_templates()
        try:
            site, met = self._load()
            problems += met
            self._frame(site, saved)
        except AtlasError as error:
            faults = error.messages
        except Exception as error:
            faults = (fault(error, self.root),)
        version = self.news.version + 1
        with self.changed:
            if not faults:
                before = self._site
                self._site = site
                if before is not None and before is not self._good:
                    before.give_up()
            self.tell(News(version, errors(problems), faults))
        if not faults and self._frames:
            build, supposed = site.inputs.renderer.build, self._frames.supposed
            self.checking.ask(Job(version, frozenset(saved), build, supposed))

    def _load(self) -> tuple[Site, list[Problem]]:
        with ThreadPoolExecutor() as beside:  # git works while we read
            asked = beside.submit(read_build_info, self.root, self.environment)
            history = beside.submit(read_history, self.root)
            atlas, problems = load(self.root, memory=self._memory)
            build = asked.result()
        refuse_early_day(build, atlas)
        self._atlas = with_last_good(atlas, self._atlas)
        before = self._site.inputs.renderer.index if self._site else None
        docs = self.root / "docs"
        site = Site(self._atlas, build, history.result(), docs, self._compiled, before)
        return site, problems

    def _frame(self, site: Site, saved: Collection[str]) -> None:
        """Hand-written pages are read again, too, when a page that they link to comes or goes."""
        exists = partial(_may_exist, site)
        linked = self._frames.linked if self._frames else {}
        self._reframe |= any(path.startswith(_FRAME) for path in saved)
        self._reframe |= any(exists(at) != there for at, there in linked.items())
        if self._reframe:
            self._frames = Frames(self.root, site.inputs.renderer.build, exists)
            self._reframe = False

    def hear(self) -> None:
        """Pass on what the checks find, for as long as they work."""
        for found in self.checking.findings():
            with self.changed:
                if found.version == self.news.version:
                    self._take(found)
        stopped = "the checks have stopped by themselves: stop with Ctrl-C, and start again"
        self.tell_if(self.news.version, faults=(stopped,), checked=True, complete=True)

    def _take(self, found: Findings) -> None:
        problems, faults = found.problems, found.faults + found.bad_links
        if found.complete and not (problems or faults):
            before = self._good
            self._good = self._site
            if before is not None and before is not self._good:
                before.give_up()
        if not found.complete:
            problems = errors({*self.news.problems, *problems})
            faults = self.news.faults
        self.tell_if(
            found.version,
            problems=problems,
            faults=faults,
            checked=True,
            complete=found.complete,
        )

    def answer(self, path: str) -> Answer:
        """What stands at a path from the site's root."""
        version, site = self.news.version, self._site
        if site is None:
            return Answer(503, b"")
        try:
            return self._from(site, path)
        except GivenUpError:
            return self.answer(path)
        except Exception as error:
            return self._last_good(path, version, error)

    @property
    def frames_mark(self) -> str:
        """Another one when settings, theme or hand-written files have changed."""
        return self._frames.mark if self._frames else ""

    def _last_good(self, path: str, version: int, error: Exception) -> Answer:
        """A record may refer to what is not there, which the check will say; or else it is us."""
        if version != self.news.version:
            return self.answer(path)
        self.tell_if(version, failed=fault(error, self.root))
        if self._good and self._good is not self._site:
            try:
                return self._from(self._good, path)
            except Exception:
                pass  # a template is broken in all states
        return Answer(503, b"")

    def _from(self, site: Site, path: str) -> Answer:
        assert self._frames
        if (found := self._frames.file(path)) is not None:
            return Answer(200, found, lasting=True)
        if (found := site.answer(path, self._frames)) is not None:
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


def _may_exist(site: Site, address: str) -> bool:
    """Whether a page is at an address, as far as broken records let us know."""
    try:
        return site.has_page(address)
    except Exception:  # the checks say what is wrong
        return True
