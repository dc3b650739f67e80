"""What it takes to hold a report against the atlas, on the command line and in the browser.

The atlas is published first. Of the links of the report every second names a version.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from atlas.build_info import BuildInfo
from atlas.cited.findings import findings
from atlas.cited.mentions import mentions
from atlas.load import load
from atlas.load.ledger_file import append
from atlas.pages.data_parts import in_parts, part_of
from atlas.pages.standings import StandingData
from atlas.pages.types.check_report import BYTES, DATA
from atlas.published.release import new_lines
from atlas.published.standing import Standing
from atlas.views.index import Index
from bench.synthetic import write_atlas

_SITE = "https://atlas.example/"
_TODAY = date(2026, 1, 1)
_LINKS = 200


def measure(folder: Path, sizes: list[int], statements: int) -> None:
    """Print a table: processor seconds for atlas and report, and what a browser loads."""
    print(f"\n| {_LINKS} links | companies | loading the atlas | the report | in the browser |")
    print("|---|---:|---:|---:|---:|")
    for size in sizes:
        root = write_atlas(folder / f"cited-{size}", size, statements)
        append(root, new_lines(load(root)[0], _TODAY))
        start = time.process_time()
        atlas, _ = load(root)
        loaded = time.process_time()
        data = StandingData(Index(atlas), BuildInfo(_TODAY, None, _SITE))
        text = _report(data)
        begun = time.process_time()
        found = findings(mentions(text, [_SITE]), data.profile, data.head())
        done = time.process_time()
        assert len(found) == min(_LINKS, sum(len(one.wordings) for one in _all(data)))
        weight = _weight(data, {one.ref.partition("/")[0] for one in found})
        took = f"{loaded - start:.1f} s | {done - begun:.2f} s"
        print(f"| | {size:,} | {took} | {weight / 1000:.0f} kB |", flush=True)


def _all(data: StandingData) -> Iterator[Standing]:
    for profile in data.profiles():
        yield from data.standings.of_profile(profile)


def _report(data: StandingData) -> str:
    """Links to statements of as many companies as there are, round and round."""
    links = []
    for number, one in enumerate(_all(data)):
        profile, _, id = one.ref.partition("/")
        version = f"#v-{one.wordings[-1].digest}" if number % 2 else ""
        links.append(f"{_SITE}{data.pages(profile)[0]}{id}/{version}")
    step = max(1, len(links) // _LINKS)
    return "\n\n".join(links[::step][:_LINKS])


def _weight(data: StandingData, profiles: set[str]) -> int:
    """What a browser loads for a report that cites these, compressed."""
    records = {
        id: {**record, "things": dict(record["things"])}
        for id in data.profiles()
        if (record := data.profile(id))
    }
    assets = {asset.path: asset.content for asset in in_parts(DATA, records, size=BYTES)}
    parts = len(assets) - 1
    names = {f"{DATA}{part_of(profile, parts)}.json" for profile in profiles}
    return sum(len(gzip.compress(assets[name])) for name in names)
