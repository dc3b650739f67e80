from __future__ import annotations

import re
from pathlib import Path

import pytest

from atlas.errors import CannotRunError
from atlas.publish.style_sheets import bundle, bundle_style_sheets, theme_sheet
from tests.checkout import ROOT


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
        ('@charset "UTF-8";/* said */p{a:b}', "p{a:b}"),
    ],
)
def test_rules_of_the_theme_that_no_page_needs_go(tmp_path: Path, css: str, left: str) -> None:
    theme = sheets(tmp_path, material=css).with_name("material.css")
    assert bundle(theme, {"used", "also"}) == left


def sheets(folder: Path, **texts: str) -> Path:
    """Style sheets by name, in the folder of a site; where ``atlas.css`` is among them."""
    styles = folder / "assets" / "css"
    styles.mkdir(parents=True)
    for name, text in texts.items():
        (styles / f"{name}.css").write_text(text)
    return styles / "atlas.css"


def test_imports_stand_in_their_layers(tmp_path: Path) -> None:
    atlas = sheets(
        tmp_path,
        atlas='@layer a, b;\n@import "fonts.css"; @import "one.css" layer(b);\np { margin: 0 }',
        fonts='@charset "UTF-8"; @font-face { src: url("../fonts/some.woff2") }',
        one="/* Said */ a,\n  b  { color: /* so */ red; }",
    )
    assert bundle(atlas, ()).split("\n") == [
        '@layer a, b;@font-face { src: url("../fonts/some.woff2") }@layer b{a, b { color: red; }}',
        "p { margin: 0 }",
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("p{a:b}\n.used", r"atlas\.css:2: "),
        ('@import "gone.css" layer(a);', r"gone\.css cannot be read"),
        ('\n@import "one.css" print;', r'atlas\.css:2: write an import as @import "file\.css"'),
        ('@import url("one.css") layer(a);', r"atlas\.css:1: write an import as"),
    ],
)
def test_a_style_sheet_that_cannot_be_read_stops_the_build(
    text: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(CannotRunError, match=message):
        bundle(sheets(tmp_path, atlas=text, one="p{a:b}"), ())


def test_a_site_whose_pages_link_no_style_sheet_is_none(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text('<link rel="stylesheet" href="other/own.css">')
    with pytest.raises(CannotRunError, match="link no style sheet"):
        bundle_style_sheets(tmp_path)


def test_a_site_keeps_what_its_pages_link_and_use(tmp_path: Path) -> None:
    theirs = ".md-a{a:b}.md-b{a:b}.md-c{a:b}"
    sheets(tmp_path, atlas='@import "material.css" layer(m);.md-b{c:d}', material=theirs, one="")
    for name in ("stylesheets/main.1f.min.css", "javascripts/some.js"):
        (tmp_path / "assets" / name).parent.mkdir()
        (tmp_path / "assets" / name).write_text(theirs)
    link = '<link rel="stylesheet" href="{}assets/css/atlas.css">'
    (tmp_path / "index.html").write_text(f'{link.format("")}<p class="md-a other">')
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "index.html").write_text(
        f'{link.format("../../")}<p class="no md-c">'
    )
    bundle_style_sheets(tmp_path)
    left = [path for path in (tmp_path / "assets").rglob("*") if path.is_file()]
    assert left == [tmp_path / "assets" / "css" / "atlas.css"]
    assert left[0].read_text() == "@layer m{.md-a{a:b}.md-c{a:b}}\n.md-b{c:d}"


def test_every_style_sheet_of_ours_is_read_and_in_a_layer_that_has_its_place(
    tmp_path: Path,
) -> None:
    ours = ROOT / "docs/assets/css"
    entries = [(ours / name).read_text() for name in ("atlas.css", "print.css")]
    imported = re.findall(r'@import "([\w/-]+)\.css" layer\((\w+)\);', "".join(entries))
    found = {path.relative_to(ours).with_suffix("").as_posix() for path in ours.glob("*/*.css")}
    assert found == {name for name, _ in imported} - {"material"}
    assert all(name.startswith(f"{layer}/") for name, layer in imported if name != "material")
    (order,) = re.findall(r"@layer ([\w, ]+);", entries[0])
    assert list(dict.fromkeys(layer for _, layer in imported)) == order.split(", ")


def test_the_theme_has_one_sheet() -> None:
    assert theme_sheet().path == "assets/css/material.css"
    assert b".md-typeset" in theme_sheet().content


def test_sizes_of_type_on_screens_are_those_of_the_scale() -> None:
    own = [
        f"{sheet.parent.name}/{sheet.name}: {size}"
        for layer in ("base", "frame", "parts", "pages")
        for sheet in (ROOT / "docs/assets/css" / layer).glob("*.css")
        for size in re.findall(r"font-size: ([^;]+);", sheet.read_text())
        if not re.fullmatch(r"var\(--type-[\w-]+\)|inherit|[\d.]+em|[\d.]+(pt|px)", size)
    ]
    assert own == []
