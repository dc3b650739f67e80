"""Make the site: every step from the files of the checkout to the published folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from atlas.build_info import BuildInfo
from atlas.check import check
from atlas.exports import make_exports
from atlas.load import load
from atlas.load.history import read_history
from atlas.pages.counts import counts_in_words
from atlas.pages.exported import Export
from atlas.pages.making import make_pages
from atlas.problems import Problem
from atlas.publish.content import Content, gather, read_hand_written, write_beside
from atlas.publish.environment import refuse_early_day
from atlas.publish.hand_written_metas import hand_written_metas
from atlas.publish.progress import Progress
from atlas.publish.publisher import Publisher
from atlas.publish.search_index import write_search_index
from atlas.publish.sitemap import write_sitemap
from atlas.publish.style_sheets import bundle_style_sheets, theme_sheet
from atlas.publish.writers import DEFAULT, Target, writer
from atlas.views.index import Index


@dataclass(frozen=True)
class Outcome:
    """What came of a build: the findings, and how many pages were published (none on errors)."""

    problems: list[Problem]
    pages: int | None


def make_site(
    root: Path,
    publisher: Publisher,
    info: BuildInfo,
    progress: Progress,
    site_url: str | None = None,
    written_by: str = DEFAULT,
) -> Outcome:
    """Build the checkout at ``root`` and publish it, unless the checks find an error.

    ``site_url`` replaces that of the settings; ``written_by`` names the writer. Raises
    ``AtlasError`` for what stops it.
    """
    with progress.step("Reading") as done:
        atlas, load_problems = load(root)
        done += [f"{len(atlas.profiles):,} profiles", f"{len(atlas.sources):,} sources"]
    refuse_early_day(info, atlas)
    with progress.step("Checking") as done:
        problems = check(atlas, load_problems, info.today)
        errors = sum(problem.severity == "error" for problem in problems)
        done += [f"{errors:,} errors", f"{len(problems) - errors:,} notices"]
    if errors:
        return Outcome(problems, None)
    publisher.empty_work()
    docs_dir, site_dir = publisher.work / "docs", publisher.work / "site"
    index = Index(atlas)
    with progress.step("Writing data") as done:
        exports = make_exports(index, info, read_hand_written(root / "docs"))
        done += [f"{sum(len(one.files) for one in exports):,} files"]
    with progress.step("Writing pages") as done:
        content = site_content(root, index, info, exports)
        done += [f"{len(content.owners):,} pages"]
    with progress.step("Building the site"):
        writer(written_by)(content, Target(root, docs_dir, site_dir, info.epoch, site_url))
        bundle_style_sheets(site_dir)
        write_beside(content, site_dir)
    write_sitemap(content, info.site_url if site_url is None else site_url, site_dir)
    with progress.step("Indexing for search") as done:
        done += [f"{write_search_index(content.finds, site_dir):,} entries"]
    publisher.publish(site_dir)
    return Outcome(problems, len(content.owners))


def site_content(root: Path, index: Index, info: BuildInfo, exports: Sequence[Export]) -> Content:
    """All that the site holds: pages, data, the hand-written files of the checkout at ``root``."""
    made = make_pages(index, info, read_history(root), exports)
    files = (file for one in exports for file in one.files)
    content = gather(chain(made, files, [theme_sheet()]), root / "docs")
    written = read_hand_written(root / "docs")
    content.metas = hand_written_metas(written, info, counts_in_words(index))
    return content
