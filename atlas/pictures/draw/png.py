"""A picture that stands alone, as PNG: for slides and for programs that do not read SVG."""

from __future__ import annotations

from pathlib import Path

import resvg_py

from atlas.pictures.draw.style import FONT

_FONTS = Path(__file__).parents[2] / "data" / "fonts"
_FILES = [str(_FONTS / f"atlas-sans-{weight}.ttf") for weight in ("regular", "semibold")]
#: What is in none of these scripts is in no font of ours.
_LAST_LATIN = 0x2E7F
#: Twice as large as on the page: 1,424 pixels wide, or 2,304.
_ZOOM = 2


def png(svg: str) -> bytes:
    """The picture in pixels, with the letters that it has on the site.

    Other scripts than Latin are drawn with the fonts of the machine, as browsers do; without them
    the bytes are the same everywhere.
    """
    has_others = any(ord(character) > _LAST_LATIN for character in svg)
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg.replace(FONT, '"Atlas Sans"' + (",sans-serif" if has_others else "")),
        zoom=_ZOOM,
        skip_system_fonts=not has_others,
        font_files=_FILES,
    )
    return bytes(drawn)
