"""What the pages of single statements cost: time, files and bytes, beside a site without them."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gzip import compress
from itertools import chain
from pathlib import Path

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.exports import make_exports
from atlas.load import load
from atlas.load.history import History
from atlas.pages.files import make_files
from atlas.pages.page import Asset, Page
from atlas.pages.page_type import EACH, Inputs, Registered
from atlas.pages.render import Renderer
from atlas.pages.types import all_types, statement
from atlas.publish.content import gather
from atlas.publish.style_sheets import theme_sheet
from atlas.publish.writers import DEFAULT, Target, writer
from atlas.views.index import Index

_ADDRESS = re.compile(re.escape(statement.PAGE.address).replace(re.escape(EACH), "[^/]+"))


@dataclass(frozen=True)
class Cost:
    """Of a site: processor seconds to make and to write its pages, files, their compressed bytes.

    ``page`` is the mean of a statement's page, 0 on a site without them.
    """

    made: float
    written: float
    files: int
    size: int
    page: float

    @property
    def seconds(self) -> float:
        """In all."""
        return self.made + self.written


def cost(root: Path, build: BuildInfo, work: Path, *, with_pages: bool) -> Cost:
    """Make and write the site of the buildable atlas at ``root``, with pages of statements or not.

    Each time from the files on, so that the second measurement gains nothing from the first.
    """
    types = [one for one in all_types() if with_pages or one.type is not statement.PAGE]
    index = Index(load(root)[0])
    exports = make_exports(index, build)
    inputs = Inputs(Renderer(TEMPLATES, index, build), History(), tuple(types), lambda: exports)
    files = [file for one in exports for file in one.files]
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    start = time.process_time()
    made = list(_made(inputs, types))
    rendered = time.process_time()
    content = gather(chain(made, files, [theme_sheet()]), root / "docs")
    writer(DEFAULT)(content, Target(root, work / "docs", work / "site", build.epoch))
    written = time.process_time()
    sizes = {
        file.relative_to(work / "site").as_posix(): len(compress(file.read_bytes(), 6))
        for file in (work / "site").rglob("*")
        if file.is_file()
    }
    pages = [
        size for path, size in sizes.items() if _ADDRESS.fullmatch(path.removesuffix("index.html"))
    ]
    return Cost(
        rendered - start,
        written - rendered,
        len(sizes),
        sum(sizes.values()),
        sum(pages) / len(pages) if pages else 0,
    )


def _made(inputs: Inputs, types: Sequence[Registered]) -> Iterator[Page | Asset]:
    for registered in types:
        for page in registered.plan(inputs):
            yield from page.make()
    yield from make_files(inputs)
