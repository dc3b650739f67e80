"""The lines to start with run as the page of data prints them, and find what the atlas has."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote

import html5lib
import pytest

from atlas.build_info import BuildInfo
from atlas.exports import make_exports
from atlas.pages.exported import Export
from atlas.pages.page import Page
from atlas.pages.types import data
from tests.exports.conftest import BUILD, SITE, Exported
from tests.pages.inputs import inputs_of, made
from tests.site.server import served


@dataclass(frozen=True)
class Served:
    """An atlas on a host, and the lines that its page of data prints there, by their heading."""

    host: str
    lines: dict[str, str]

    def run(self, heading: str, folder: Path, *command: str) -> list[str]:
        """What the lines under a heading print, run in a folder by a program that reads them."""
        told = subprocess.run(
            command,
            input=self.lines[heading],
            cwd=folder,
            env=os.environ | {"NO_PROXY": "*", "no_proxy": "*"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert told.returncode == 0, told.stderr
        return told.stdout.splitlines()

    def run_in_shell(self, heading: str, folder: Path) -> list[str]:
        """The same for lines that begin with programs."""
        for program in {line.partition(" ")[0] for line in self.lines[heading].splitlines()}:
            if not shutil.which(program):
                pytest.skip(f"no {program} (tests/install_curl_jq_sqlite.sh)")
        return self.run(heading, folder, "bash", "-eu")


@pytest.fixture(scope="module")
def on_host(invented: Exported, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("host")
    with served(folder) as host:
        build = replace(BUILD, site_url=host, permanent_base="")
        exports = make_exports(invented.index, build)
        for file in (file for one in exports for file in one.files):
            (folder / file.path).parent.mkdir(parents=True, exist_ok=True)
            (folder / file.path).write_bytes(file.content)
        yield Served(host, lines_of(data_page(invented, build, exports)))


def data_page(invented: Exported, build: BuildInfo, exports: Sequence[Export] = ()) -> Page:
    inputs = replace(inputs_of(invented.index, build), export=lambda: exports or invented.exports)
    (page,) = (one for one in made(inputs, data) if isinstance(one, Page))
    return page


def lines_of(page: Page) -> dict[str, str]:
    (html,) = (one.html for one in page.sections if one.id == "start")
    root = html5lib.parseFragment(html, namespaceHTMLElements=False)
    headings = [element.attrib["id"] for element in root.iter("h3")]
    code = ["".join(element.itertext()) for element in root.iter("pre")]
    return dict(zip(headings, code, strict=True))


def test_there_are_no_more_than_three_lines_each(on_host: Served) -> None:
    assert all(0 < len(lines.splitlines()) <= 3 for lines in on_host.lines.values())


def test_without_a_host_they_ask_ones_own_computer(invented: Exported) -> None:
    page = data_page(invented, BuildInfo(BUILD.today, None))
    assert all("http://localhost:8000/" in lines for lines in lines_of(page).values())
    assert "make serve" in next(one.html for one in page.sections if one.id == "start")


def test_datasette_lite_opens_the_database_of_a_site_on_a_host(invented: Exported) -> None:
    link = f"https://lite.datasette.io/?url={quote(SITE, safe='')}data%2Fatlas.sqlite"
    with_host, without = (
        "".join(one.html for one in data_page(invented, build).sections)
        for build in (BUILD, BuildInfo(BUILD.today, None))
    )
    assert f'href="{link}"' in with_host
    assert "lite.datasette.io" not in without


def test_pandas_counts_statements_by_status_and_kind(
    on_host: Served, invented: Exported, tmp_path: Path
) -> None:
    told = on_host.run("pandas", tmp_path, sys.executable, "-")
    counted = Counter(
        (one.record.status.value, one.record.kind) for one in invented.described.statements
    )
    status, found = "", {}
    for line in told[1:-1]:  # between the heads of the columns and their type
        *names, number = line.split()
        status = names[0] if len(names) == 2 else status
        found[status, names[-1]] = int(number)
    assert found == counted


def test_sqlite_counts_by_status_and_finds_words(
    on_host: Served, invented: Exported, tmp_path: Path
) -> None:
    told = on_host.run_in_shell("sql", tmp_path)
    statements = invented.described.statements
    counted = Counter(one.record.status.value for one in statements)
    word = re.compile(r"\bresearch\b", re.IGNORECASE)
    speaking = [
        f"{one.ref}|{one.title}"
        for one in statements
        if any(map(word.search, (one.title, one.record.text, *(p.quote for p in one.passages))))
    ]
    assert speaking
    assert sorted(told) == sorted([*(f"{name}|{n}" for name, n in counted.items()), *speaking])


def test_jq_lists_what_is_planned_with_the_address_to_cite(
    on_host: Served, invented: Exported, tmp_path: Path
) -> None:
    told = on_host.run_in_shell("jq", tmp_path)
    planned = [one for one in invented.described.statements if one.record.status == "planned"]
    assert planned
    assert told[::2] == [one.title for one in planned]
    for one, address in zip(planned, told[1::2], strict=True):
        assert one.version
        assert address.startswith(on_host.host)
        assert address.endswith(f"{one.ref}/#v-{one.version.hash}")
