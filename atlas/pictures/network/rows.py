"""The sizes of both networks, their headings, and the curves of their ties."""

from __future__ import annotations

from atlas.pictures.draw.svg import curve, plain
from atlas.pictures.draw.text import text_width, wrap

LABEL = 14.0
LEADING = 17.0
HEADING = 12.0
HEADING_SPACING = 0.06
MARKER = 4.5
#: Spacing as a share of a narrow capital.
_SPACED = 1 + HEADING_SPACING / 0.5


def heading_line(text: str, room: float) -> tuple[str, float]:
    """A heading in capitals, shortened to the room, and its width."""
    (line,) = wrap(plain(text).upper(), room / _SPACED, HEADING, 1)
    return line, text_width(line, HEADING, spacing=HEADING_SPACING)


def level_curve(start: tuple[float, float], end: tuple[float, float]) -> str:
    """Path data of a curve that leaves and arrives level."""
    (x0, y0), (x1, y1) = start, end
    middle = (x0 + x1) / 2
    return curve(start, (middle, y0), (middle, y1), end)
