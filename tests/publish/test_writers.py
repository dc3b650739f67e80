"""The writers, with the real settings, on a small set of pages: each has to do the same."""

from __future__ import annotations

import gzip
import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import html5lib
import pytest

from atlas.errors import CannotRunError, InputError
from atlas.pages.counts import MARK
from atlas.pages.page import MenuPlace, Page, Section
from atlas.publish.content import Content, gather
from atlas.publish.docs_tree import write_project
from atlas.publish.writers import DEFAULT, NAMES, Target, writer
from atlas.publish.writers.settings import mkdocs_run
from tests.checkout import EPOCH, ROOT, contents, environment
from tests.site.built import text_of

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
EXPLORE = ("timeline", "map", "network")
PAGES = [
    Page(
        address,
        f"Page {address}",
        "What it is.",
        f"<h1>Page {address}</h1>\n<p>Lead</p>",
        menu=MenuPlace(order, f"The {name}", "explore/" if name in EXPLORE else ""),
    )
    for order, (address, name) in enumerate([("", "home"), *((f"{name}/", name) for name in MENU)])
] + [
    Page(
        "companies/acme/",
        "Acme & <Sons>",
        "What it is.",
        "<h1>Acme</h1>",
        (Section("timeline", "Time_line *x* [y]", '<p id="deep-inside">Text</p>'),),
    )
]


#: What the hand-written page with front matter is given besides.
HEAD = '<meta name="of" content="\'&quot;: é">'
METAS = {"more/index.md": {"head": [HEAD], "counts": "1,234 things: many."}}


def content(folder: Path, *, about: str = "") -> Content:
    """The pages above, and two hand-written pages: with front matter, and without."""
    hand_written = folder / "hand-written"
    (hand_written / "assets/css").mkdir(parents=True)
    (hand_written / "assets/css/atlas.css").write_text("body {}")
    (hand_written / "notes.md").write_text(f"# Notes\n\n{about}\n")
    (hand_written / "more").mkdir()
    (hand_written / "more/index.md").write_text(
        f"---\ntitle: More\nsince: 2026-01-01\n---\n\n# More\n\nA.\n\n{MARK}\n\nB.\n"
    )
    made = gather(PAGES, hand_written)
    made.metas = METAS
    return made


def build(
    folder: Path,
    name: str = DEFAULT,
    *,
    about: str = "",
    root: Path = ROOT,
    site_url: str | None = None,
) -> Path:
    """The site in a new folder."""
    target = Target(root, folder / "docs", folder / "site", int(EPOCH), site_url)
    writer(name)(content(folder, about=about), target)
    return folder / "site"


without_zensical = pytest.mark.skipif(
    find_spec("zensical") is None and os.environ.get("CI") != "true",
    reason="no Zensical: install requirements/dev.txt",
)
each_writer = pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=without_zensical if name == "zensical" else ()) for name in NAMES],
)
#: Those that make the same bytes and say the same of links.
like_mkdocs = pytest.mark.parametrize("name", ["direct", "mkdocs"])


@each_writer
def test_builds_every_page(name: str, tmp_path: Path) -> None:
    site = build(tmp_path, name)
    for page in PAGES:
        assert (site / page.address / "index.html").is_file()
    acme = (site / "companies/acme/index.html").read_text()
    assert '<h2 id="timeline">Time_line *x* [y]' in acme
    assert "<title>Acme &amp; &lt;Sons&gt;" in acme
    assert 'title="Link to this section"' in acme


@each_writer
def test_the_menu_has_the_pages_in_their_places(name: str, tmp_path: Path) -> None:
    page = html5lib.parse(
        (build(tmp_path, name) / "map/index.html").read_text(), namespaceHTMLElements=False
    )
    (menu,) = (nav for nav in page.iter("nav") if nav.get("id") == "_menu")
    links = {text_of(link): link for link in menu.iter("a")}
    assert list(links) == [f"The {name}" for name in ("home", *MENU)]
    (section,) = (e for e in menu.iter("ul") if e.get("class") == "menu__section")
    assert [text_of(link) for link in section.iter("a")] == [f"The {name}" for name in EXPLORE]
    assert links["The network"].get("href") == "../network/"


def test_a_menu_of_the_settings_takes_its_place(tmp_path: Path) -> None:
    for name in ("atlas", "templates"):
        (tmp_path / name).symlink_to(ROOT / name)
    settings = (ROOT / "mkdocs.yml").read_text()
    (tmp_path / "mkdocs.yml").write_text(f"{settings}\nnav: [{{Own: index.md}}]\n")
    page = (build(tmp_path, root=tmp_path) / "index.html").read_text()
    assert ">Own<" in page
    assert ">The map<" not in page


