"""Who cites a statement, and the feed of what has changed of what a report cites."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from atlas.build_info import BuildInfo
from atlas.load import load
from atlas.pages.files.report_feeds import make
from atlas.pages.page import Page
from atlas.pages.page_type import Inputs
from atlas.pages.types import check_report, statement
from atlas.views.index import Index
from tests.atom import read_feed
from tests.cited.planted import SITE, make_planted
from tests.pages.inputs import inputs_of, made


def planted(folder: Path, site: str = SITE) -> Inputs:
    atlas, problems = load(make_planted(folder))
    assert not problems
    return inputs_of(Index(atlas), BuildInfo(date(2026, 3, 8), None, site))


def test_a_public_report_has_a_feed_of_what_changed(tmp_path: Path) -> None:
    [asset] = make(planted(tmp_path))
    assert asset.path == "reports/animals.xml"
    feed = read_feed(asset.content)
    assert feed.feed.title.startswith("Animals & <their> hospitals:")
    assert feed.feed.id == f"{SITE}reports/animals.xml"
    assert feed.feed.updated == "2026-03-01T00:00:00Z"
    told = [(one.updated[:10], one.title, one.summary) for one in feed.entries]
    fact = "A number, date, status, party or other fact changed on 1 March 2026."
    assert told[0] == (
        "2026-03-01",
        "Word of cats in a notice",
        f"{fact} The clinic <b>did</b> treat them.",
    )
    assert feed.entries[0].link.startswith(f"{SITE}organisations/delta-hospital/cats/#v-")
    says = {one.title: one.summary for one in feed.entries}
    assert says["Word of kites in a notice"] == "Moved on 1 February 2026."
    assert "Nobody knows <b>whose</b>" in says["Word of hats in a notice"]
    assert "Word of bells in a notice" not in says


def test_without_a_host_its_ids_are_still_ids(tmp_path: Path) -> None:
    [asset] = make(planted(tmp_path, ""))
    feed = read_feed(asset.content)
    assert feed.feed.id.startswith("urn:uuid:")
    assert all(one.id.startswith("urn:uuid:") for one in feed.entries)


def test_a_statement_names_public_reports_and_counts_the_others(tmp_path: Path) -> None:
    inputs = planted(tmp_path)
    pages = {one.address: one for one in made(inputs, statement) if isinstance(one, Page)}

    def cited(address: str) -> str:
        return pages[address].sections[-1].html

    both = cited("organisations/delta-hospital/cats/")
    assert "Cited in 2 reports:" in both
    assert 'href="https://example.org/animals"' in both
    assert "Animals &amp; &lt;their&gt; hospitals</a> (Zoology, 15 January 2026)" in both
    assert "and 1 that is not public." in " ".join(both.split())
    assert "Cited in 1 report:" in cited("companies/acme-group/laboratory/")
    assert "Cited in" not in cited("companies/acme-group/investment/")
    [page] = [one for one in made(inputs, check_report) if isinstance(one, Page)]
    [section] = [one for one in page.sections if one.id == "reports"]
    assert "../reports/animals.xml" in section.html
    shown = str([*pages.values(), page])
    assert "Never to be named" not in shown
    assert "Silent" not in shown
