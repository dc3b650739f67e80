"""One state of the checkout as a site, of which only what is asked for is made."""

from __future__ import annotations

import importlib
import pkgutil
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from types import CodeType
from typing import TYPE_CHECKING

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.exports import make_exports
from atlas.load import Atlas
from atlas.load.history import History
from atlas.pages import files as file_modules
from atlas.pages.counts import counts_in_words
from atlas.pages.making import plan
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, Planned, Registered
from atlas.pages.render import Renderer
from atlas.pages.types import all_types
from atlas.publish.content import gather, read_hand_written
from atlas.publish.search_index import FOLDER as SEARCH
from atlas.publish.search_index import write_search_index
from atlas.publish.sitemap import write_sitemap
from atlas.views.index import Index

if TYPE_CHECKING:
    from atlas.preview.frames import Frames

#: So many pages are kept with their files.
_KEPT = 200
#: What is made of all pages at once.
_WHOLE = (f"{SEARCH}/", "sitemap", "robots.txt")


class Compiled(BytecodeCache):
    """Keeps compiled templates in memory; Jinja sees when one of them has changed."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, CodeType | None]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was kept for it."""
        checksum, code = self._kept.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._kept[bucket.key] = bucket.checksum, bucket.code


class GivenUpError(Exception):
    """There is a newer state, for which the same can be made."""


class _Made:
    """A page, and the files that go with it, which are made when one of them is asked for."""

    def __init__(self, planned: Planned) -> None:
        self._planned = planned
        self._html: bytes | None = None
        self._page: Page | None = None
        self._rest: Iterator[Page | Asset] = iter(())
        self._files: dict[str, bytes] = {}
        self._one_at_a_time = Lock()

    def html(self, frames: Frames) -> bytes:
        """The whole page."""
        if self._html is None:
            with self._one_at_a_time:
                self._html = frames.generated(self._begin())
        return self._html

    def file(self, path: str) -> bytes | None:
        """One of the files."""
        with self._one_at_a_time:
            self._begin()
            while path not in self._files and (one := next(self._rest, None)):
                assert isinstance(one, Asset)
                self._files[one.path] = one.content
            return self._files.get(path)

    def _begin(self) -> Page:
        if self._page is None:
            rest = self._planned.make()
            page = next(rest)
            assert isinstance(page, Page)  # see ``atlas/pages/types``
            self._page, self._rest = page, rest
        return self._page


class Site:
    """Answers with the bytes that a build of this state would publish.

    No page waits for another, nor for files. ``docs`` is the folder of hand-written pages,
    ``before`` the index of the state before, from which what has not changed is taken.
    """

    def __init__(
        self,
        atlas: Atlas,
        build: BuildInfo,
        history: History,
        docs: Path,
        compiled: Compiled,
        before: Index | None = None,
    ) -> None:
        index = Index(atlas, before.worked_out() if before else None)
        renderer = Renderer(TEMPLATES, index, build, compiled)
        self.inputs = Inputs(
            renderer,
            history,
            all_types(),
            lambda: make_exports(index, build, read_hand_written(docs)),
        )
        self._docs = docs
        self._given_up = False
        self._planned: dict[str, dict[str, Planned]] = {}
        self._made: OrderedDict[str, _Made] = OrderedDict()
        self._keeping = Lock()
        self._files: dict[str, bytes] = {}
        self._unmade = self._makers()
        self._one_file = Lock()
        self._of_all_pages: dict[str, bytes] = {}
        self._all_pages = Lock()

    def give_up(self) -> None:
        """Make nothing more of all pages: nobody needs it."""
        self._given_up = True

    def has_page(self, address: str) -> bool:
        """Whether a generated page is at an address."""
        return self._plan(address) is not None

    def answer(self, path: str, frames: Frames) -> bytes | None:
        """What is made for a path from the site's root; ``None`` where nothing is.

        Raises ``GivenUpError`` for what is made of all pages, after ``give_up``.
        """
        path = path.removesuffix("index.html") if path.endswith("/index.html") else path
        path = "" if path == "index.html" else path
        if path == "" or path.endswith("/"):
            return self._page(path, frames)
        return self.file(path)

    def file(self, path: str) -> bytes | None:
        """What is made for a path that is not a page's."""
        if path.startswith(_WHOLE):
            return self._whole().get(path)
        return self._beside_a_page(path) or self._file(path)

    def _page(self, address: str, frames: Frames) -> bytes | None:
        if (made := self._make(address)) is None:
            index = self.inputs.renderer.index
            written = frames.hand_written(address, lambda: counts_in_words(index))
            return written or self._file(f"{address}index.html")
        return made.html(frames)

    def _plan(self, address: str) -> Planned | None:
        """Only types that may have the address are asked which they have."""
        for registered in self.inputs.registry:
            if _may_be(address, registered) and (planned := self._plans(registered).get(address)):
                return planned
        return None

    def _plans(self, registered: Registered) -> dict[str, Planned]:
        name = registered.type.name
        if name not in self._planned:
            self._planned[name] = {one.address: one for one in registered.plan(self.inputs)}
        return self._planned[name]

    def _make(self, address: str) -> _Made | None:
        if (planned := self._plan(address)) is None:
            return None
        with self._keeping:
            if address not in self._made:
                self._made[address] = _Made(planned)
                if len(self._made) > _KEPT:
                    self._made.popitem(last=False)
            self._made.move_to_end(address)
            return self._made[address]

    def _beside_a_page(self, path: str) -> bytes | None:
        """A picture, citation or data file, which is made with the page that it belongs to."""
        folder = path
        while folder:
            folder = folder.rstrip("/").rpartition("/")[0]
            folder = f"{folder}/" if folder else ""
            if made := self._make(folder):
                found = made.file(path)
                if found is not None:
                    return found
        return None

    def _file(self, path: str) -> bytes | None:
        """A file of its own; makers are called one by one until one has made it."""
        with self._one_file:
            while path not in self._files and (made := next(self._unmade, None)) is not None:
                self._files.update(made)
            return self._files.get(path)

    def _makers(self) -> Iterator[Mapping[str, bytes]]:
        for module in pkgutil.iter_modules(file_modules.__path__):
            make = importlib.import_module(f"{file_modules.__name__}.{module.name}").make
            yield {one.path: one.content for one in make(self.inputs)}
        for export in self.inputs.exports:
            yield {one.path: one.content for one in export.files}

    def _whole(self) -> dict[str, bytes]:
        with self._all_pages:
            if not self._of_all_pages:
                content = gather(self._everything(), self._docs)
                with TemporaryDirectory() as temporary:
                    folder = Path(temporary)
                    write_search_index(content.finds, folder)
                    write_sitemap(content, self.inputs.renderer.build.site_url, folder)
                    self._of_all_pages.update(
                        (file.relative_to(folder).as_posix(), file.read_bytes())
                        for file in folder.rglob("*")
                        if file.is_file()
                    )
            return self._of_all_pages

    def _everything(self) -> Iterator[Page | Asset]:
        for planned in plan(self.inputs):
            if self._given_up:
                raise GivenUpError
            yield from planned.make()


def _may_be(address: str, registered: Registered) -> bool:
    """Whether a type may have a page at an address, by its form."""
    form = registered.type.address
    start, each, _ = form.partition(EACH)
    if each:
        return address.startswith(start) and address.count("/") == form.count("/")
    return address == form or (registered.each is not None and address.startswith(form))
