"""One state of the checkout as a site, of which only what is asked for is made."""

from __future__ import annotations

import importlib
import pkgutil
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.exports import make_exports
from atlas.load import Atlas
from atlas.load.history import History
from atlas.pages import files as file_modules
from atlas.pages import plan
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, Planned, Registered
from atlas.pages.render import Renderer
from atlas.pages.types import all_types
from atlas.preview.frames import Frames
from atlas.publish.content import gather, read_hand_written
from atlas.publish.search_index import FOLDER as SEARCH
from atlas.publish.search_index import write_search_index
from atlas.publish.sitemap import write_sitemap
from atlas.views.index import Index

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


class Site:
    """Answers with the bytes that a build of this state would publish.

    ``before`` is the index of the state before, from which what has not changed is taken; ``docs``
    is the folder of the hand-written pages.
    """

    def __init__(
        self,
        atlas: Atlas,
        build: BuildInfo,
        history: History,
        compiled: Compiled,
        docs: Path,
        before: Index | None = None,
    ) -> None:
        index = Index(atlas, before.found if before else {})
        renderer = Renderer(TEMPLATES, index, build, compiled)
        self.inputs = Inputs(
            renderer,
            history,
            all_types(),
            lambda: make_exports(index, build, read_hand_written(docs)),
        )
        self._planned: dict[str, dict[str, Planned]] = {}
        self._made: OrderedDict[str, tuple[bytes, dict[str, bytes]]] = OrderedDict()
        self._files: dict[str, bytes] = {}
        self._unmade = self._makers()
        self._of_all_pages: dict[str, bytes] = {}

    def has_page(self, address: str) -> bool:
        """Whether a generated page is at an address."""
        return self._plan(address) is not None

    def answer(self, path: str, frames: Frames) -> bytes | None:
        """What stands at a path from the site's root; ``None`` where nothing does."""
        path = path.removesuffix("index.html") if path.endswith("/index.html") else path
        path = "" if path == "index.html" else path
        if path == "" or path.endswith("/"):
            return self._page(path, frames)
        if (found := frames.file(path)) is not None:
            return found
        if path.startswith(_WHOLE):
            return self._whole(frames).get(path)
        return self._beside_a_page(path, frames) or self._file(path)

    def _page(self, address: str, frames: Frames) -> bytes | None:
        if self.has_page(address):
            return self._with_files(address, frames)[0]
        return frames.hand_written(address) or self._file(f"{address}index.html")

    def _plan(self, address: str) -> Planned | None:
        """Only types that may have the address are asked which they have."""
        for registered in self.inputs.registry:
            start = registered.type.address.partition(EACH)[0]
            possible = address == start or (registered.each and address.startswith(start))
            if possible and (planned := self._plans(registered).get(address)):
                return planned
        return None

    def _plans(self, registered: Registered) -> dict[str, Planned]:
        name = registered.type.name
        if name not in self._planned:
            self._planned[name] = {one.address: one for one in registered.plan(self.inputs)}
        return self._planned[name]

    def _with_files(self, address: str, frames: Frames) -> tuple[bytes, dict[str, bytes]]:
        if address not in self._made:
            planned = self._plan(address)
            assert planned
            made = list(planned.make())
            (page,) = (one for one in made if isinstance(one, Page))
            files = {one.path: one.content for one in made if isinstance(one, Asset)}
            self._made[address] = frames.generated(page), files
            if len(self._made) > _KEPT:
                self._made.popitem(last=False)
        self._made.move_to_end(address)
        return self._made[address]

    def _beside_a_page(self, path: str, frames: Frames) -> bytes | None:
        """A picture, citation or data file, which is made with the page that it belongs to."""
        folder = path
        while folder:
            folder = folder.rstrip("/").rpartition("/")[0]
            folder = f"{folder}/" if folder else ""
            if self.has_page(folder):
                found = self._with_files(folder, frames)[1].get(path)
                if found is not None:
                    return found
        return None

    def _file(self, path: str) -> bytes | None:
        """A file of its own; makers are called one by one until one has made it."""
        while path not in self._files and (made := next(self._unmade, None)) is not None:
            self._files.update(made)
        return self._files.get(path)

    def _makers(self) -> Iterator[Mapping[str, bytes]]:
        for module in pkgutil.iter_modules(file_modules.__path__):
            make = importlib.import_module(f"{file_modules.__name__}.{module.name}").make
            yield {one.path: one.content for one in make(self.inputs)}
        for export in self.inputs.exports:
            yield {one.path: one.content for one in export.files}

    def _whole(self, frames: Frames) -> dict[str, bytes]:
        if not self._of_all_pages:
            made = chain.from_iterable(one.make() for one in plan(self.inputs))
            content = gather(made, frames.content.hand_written)
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
