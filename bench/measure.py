"""Measure on invented atlases of several sizes.

    python -m bench.measure search     what a browser loads for a search, at 10, 100 and 1,000
                                       companies
    python -m bench.measure build      how long each step of a build takes, at 10 and 100
    python -m bench.measure writers    how long each writer takes for the same content, at 100
    python -m bench.measure lists      what the pages that list all profiles weigh, at 10,
                                       100 and 1,000
    python -m bench.measure statements what the pages of single statements cost, at 10 and 100
                                       (1,000 take a quarter of an hour)
    python -m bench.measure check      how long `check FILE` takes, at 10, 100 and 1,000
    python -m bench.measure cited      what it takes to check a report with 200 links, at 10, 100
                                       and 1,000
    python -m bench.measure exports    what each format for programs takes and weighs, at 10,
                                       100 and 1,000
    python -m bench.measure preview    how long a saved edit of the largest profile takes to be
                                       seen in a browser, with the real content and at 1,000

`--companies 10 50` takes other sizes. The search is measured on a site of ten companies that is
given the index of the larger atlas, since the index is all of it that grows; sites are served
compressed with gzip, as static hosts do. Times are also given as multiples of the smallest site's
time for each of its pages, since machines differ.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from gzip import compress
from pathlib import Path

from atlas.anchors import TEMPLATES
from atlas.build_info import BuildInfo
from atlas.errors import CannotRunError
from atlas.exports import files_of, make_exports
from atlas.exports.described.atlas import describe
from atlas.exports.formats import all_formats
from atlas.load import Atlas, load
from atlas.load.history import History
from atlas.pages import search_entries
from atlas.pages.page import Page, SearchEntry
from atlas.pages.page_type import Inputs
from atlas.pages.render import Renderer
from atlas.pages.types import companies as company_list
from atlas.pages.types import compare, home, landscapes, organisations
from atlas.publish import writers
from atlas.publish.progress import Progress
from atlas.publish.publisher import publisher
from atlas.publish.search_index import FOLDER, write_search_index
from atlas.publish.site import make_site, site_content
from atlas.views.index import Index
from atlas.views.profile import profile_view
from atlas.views.sources import source_view
from bench.cited_reports import measure as cited_reports
from bench.statement_pages import cost
from bench.synthetic import make_buildable, write_atlas

TODAY = date(2026, 1, 1)
_WHAT = (
    *("search", "build", "writers", "lists", "statements", "check", "cited", "exports"),
    "preview",
)


class Timed(Progress):
    """Notes how long each step takes."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)
        self.times: dict[str, float] = {}

    @contextmanager
    def step(self, doing: str) -> Iterator[list[str]]:
        """Time a step."""
        start = time.monotonic()
        with super().step(doing) as done:
            yield done
        self.times[doing] = time.monotonic() - start


