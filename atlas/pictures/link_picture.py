"""The picture that a preview of a link shows beside its title: whom a profile is about, in large.

Made as PNG, since no service that shows previews reads SVG; in light colours, as those do not say
which ones their reader has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from atlas.pictures.draw.png import png
from atlas.pictures.draw.style import FONT, light_colours
from atlas.pictures.draw.svg import element, plain
from atlas.pictures.draw.text import wrap

#: In pixels of the PNG, which is twice as large as it is drawn; the size that services ask for.
WIDTH, HEIGHT = 1200, 630
_W, _H = WIDTH / 2, HEIGHT / 2
_LEFT = 48
#: Sizes of a name, the largest that takes two lines or fewer.
_SIZES = (52, 44, 36, 30)
_SMALL = 19
_MOST_LINES = 3
#: The mark of the site, as in ``templates/theme/partials/logo.html``.
_MARK = (
    ("M4 3.5h11.5L20 8v12.5H4z", 1.6),
    ("M7.5 9.5h6M7.5 13h9M7.5 16.5h5", 1.6),
)


@dataclass(frozen=True)
class LinkPicture:
    """What it shows: ``what`` the profile is about (a kind), its name, some facts in short."""

    what: str
    name: str
    facts: Sequence[str]
    site: str


def link_picture(shown: LinkPicture) -> bytes:
    """The picture as PNG."""
    return png(link_picture_svg(shown))


def link_picture_svg(shown: LinkPicture) -> str:
    """The same before it is drawn."""
    colours = light_colours()
    room = _W - 2 * _LEFT
    name = plain(shown.name)
    size = next((size for size in _SIZES if len(wrap(name, room, size, 9)) <= 2), _SIZES[-1])
    lines = wrap(name, room, size, _MOST_LINES)
    facts = wrap(" · ".join(map(plain, shown.facts)), room, _SMALL, 2) if shown.facts else ()
    leading = size * 1.15
    top = 146 - (len(lines) - 1) * leading / 2
    return str(
        element(
            "svg",
            element("style", Markup(f".pic{{font-family:{FONT}}}")),
            element("rect", width=_W, height=_H, fill=colours["paper"]),
            element("rect", width=10, height=_H, fill=colours["accent"]),
            _words((plain(shown.what),), 62, _SMALL, colours["accent"], weight="600"),
            _words(lines, top, size, colours["ink"], weight="600"),
            _words(facts, top + (len(lines) - 1) * leading + 38, _SMALL, colours["ink-soft"]),
            _signature(shown.site, colours["accent"], colours["ink-soft"]),
            xmlns="http://www.w3.org/2000/svg",
            width=_W,
            height=_H,
            viewBox=f"0 0 {_W:g} {_H:g}",
            class_="pic",
        )
    )


def _words(lines: Sequence[str], y: float, size: float, colour: str, weight: str = "400") -> Markup:
    return Markup().join(
        element(
            "text",
            line,
            x=_LEFT,
            y=y + at * size * 1.15,
            fill=colour,
            font_size=size,
            font_weight=weight,
        )
        for at, line in enumerate(lines)
    )


def _signature(site: str, accent: str, ink: str) -> Markup:
    mark = [
        element("path", d=d, fill="none", stroke=accent, stroke_width=width) for d, width in _MARK
    ]
    dot = element("circle", cx=17, cy=16.5, r=2.2, fill=accent)
    drawn = element("g", *mark, dot, transform=f"translate({_LEFT - 4} {_H - 54:g}) scale(1.25)")
    named = element(
        "text", site, x=_LEFT + 34, y=_H - 32, fill=ink, font_size=_SMALL, font_weight="600"
    )
    return Markup().join((drawn, named))
