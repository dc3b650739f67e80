"""The sitemap names every page at its one address, with the day on which its data changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from atlas.load.history import FileVersions, History, HistoryDay
from atlas.pages.page import HeadTag, Page
from atlas.publish.content import Content, gather
from atlas.publish.sitemap import sitemap, write_sitemap
from atlas.views.index import Index
from atlas.views.last_changed import LastChanged
from tests.atlases import loaded

SITE = "https://atlas.example/?a&b/"
_NOT_INDEXED = HeadTag("meta", (("name", "robots"), ("content", "noindex")))
_XML = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def content(root: Path) -> Content:
    pages = [
        Page("", "Home", "About", "<h1>Home</h1>", changed=date(2025, 3, 4)),
        Page("companies/acme/", "Acme", "About", "<h1>Acme</h1>", changed=date(2025, 1, 2)),
        Page("marks/", "Marks", "About", "<h1>Marks</h1>"),
        Page("companies/acme/gone/", "Gone", "About", "<h1>Gone</h1>", head=(_NOT_INDEXED,)),
    ]
    (root / "docs/about").mkdir(parents=True)
    (root / "docs/about/index.md").write_text("# About\n")
    return gather(pages, root / "docs")


def read(text: str) -> list[tuple[str, str]]:
    """Addresses and days of a list, as a parser of XML reads them."""
    return [
        (one.findtext(f"{_XML}loc") or "", one.findtext(f"{_XML}lastmod") or "")
        for one in ElementTree.fromstring(text)
    ]


def test_every_page_is_listed_with_its_own_day(tmp_path: Path) -> None:
    assert read(sitemap(content(tmp_path), SITE)["sitemap.xml"]) == [
        (SITE, "2025-03-04"),
        (f"{SITE}about/", ""),
        (f"{SITE}companies/acme/", "2025-01-02"),
        (f"{SITE}marks/", ""),
    ]


def test_a_list_that_is_too_long_is_split(tmp_path: Path) -> None:
    files = sitemap(content(tmp_path), SITE, most=3)
    assert read(files["sitemap.xml"]) == [
        (f"{SITE}sitemap-1.xml", "2025-03-04"),
        (f"{SITE}sitemap-2.xml", ""),
    ]
    assert [len(read(files[name])) for name in ("sitemap-1.xml", "sitemap-2.xml")] == [3, 1]


def test_the_engine_s_own_gives_way(tmp_path: Path) -> None:
    made = content(tmp_path)
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitemap.xml.gz").write_bytes(b"old")
    write_sitemap(made, SITE, site)
    assert sorted(file.name for file in site.iterdir()) == ["robots.txt", "sitemap.xml"]
    assert f"Sitemap: {SITE}sitemap.xml" in (site / "robots.txt").read_text()


def test_without_a_host_there_is_none(tmp_path: Path) -> None:
    made = content(tmp_path)
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitemap.xml").write_text("the engine's own")
    write_sitemap(made, "", site)
    assert [file.name for file in site.iterdir()] == ["robots.txt"]
    assert "Sitemap" not in (site / "robots.txt").read_text()


def test_a_page_changes_with_what_it_shows(tmp_path: Path) -> None:
    def day(number: int, *paths: str) -> HistoryDay:
        files = tuple(FileVersions(path, "M") for path in paths)
        return HistoryDay(date(2025, 1, number), files, read=True)

    index = Index(loaded("", tmp_path))
    history = History(
        (
            day(9, "seeds/sources.yml"),
            day(5, "profiles/companies/acme.yml"),
            day(3, "profiles/companies/acme.yml", "profiles/organisations/beta-hospital.yml"),
        )
    )
    changed = LastChanged(index, history)
    assert changed.everything == date(2025, 1, 9)
    assert changed.profile("acme") == date(2025, 1, 5)
    assert changed.profile("beta-hospital") == date(2025, 1, 5)  # Acme's page names it
    assert changed.statement(index.entries["acme/laboratory"]) == date(2025, 1, 5)
    assert changed.source("report") == changed.topic("research") == date(2025, 1, 5)
    assert LastChanged(index, History()).everything is None