def main() -> None:
    """Measure what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("what", choices=_WHAT)
    parser.add_argument("--companies", type=int, nargs="+")
    parser.add_argument("--statements", type=int, default=20, help="of each company")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if options.what == "search":
            for companies in options.companies or (10, 100, 1000):
                _search(folder, companies, options.statements)
        elif options.what == "lists":
            _lists(folder, options.companies or [10, 100, 1000], options.statements)
        elif options.what == "statements":
            _statements(folder, options.companies or [10, 100], options.statements)
        elif options.what == "check":
            _check(folder, options.companies or [10, 100, 1000], options.statements)
        elif options.what == "cited":
            cited_reports(folder, options.companies or [10, 100, 1000], options.statements)
        elif options.what == "exports":
            _exports(folder, options.companies or [10, 100, 1000], options.statements)
        elif options.what == "preview":
            _preview(folder, options.companies or [1000], options.statements)
        elif options.what == "writers":
            for companies in options.companies or [100]:
                _writers(folder, companies, options.statements)
        else:
            _build(folder, options.companies or [10, 100], options.statements)


def _search(folder: Path, companies: int, statements: int) -> None:
    # Needs a browser, which a machine that only times builds may not have.
    from bench.search_weight import questions, weigh

    shell = folder / "shell"
    if not shell.exists():
        _site(shell, 10, 20)
    atlas, _ = load(write_atlas(folder / f"{companies}", companies, statements))
    shutil.rmtree(shell / "site" / FOLDER)
    start = time.monotonic()
    count = write_search_index(_finds(atlas), shell / "site")
    took = time.monotonic() - start
    print(f"\n{companies:,} companies: {count:,} entries, indexed in {took:.1f} s\n")
    print("| question | first result, KB | all results, KB | requests |")
    print("|---|---:|---:|---:|")
    for row in weigh(shell / "site", questions(atlas)):
        sizes = f"{row.first / 1000:.0f} | {row.all / 1000:.0f} | {row.requests}"
        print(f"| {row.question} | {sizes} |", flush=True)


def _finds(atlas: Atlas) -> Iterator[SearchEntry]:
    """What the search finds in an atlas; pages of help are as many in every atlas."""
    index = Index(atlas)
    for profile in atlas.profiles.values():
        yield from search_entries.of_profile(index, profile_view(index, profile, TODAY))
    for source in atlas.sources.values():
        yield from search_entries.of_source(source_view(index, source))
    for topic in atlas.topics.values():
        yield search_entries.of_topic(topic)


def _lists(folder: Path, sizes: list[int], statements: int) -> None:
    print("| page | companies | HTML, KB | compressed, KB |")
    print("|---|---:|---:|---:|")
    for companies in sizes:
        atlas, _ = load(write_atlas(folder / f"{companies}", companies, statements))
        inputs = Inputs(Renderer(TEMPLATES, Index(atlas), BuildInfo(TODAY, None)), History())
        lists = (home, company_list, landscapes, organisations, compare)
        for page in (page for of in lists for page in of.make(inputs)):
            if isinstance(page, Page):
                html = "".join([page.lead, *(part.html for part in page.sections)]).encode()
                sizes_in_kb = f"{len(html) / 1000:.0f} | {len(compress(html, 6)) / 1000:.0f}"
                print(f"| /{page.address} | {companies:,} | {sizes_in_kb} |", flush=True)


def _statements(folder: Path, sizes: list[int], statements: int) -> None:
    build = BuildInfo(TODAY, None)
    print("| companies | pages of statements | made, s | written, s | files | all, MB | one, KB |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    for companies in sizes:
        root = make_buildable(write_atlas(folder / f"{companies}", companies, statements))
        cost(root, build, folder / "work", with_pages=True)  # what only the first run pays
        found = {
            told: cost(root, build, folder / "work", with_pages=told == "with")
            for told in ("without", "with")
        }
        for told, one in found.items():
            times = f"{one.made:.1f} | {one.written:.1f}"
            sizes_in_bytes = f"{one.files:,} | {one.size / 1e6:.1f} | {one.page / 1000:.1f}"
            print(f"| {companies:,} | {told} | {times} | {sizes_in_bytes} |", flush=True)
        times_as_long = found["with"].seconds / found["without"].seconds
        print(f"| {companies:,} | ratio | × {times_as_long:.2f} | | | |", flush=True)


def _check(folder: Path, sizes: list[int], statements: int) -> None:
    """As editors run it, beside the time that the program takes to begin."""
    print("| what is checked | companies | time | × starting |")
    print("|---|---:|---:|---:|")
    for companies in sizes:
        root = make_buildable(write_atlas(folder / f"{companies}", companies, statements))
        starting = _fastest(root, "check", "--explain", "quote-not-in-source")
        for kind in ("companies", "organisations"):
            file = min((root / "profiles" / kind).iterdir())
            took = _fastest(root, "check", str(file))
            print(f"| one of the {kind} | {companies:,} | {took:.2f} s | {took / starting:.1f} |")


def _fastest(root: Path, *arguments: str) -> float:
    """The seconds that a command takes when nothing disturbs it: the least of five."""
    times = []
    for _ in range(5):
        start = time.monotonic()
        command = [sys.executable, str(root / "build.py"), *arguments]
        subprocess.run(command, capture_output=True, check=False)
        times.append(time.monotonic() - start)
    return min(times)


def _build(folder: Path, sizes: list[int], statements: int) -> None:
    times = {n: _site(folder / f"{n}", n, statements) for n in sizes}
    pages = {n: sum(1 for _ in (folder / f"{n}/site").rglob("*.html")) for n in sizes}
    print(f"| step | {' | '.join(f'{n:,} companies, {pages[n]:,} pages' for n in sizes)} |")
    print(f"|---|{'---:|' * len(sizes)}")
    smallest = min(sizes)
    for step in times[smallest]:
        once = max(times[smallest][step] / pages[smallest], 1e-9)
        cells = [f"{times[n][step]:.1f} s, × {times[n][step] / pages[n] / once:.1f}" for n in sizes]
        print(f"| {step} | {' | '.join(cells)} |")


def _exports(folder: Path, sizes: list[int], statements: int) -> None:
    print("| format | companies | statements | files | MB | seconds | µs a statement |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for companies in sizes:
        atlas, _ = load(write_atlas(folder / f"{companies}", companies, statements))
        index = Index(atlas)
        read_once = (list(index.entries.values()), index.mentions, index.by_topic, index.versions)
        assert read_once  # pages need these too
        start = time.monotonic()
        described = describe(index, BuildInfo(TODAY, None))
        row = f"{companies:,} | {len(described.statements):,}"

        def took(start: float, count: int = len(described.statements)) -> str:
            seconds = time.monotonic() - start
            return f"{seconds:.1f} | {seconds / count * 1e6:,.0f}"

        print(f"| the description | {row} | – | – | {took(start)} |", flush=True)
        files = files_of(described)
        for one in sorted(all_formats(), key=lambda one: len(one.format.packs)):
            start = time.monotonic()
            sizes_of_files = [len(file.content) for file in files(one.name)]
            weight = f"{len(sizes_of_files):,} | {sum(sizes_of_files) / 1e6:.1f}"
            print(f"| {one.name} | {row} | {weight} | {took(start)} |", flush=True)


def _preview(folder: Path, sizes: list[int], statements: int) -> None:
    # Needs a browser, as the search does.
    from bench.preview import as_it_is, pages_of, waits

    print("| content | page | started | save to paint | longest | processor, a save | load |")
    print("|---|---|---:|---:|---:|---:|---:|")
    atlases = {"real": as_it_is(folder / "real")} | {
        f"{companies:,} companies": make_buildable(
            write_atlas(folder / f"{companies}", companies, statements)
        )
        for companies in sizes
    }
    for content, root in atlases.items():
        file = max((root / "profiles/companies").iterdir(), key=lambda file: file.stat().st_size)
        for address in pages_of(file):
            row = waits(root, file, address).row()
            print(f"| {content} | /{address} | {row} | {os.getloadavg()[0]:.1f} |", flush=True)


def _writers(folder: Path, companies: int, statements: int) -> None:
    root = make_buildable(write_atlas(folder / f"{companies}", companies, statements))
    atlas, _ = load(root)
    index, info = Index(atlas), BuildInfo(TODAY, None)
    content = site_content(root, index, info, make_exports(index, info))
    print(f"\n| writer | {companies:,} companies, {len(content.owners):,} pages |\n|---|---:|")
    first = 0.0
    for name in writers.NAMES:
        work = folder / f"{companies}-{name}"
        work.mkdir()
        target = writers.Target(root, work / "docs", work / "site", BuildInfo(TODAY, None).epoch)
        start = time.monotonic()
        try:
            writers.writer(name)(content, target)
        except CannotRunError as missing:
            print(f"| {name} | {missing} |")
            continue
        took = time.monotonic() - start
        first = first or took
        print(f"| {name} | {took:.1f} s, × {took / first:.0f} |", flush=True)


def _site(root: Path, companies: int, statements: int) -> dict[str, float]:
    """Write and build an atlas; the seconds of each step."""
    make_buildable(write_atlas(root, companies, statements))
    timed = Timed()
    with publisher(root / "site", root / ".build") as to_site:
        outcome = make_site(root, to_site, BuildInfo(TODAY, None), timed)
    errors = [problem for problem in outcome.problems if problem.severity == "error"]
    assert not errors, errors[0]
    return timed.times


if __name__ == "__main__":
    main()
