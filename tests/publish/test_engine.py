"""The real engine with the real settings on a small set of pages."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from atlas.errors import InputError
from atlas.pages.page import Page, Section
from atlas.publish import engine
from atlas.publish.docs_tree import write_docs_tree
from tests.checkout import EPOCH, ROOT, contents, environment

MENU = [
    *("companies", "organisations", "landscapes", "topics", "explore", "timeline", "map"),
    *(
        "network",
        "compare",
        "commitments",
        "questions",
        "changes",
        "sources",
        "about",
        "contribute",
    ),
]
PAGES = [
    Page(address, f"Page {address}", "What it is.", f"<h1>Page {address}</h1>\n<p>Lead</p>")
    for address in ("", *(f"{name}/" for name in MENU))
] + [
    Page(
        "companies/acme/",
        "Acme & <Sons>",
        "What it is.",
        "<h1>Acme</h1>",
        (Section("timeline", "Time_line *x* [y]", '<p id="deep-inside">Text</p>'),),
    )
]


def tree(folder: Path, *, about: str = "") -> Path:
    """A docs tree with the pages above, and one hand-written page."""
    hand_written = folder / "hand-written"
    (hand_written / "assets/css").mkdir(parents=True)
    (hand_written / "assets/css/atlas.css").write_text("body {}")
    (hand_written / "notes.md").write_text(f"# Notes\n\n{about}\n")
    write_docs_tree(PAGES, hand_written, folder / "docs")
    return folder / "docs"


def build(folder: Path) -> Path:
    engine.build(ROOT, tree(folder), folder / "site", epoch=int(EPOCH))
    return folder / "site"


def test_builds_every_page(tmp_path: Path) -> None:
    site = build(tmp_path)
    for page in PAGES:
        assert (site / page.address / "index.html").is_file()
    acme = (site / "companies/acme/index.html").read_text()
    assert '<h2 id="timeline">Time_line *x* [y]' in acme
    assert "<title>Acme &amp; &lt;Sons&gt;" in acme
    assert 'title="Link to this section"' in acme


def test_two_builds_are_identical(tmp_path: Path) -> None:
    """In other folders, with other hash seeds, other clocks and other settings of the place."""
    script = (
        "import sys; from pathlib import Path; from tests.publish.test_engine import build; "
        "build(Path(sys.argv[1]))"
    )
    sites = []
    for folder, seed, zone in (("one", "1", "UTC"), ("deeper/two", "2", "Asia/Seoul")):
        (tmp_path / folder).mkdir(parents=True)
        subprocess.run(
            [sys.executable, "-c", script, tmp_path / folder],
            cwd=ROOT,
            env=environment(PYTHONHASHSEED=seed, TZ=zone, LC_ALL="C", SOURCE_DATE_EPOCH=seed),
            check=True,
        )
        sites.append(contents(tmp_path / folder / "site"))
    assert sites[0] == sites[1]
    assert "sitemap.xml.gz" in sites[0]


def test_plain_mkdocs_in_strict_mode_makes_the_same(tmp_path: Path) -> None:
    site = build(tmp_path)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path / "plain"],
        cwd=ROOT,
        env=environment(ATLAS_DOCS_DIR=str(tmp_path / "docs")),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "WARNING" not in done.stderr
    assert contents(tmp_path / "plain") == contents(site)


def test_dates_come_from_the_epoch(tmp_path: Path) -> None:
    engine.build(
        ROOT,
        tree(tmp_path),
        tmp_path / "site",
        epoch=int(EPOCH),
        site_url="https://atlas.example.org/",
    )
    sitemap = (tmp_path / "site/sitemap.xml").read_text()
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", sitemap)) == {"2025-01-01"}
    assert "<loc>https://atlas.example.org/companies/acme/</loc>" in sitemap
    assert gzip.decompress((tmp_path / "site/sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_loads_nothing_from_another_host(tmp_path: Path) -> None:
    loading = re.compile(rb"""(?:src|srcset|data|action|poster)=["']?(?:https?:)?//""")
    links = re.compile(rb"""<link\b[^>]*href=["']?(?:https?:)?//""")
    styles = re.compile(rb"""(?:url\(|@import\s*)["']?(?:https?:)?//""")
    for name, content in contents(build(tmp_path)).items():
        if name.endswith((".html", ".css")):
            for pattern in (loading, links, styles):
                assert not pattern.search(content), name


def test_says_nothing_of_an_editor_or_repository(tmp_path: Path) -> None:
    home = (build(tmp_path) / "index.html").read_text()
    assert "md-source" not in home
    assert "Made with" not in home


@pytest.mark.parametrize(
    ("about", "told"),
    [
        ("[Missing](missing.md)", "'missing.md'"),
        ("[Not there](companies/acme/index.md#nowhere)", "#nowhere"),
        ("[Absolute](/companies/acme/)", "'/companies/acme/'"),
        ("[Not a file](companies/acme/)", "'companies/acme/'"),
    ],
)
def test_a_bad_link_stops_the_build_with_one_line(tmp_path: Path, about: str, told: str) -> None:
    with pytest.raises(InputError) as stopped:
        engine.build(ROOT, tree(tmp_path, about=about), tmp_path / "site", epoch=int(EPOCH))
    (message,) = stopped.value.messages
    assert message.startswith("the engine: ")
    assert "notes.md" in message
    assert told in message
    assert "\n" not in message


def test_links_to_places_inside_generated_pages_are_understood(tmp_path: Path) -> None:
    about = "[a](companies/acme/index.md#timeline) [b](companies/acme/index.md#deep-inside)"
    engine.build(ROOT, tree(tmp_path, about=about), tmp_path / "site", epoch=int(EPOCH))


def test_bad_settings_are_one_line_each(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: 7\n")
    with pytest.raises(InputError, match="Config value 'site_name'"):
        engine.build(tmp_path, tree(tmp_path), tmp_path / "site", epoch=int(EPOCH))
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n")
    with pytest.raises(InputError, match="the engine: "):
        engine.build(tmp_path, tmp_path / "docs", tmp_path / "site", epoch=int(EPOCH))


def test_leaves_the_environment_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    build(tmp_path)
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"
