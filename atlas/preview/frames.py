"""What the preview makes once of settings, theme, hand-written pages and style sheets."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from functools import cached_property
from html import escape
from pathlib import Path, PurePosixPath
from secrets import token_hex
from tempfile import TemporaryDirectory
from threading import Lock

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.pages.page import Page
from atlas.pages.types import all_types
from atlas.publish.content import gather, read_hand_written
from atlas.publish.docs_tree import front_matter
from atlas.publish.hand_written_metas import hand_written_metas
from atlas.publish.menu import MenuPage
from atlas.publish.style_sheets import (
    FOLDER,
    THEME_FOLDERS,
    bundle,
    classes_on,
    sheets_on,
    theme_sheet,
)
from atlas.publish.writers.direct import files_of
from atlas.publish.writers.frame import Frame, describe, page_of
from atlas.publish.writers.settings import mkdocs_at_work, mkdocs_run
from atlas.publish.writers.writer import Target

ERROR_PAGE = "404.html"
_CLASS = re.compile(r'class="([^"]*)"')
_WORD = re.compile(r"[\w-]+")


class Frames:
    """Puts pages into the theme, and answers with what stands in ``docs/`` and in the theme.

    ``exists`` says whether a generated page has an address: hand-written ones may link to it;
    ``linked`` holds what it said of each. ``supposed`` are the data files that they link to, each
    with one of these pages: which there are is known only when all are made. Raises ``AtlasError``
    for settings and hand-written pages that a build would refuse, too.
    """

    def __init__(self, root: Path, build: BuildInfo, exists: Callable[[str], bool]) -> None:
        self.content = gather([], root / "docs")
        self.content.metas = hand_written_metas(read_hand_written(root / "docs"), build, counts="")
        places = {one.type.address: one.type.place for one in all_types()}
        menu = [MenuPage(at, f"{at}index.md", place) for at, place in places.items() if place]
        self.content.menu += menu
        self._target = Target(root, root / "docs", root / "site", build.epoch)
        with mkdocs_run(self.content, self._target) as run:
            files = _Files(files_of(self.content, run.config), menu, run.config, exists)
            self._frame = Frame(run.config, files)
            self._written = [
                file for file in files.documentation_pages() if file.src_uri not in files.generated
            ]
            self._frame.convert(self._written, {}, self.content.metas)
            for one in all_types():
                if one.type.place and (
                    file := files.get_file_from_path(f"{one.type.address}index.md")
                ):
                    describe(file, {"title": escape(one.type.title)})
            self._error = self._frame.template(ERROR_PAGE)
        self.supposed: Mapping[str, str] = dict(files.supposed)
        self.linked: Mapping[str, bool] = dict(files.asked)
        self.mark = token_hex(8)
        self._one_page = Lock()
        self._pages = {page_of(file).url: file for file in self._written}
        self._static = {
            file.dest_uri: file
            for file in files
            if file.src_uri not in files.generated
            and not file.is_documentation_page()
            and file.inclusion.value > InclusionLevel.DRAFT.value
            and not PurePosixPath(file.dest_uri).is_relative_to(FOLDER)
            and not any(file.dest_uri.startswith(f"{gone}/") for gone in THEME_FOLDERS)
        }

    def generated(self, made: Page) -> bytes:
        """The whole page."""
        with self._one_page, mkdocs_at_work(self._target):
            file = self._frame.files.get_file_from_path(made.file)
            if file is None:  # one that hand-written pages need not know
                file = File.generated(self._frame.config, made.file, content="")
            if file.page is None:
                MkDocsPage(None, file, self._frame.config)
            describe(file, front_matter(made))
            self._frame.fill(file, made)
            return self._frame.html(file).encode()

    def hand_written(self, address: str, counts: Callable[[], str]) -> bytes | None:
        """The whole page at an address, if one stands in ``docs/``, with today's counts."""
        if (file := self._pages.get("./" if address == "" else address)) is None:
            return None
        with self._one_page, mkdocs_at_work(self._target):
            if "counts" in (meta := page_of(file).meta):
                meta["counts"] = counts()
            return self._frame.html(file).encode()

    def file(self, path: str) -> bytes | None:
        """A file that is published as it stands, a style sheet, or the error page."""
        if path == ERROR_PAGE:
            return self._error.encode()
        if found := self._static.get(path):
            return found.content_bytes
        return self._sheets.get(path)

    @cached_property
    def _sheets(self) -> dict[str, bytes]:
        """The sheets that pages link, as a build makes them.

        A build looks at all pages for the classes of the theme that they use; these stand in the
        templates and on the hand-written pages.
        """
        classes = classes_on(self._error.encode())
        for file in self._written:
            classes |= classes_on((page_of(file).content or "").encode())
        for template in TEMPLATES.rglob("*.html"):
            for text in _CLASS.findall(template.read_text("utf-8")):
                classes.update(_WORD.findall(text))
        with TemporaryDirectory() as temporary:
            folder = Path(temporary) / FOLDER
            shutil.copytree(self.content.hand_written / FOLDER, folder)
            theme = theme_sheet()
            (Path(temporary) / theme.path).write_bytes(theme.content)
            return {
                (FOLDER / name).as_posix(): bundle(folder / name, classes).encode()
                for name in sheets_on(self._error.encode())
            }


class _Files(Files):
    """MkDocs' files, of which those of generated pages are made when something links to them.

    Links to data files are taken as right.
    """

    def __init__(
        self,
        files: Files,
        menu: list[MenuPage],
        config: MkDocsConfig,
        exists: Callable[[str], bool],
    ) -> None:
        super().__init__(files)
        self._config, self._exists = config, exists
        self.supposed: dict[str, str] = {}
        self.asked: dict[str, bool] = {}
        self.generated = {page.file for page in menu} - set(self.src_uris)
        for name in self.generated:
            self.append(File.generated(config, name, content=""))

    def get_file_from_path(self, path: str) -> File | None:
        """The file, if there is or can be one."""
        name = PurePosixPath(path).as_posix()
        found = super().get_file_from_path(name)
        if found is None and self._can_be(name):
            found = File.generated(self._config, name, content="")
            self.generated.add(name)
            self.append(found)
        return found

    def _can_be(self, name: str) -> bool:
        if name.endswith("index.md"):
            address = name.removesuffix("index.md")
            self.asked[address] = self._exists(address)
            return self.asked[address]
        page = self._config._current_page  # whose links are being read, if any are
        if page is None or name.endswith(".md") or not PurePosixPath(name).suffix:
            return False
        self.supposed[name] = page.file.src_uri
        return True
