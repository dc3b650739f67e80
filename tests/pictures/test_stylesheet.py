from __future__ import annotations

import re
from pathlib import Path

import pytest

from atlas.labels import ORGANISATION_KINDS
from atlas.pictures.map import labels as map_labels
from atlas.pictures.network import rows
from tests.pictures.drawn import FONTS

_ROOT = Path(__file__).parents[2]
_CSS = (_ROOT / "docs" / "assets" / "css" / "pictures.css").read_text(encoding="utf-8")
_DRAWING = _CSS.split("/* drawing */")[1].split("/* page */")[0]


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


def test_every_kind_of_organisation_can_have_a_colour() -> None:
    for kind in ORGANISATION_KINDS:
        assert f".pic-kind-{kind} {{ color: var(--kind-{kind}, var(--atlas-accent)); }}" in _CSS
