from __future__ import annotations

import re

import pytest

from atlas.pictures.draw.style import light_colours, standalone_style
from atlas.pictures.map import labels as map_labels
from atlas.pictures.network import rows
from tests.checkout import ROOT
from tests.pictures.drawn import FONTS

_DRAWING = (ROOT / "docs/assets/css/parts/pictures.css").read_text("utf-8")


@pytest.mark.parametrize("name", FONTS)
def test_letters_are_as_large_as_the_layout_reckons(name: str) -> None:
    (rule,) = re.findall(
        rf"^[^{{}}\n]*\.{name}\b[^{{}}\n]*{{([^}}]*font-size[^}}]*)}}", _DRAWING, re.M
    )
    size, spacing = FONTS[name]
    assert f"font-size: {size:g}px" in rule
    assert (f"letter-spacing: {spacing:g}em" in rule) == (spacing > 0)


def test_layout_and_tests_agree_on_sizes() -> None:
    assert FONTS["pic-label"][0] == rows.LABEL
    assert FONTS["pic-heading"] == (rows.HEADING, rows.HEADING_SPACING)
    assert FONTS["pic-place"][0] == map_labels.SIZE


def test_drawing_takes_its_colours_from_the_site_only() -> None:
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb|hsl", _DRAWING)
    assert "@" not in _DRAWING


def test_a_picture_that_stands_alone_has_the_light_colours_of_the_site() -> None:
    style, theme = standalone_style(), (ROOT / "docs/assets/css/base/tokens.css").read_text("utf-8")
    assert "var(" not in style
    assert "@" not in style
    assert "<" not in style
    used = set(re.findall(r"var\(--atlas-([\w-]+)\)", _DRAWING))
    assert used <= set(light_colours())
    for name in used:
        (light,) = re.findall(rf"--atlas-{name}: light-dark\((#\w+), #\w+\);", theme)
        assert light in style
