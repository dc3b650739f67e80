from __future__ import annotations

from pathlib import Path

import pytest

from atlas.errors import CannotRunError
from atlas.publish.theme_files import trim, trim_theme


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".used{color:red}", ".used{color:red}"),
        (".unused{color:red}", ""),
        (".used .unused{color:red}", ""),
        (".used.unused{color:red}", ""),
        ("p,a:hover{color:red}", "p,a:hover{color:red}"),
        (".unused,.used>p{color:red}", ".used>p{color:red}"),
        # What is excluded need not be there.
        (".used:not(.unused){color:red}", ".used:not(.unused){color:red}"),
        (":is(.used,.unused) p{color:red}", ":is(.used,.unused) p{color:red}"),
        ('[data-a=",.unused"]{color:red}', '[data-a=",.unused"]{color:red}'),
        ("a{margin:.5em .used}", "a{margin:.5em .used}"),
        ("@media print{.unused{color:red}}", ""),
        ("@media print{.used{a:b}.unused{a:b}}", "@media print{.used{a:b}}"),
        (
            "@supports(a:b){@media print{.unused{a:b}p{a:b}}}",
            "@supports(a:b){@media print{p{a:b}}}",
        ),
        ("@keyframes unused{from{a:b}}", "@keyframes unused{from{a:b}}"),
        ('@charset "UTF-8";/* said */p{a:b}', '@charset "UTF-8";p{a:b}'),
    ],
)
def test_rules_that_no_page_needs_go(css: str, left: str) -> None:
    assert trim(css, {"used", "also"}) == left


def test_a_style_sheet_that_cannot_be_read_stops_the_build() -> None:
    with pytest.raises(CannotRunError, match=r"main\.css:2"):
        trim("p{a:b}\n.used", {"used"}, "main.css")


def test_a_site_without_the_theme_is_none(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<link rel="stylesheet" href="assets/css/own.css">')
    with pytest.raises(CannotRunError, match="no style sheet of the theme"):
        trim_theme(tmp_path)


def test_a_site_keeps_what_its_pages_link_and_use(tmp_path: Path) -> None:
    styles = tmp_path / "assets" / "stylesheets"
    styles.mkdir(parents=True)
    (tmp_path / "assets" / "javascripts" / "lang").mkdir(parents=True)
    (tmp_path / "assets" / "javascripts" / "lang" / "some.js").write_text("1")
    css = ".md-a{a:b}.md-b{a:b}.md-c{a:b}"
    (styles / "look").mkdir()
    for name in (
        *("main.1f.min.css", "main.1f.min.css.map", "palette.2e.min.css"),
        *("look/main.3c.min.css", "look/other.4d.min.css"),
    ):
        (styles / name).write_text(css)
    (tmp_path / "assets" / "css").mkdir()
    (tmp_path / "assets" / "css" / "own.css").write_text(css)
    link = '<link rel="stylesheet" href="{}assets/stylesheets/main.1f.min.css">'
    (tmp_path / "index.html").write_text(f'{link.format("")}<p class="md-a other">')
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "index.html").write_text(
        f'{link.format("../../").replace("main.1f", "look/main.3c")}<p class="no md-c">'
    )
    trim_theme(tmp_path)
    for name in ("main.1f.min.css", "look/main.3c.min.css"):
        assert (styles / name).read_text() == ".md-a{a:b}.md-c{a:b}"
    assert sum(file.is_file() for file in styles.rglob("*")) == 2
    assert (tmp_path / "assets" / "css" / "own.css").read_text() == css
    assert not (tmp_path / "assets" / "javascripts").exists()