def test_two_builds_are_identical(tmp_path: Path) -> None:
    """In other folders, with other hash seeds, other clocks and other settings of the place."""
    script = (
        "import sys; from pathlib import Path; from tests.publish.test_writers import build; "
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
    made = gather(PAGES, tmp_path / "hand-written")
    made.metas = METAS
    (tmp_path / "project").mkdir()
    with mkdocs_run(made, Target(ROOT, ROOT / "docs", tmp_path / "x", int(EPOCH))) as run:
        write_project(made, run.config, tmp_path / "project")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", tmp_path / "plain"],
        cwd=tmp_path / "project",
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "WARNING" not in done.stderr
    assert contents(tmp_path / "plain") == contents(site)


@each_writer
def test_hand_written_pages_show_what_they_are_given(name: str, tmp_path: Path) -> None:
    site = build(tmp_path, name)
    page = (site / "more/index.html").read_text("utf-8")
    assert HEAD in page
    assert re.search(r"<p>A.</p>\s*<p>1,234 things: many.</p>\s*<p>B.</p>", page)
    assert "<title>More" in page


@like_mkdocs
def test_dates_come_from_the_epoch(name: str, tmp_path: Path) -> None:
    build(tmp_path, name, site_url="https://atlas.example.org/")
    sitemap = (tmp_path / "site/sitemap.xml").read_text()
    assert set(re.findall(r"<lastmod>(.*?)</lastmod>", sitemap)) == {"2025-01-01"}
    assert "<loc>https://atlas.example.org/companies/acme/</loc>" in sitemap
    assert gzip.decompress((tmp_path / "site/sitemap.xml.gz").read_bytes()).decode() == sitemap


def test_loads_nothing_from_another_host(tmp_path: Path) -> None:
    loading = re.compile(rb"""(?:src|srcset|data|action|poster)=["']?(?:https?:)?//""")
    links = re.compile(
        rb"""<link\b(?![^>]*\brel=["']?(?:license|canonical|cite-as|alternate|type)\b)[^>]*"""
        rb"""href=["']?(?:https?:)?//"""
    )
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
    ("about", "shown"),
    [
        ("[Missing](missing.md)", "'missing.md'"),
        ("[Not there](companies/acme/index.md#nowhere)", "#nowhere"),
        ("[Absolute](/companies/acme/)", "'/companies/acme/'"),
        ("[Not a file](companies/acme/)", "'companies/acme/'"),
    ],
)
@like_mkdocs
def test_a_bad_link_stops_the_build_with_one_line(
    name: str, tmp_path: Path, about: str, shown: str
) -> None:
    with pytest.raises(InputError) as stopped:
        build(tmp_path, name, about=about)
    (message,) = stopped.value.messages
    assert message.startswith("the engine: ")
    assert "notes.md" in message
    assert shown in message
    assert "\n" not in message


@without_zensical
@pytest.mark.parametrize(
    ("link", "column"), [("missing.md", 7), ("companies/acme/index.md#nowhere", 31)]
)
def test_zensical_names_each_place_of_a_bad_link(tmp_path: Path, link: str, column: int) -> None:
    with pytest.raises(InputError) as stopped:
        build(tmp_path, "zensical", about=f"[One]({link})\n\n[Two]({link})")
    assert [message.rsplit(": ", 1)[0] for message in stopped.value.messages] == [
        f"the engine: notes.md:3:{column}",
        f"the engine: notes.md:5:{column}",
    ]
    assert all(message.endswith("does not exist") for message in stopped.value.messages)


@without_zensical
def test_zensical_has_our_search_and_the_address_of_the_site(tmp_path: Path) -> None:
    site = build(tmp_path, "zensical", site_url="https://atlas.example.org/")
    assert "<loc>https://atlas.example.org/companies/acme/</loc>" in (
        site / "sitemap.xml"
    ).read_text("utf-8")
    assert not (site / "search.json").exists()


def test_without_zensical_one_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("atlas.publish.writers.zensical.find_spec", lambda name: None)
    with pytest.raises(CannotRunError, match=r"requirements/dev\.txt"):
        build(tmp_path, "zensical")


@each_writer
def test_links_to_places_inside_generated_pages_are_understood(name: str, tmp_path: Path) -> None:
    about = "[a](companies/acme/index.md#timeline) [b](companies/acme/index.md#deep-inside)"
    assert build(tmp_path, name, about=about).is_dir()


@each_writer
def test_bad_settings_are_one_line_each(name: str, tmp_path: Path) -> None:
    for number, (settings, shown) in enumerate(
        (("site_name: 7\n", "Config value 'site_name'"), ("site_name: [\n", "the engine: "))
    ):
        root = tmp_path / str(number)
        root.mkdir()
        (root / "mkdocs.yml").write_text(settings)
        with pytest.raises(InputError, match=shown):
            build(root, name, root=root)


@each_writer
def test_leaves_the_environment_as_it_was(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    build(tmp_path, name)
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"


def test_what_only_mkdocs_can_follow_is_refused_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text("def on_page_content(html, **_):\n    return html\n")
    (tmp_path / "mkdocs.yml").write_text("site_name: Atlas\nhooks: [hook.py]\n")
    with pytest.raises(InputError, match=r"on_page_content.*--writer mkdocs"):
        build(tmp_path, "direct", root=tmp_path)
