"""Build invented atlases of several sizes; print how long it takes and what a search loads.

    python -m bench.measure                        10, 100 and 1,000 companies
    python -m bench.measure --companies 10 50      other sizes
    python -m bench.measure --keep FOLDER          keep the sites, and measure them again at once

The sites are served compressed with gzip, as static hosts do. Times are given as seconds and as a
multiple of the smallest site's time for each of its pages, since machines differ.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from atlas.build.build_info import BuildInfo
from atlas.build.progress import Progress
from atlas.build.publish import publisher
from atlas.build.site import make_site
from atlas.load import load
from bench.search_weight import questions, weigh
from bench.synthetic import make_buildable, write_atlas

#: A day on which every invented commitment has the outcome that it is given.
INFO = BuildInfo(date(2026, 1, 1), None)
_Times = dict[str, float]


class Timed(Progress):
    """Notes how long each step takes, and says which one it is at."""

    def __init__(self) -> None:
        super().__init__(sys.stderr)
        self.times: _Times = {}

    @contextmanager
    def step(self, doing: str) -> Iterator[list[str]]:
        """Time a step."""
        start = time.monotonic()
        with super().step(doing) as done:
            yield done
        self.times[doing] = time.monotonic() - start


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--companies", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--statements", type=int, default=20, help="of each company")
    parser.add_argument("--keep", type=Path, help="a folder for the sites")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        built = {n: _build(folder / f"{n}", n, options.statements) for n in options.companies}
        times = {n: found for n, found in built.items() if found}
        if times:
            _print_times(times, {n: _pages(folder / f"{n}/site") for n in times})
        for number in options.companies:
            atlas, _ = load(folder / f"{number}")
            print(f"\n### What a search loads, {number:,} companies\n")
            print("| question | first result, KB | all results, KB | requests |")
            print("|---|---:|---:|---:|")
            for row in weigh(folder / f"{number}/site", questions(atlas)):
                print(
                    f"| {row.question} | {row.first / 1000:.0f} | {row.all / 1000:.0f} "
                    f"| {row.requests} |",
                    flush=True,
                )


def _build(root: Path, companies: int, statements: int) -> _Times:
    """Write and build an atlas; no times where it is there already."""
    if (root / "site").exists():
        return {}
    make_buildable(write_atlas(root, companies, statements))
    timed = Timed()
    with publisher(root / "site", root / ".build") as to_site:
        outcome = make_site(root, to_site, INFO, timed)
    errors = [problem for problem in outcome.problems if problem.severity == "error"]
    assert not errors, errors[0]
    return timed.times


def _pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def _print_times(times: dict[int, _Times], pages: dict[int, int]) -> None:
    smallest = min(times)
    print("\n### Building\n")
    print(f"| step | {' | '.join(f'{n:,} companies, {pages[n]:,} pages' for n in times)} |")
    print(f"|---|{'---:|' * len(times)}")
    for step in times[smallest]:
        once = times[smallest][step] / pages[smallest]
        cells = [
            f"{times[n][step]:.1f} s, × {times[n][step] / pages[n] / max(once, 1e-9):.1f} a page"
            for n in times
        ]
        print(f"| {step} | {' | '.join(cells)} |")
    totals = [f"{sum(found.values()):.1f} s" for found in times.values()]
    print(f"| all | {' | '.join(totals)} |")


if __name__ == "__main__":
    main()
