"""Make the fonts that pictures are drawn with as PNG, from the npm package source-sans 3.52.0.

    npm install source-sans@3.52.0 && pip install fonttools
    python tools/make_picture_fonts.py node_modules/source-sans/TTF

The renderer knows neither WOFF2 nor weights of variable fonts, so each weight is a file. As the
licence asks of modified versions, they are not called by the reserved name.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

_TO = Path(__file__).resolve().parent.parent / "atlas/data/fonts"
_WEIGHTS = ("Regular", "Semibold")
#: Latin letters, punctuation, currency signs and arrows, as on the site.
_CHARACTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x218, 0x21C),
    *range(0x2009, 0x2045),
    *(0x20A9, 0x20AC, 0x2116, 0x2122, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
    *range(0x2190, 0x219A),
)
#: Records of a font's name table (OpenType specification, "name").
_FAMILY, _SUBFAMILY, _POSTSCRIPT = 1, 2, 6
_KEPT = (0, _FAMILY, _SUBFAMILY, _POSTSCRIPT, 13, 14)


def make(fonts: Path) -> None:
    """Write the files, from those in a folder."""
    options = subset.Options(hinting=False, name_IDs=list(_KEPT))
    options.layout_features = ["ccmp", "kern", "liga", "locl", "mark"]
    _TO.mkdir(exist_ok=True)
    for weight in _WEIGHTS:
        font = TTFont(fonts / f"SourceSans3-{weight}.ttf", recalcTimestamp=False)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=_CHARACTERS)
        subsetter.subset(font)
        names = font["name"]
        names.names = [record for record in names.names if record.nameID in _KEPT]
        for id, text in (
            (_FAMILY, "Atlas Sans"),
            (_SUBFAMILY, "Regular"),
            (_POSTSCRIPT, f"AtlasSans-{weight}"),
        ):
            names.setName(text, id, 3, 1, 0x409)
        font.save(_TO / f"atlas-sans-{weight.lower()}.ttf")


if __name__ == "__main__":
    make(Path(sys.argv[1]))
