"""What both networks draw alike: marks of kinds, framed names, lines of ties, a legend."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from markupsafe import Markup

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.svg import Sheet, element, group, number, path, text_lines
from atlas.pictures.draw.text import text_width
from atlas.pictures.network.rows import LABEL, LEADING, MARKER

_LEGEND_HEIGHT = 26.0
_SAMPLE = 26.0

Shape = Literal["circle", "square", "diamond", "triangle", "cross", "hexagon", "drop"]
#: Kinds of organisation share shapes with their likes; the heading over a group names the kind.
_SHAPES: dict[str, Shape] = {
    "public-body": "square",
    "park": "square",
    "hospital": "cross",
    "university": "triangle",
    "research-institute": "triangle",
    "centre": "triangle",
    "investor": "diamond",
    "fund": "diamond",
    "consortium": "hexagon",
    "network": "hexagon",
    "association": "hexagon",
    "event": "drop",
    "programme": "drop",
}


def framed_label(
    name: str, href: str | None, lines: tuple[str, ...], box: Box, sheet: Sheet
) -> Markup:
    """A name in a frame, as a link: what the ties of a network start from."""
    # The first baseline of lines that stand in the middle; capitals are 0.66 em high.
    y = box.y + box.height / 2 - (len(lines) - 1) * LEADING / 2 + LABEL * 0.34
    x = box.x + box.width / 2
    frame = element("rect", x=box.x, y=box.y, width=box.width, height=box.height, rx=3)
    text = text_lines(lines, x, y, leading=LEADING, class_="pic-centre-label", anchor="middle")
    return sheet.link(href, frame, text, class_="pic-centre", label=name)


def shape_path(kind: str, x: float, y: float, radius: float = MARKER) -> str:
    """The outline of a kind's mark around a point, all of about the same area."""
    r = radius
    match _SHAPES.get(kind, "circle"):
        case "square":
            steps = [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
        case "diamond":
            steps = [(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)]
        case "triangle":
            steps = [(0, -1.2), (1.2, 0.95), (-1.2, 0.95)]
        case "drop":
            steps = [(0, 1.2), (1.2, -0.95), (-1.2, -0.95)]
        case "hexagon":
            steps = [
                (1.1, 0),
                (0.55, 0.95),
                (-0.55, 0.95),
                (-1.1, 0),
                (-0.55, -0.95),
                (0.55, -0.95),
            ]
        case "cross":
            a, b = 0.42, 1.15
            steps = [
                *((-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a)),
                *((a, b), (-a, b), (-a, a), (-b, a), (-b, -a), (-a, -a)),
            ]
        case "circle":
            half = f"a{number(r)} {number(r)} 0 1 0"
            return f"M{number(x - r)} {number(y)}{half} {number(2 * r)} 0{half} {number(-2 * r)} 0z"
    return path(*((x + dx * r, y + dy * r) for dx, dy in steps), closed=True)


def tie_weight(count: int) -> int:
    """How heavy a line stands for so many statements: 1, 2 or 3."""
    return 3 if count >= 4 else 2 if count >= 2 else 1


def tie_legend(
    counts: Sequence[int], tentative: bool, width: float, top: float
) -> tuple[Markup, float]:
    """Samples of the lines for ties of so many statements, and the height they take."""
    said = {1: "1 statement", 2: "2 or 3 statements", 3: "4 or more"}
    weights = sorted({tie_weight(count) for count in counts})
    samples = [(f"pic-tie-{weight}", said[weight]) for weight in weights]
    if len(samples) == 1:
        samples = []
    if tentative:
        samples.append(("pic-tie-1 pic-tentative", "planned or announced only"))
    if not samples:
        return Markup(), 0.0
    return _legend_rows(samples, width, top)


def _legend_rows(samples: list[tuple[str, str]], width: float, top: float) -> tuple[Markup, float]:
    """Line samples ``(class, text)`` set from left to right, and the height they take."""
    size, gap, pitch = 12.0, 22.0, 20.0
    parts: list[Markup] = []
    x, y = 0.0, top + _LEGEND_HEIGHT
    for class_, text in samples:
        needed = _SAMPLE + 8 + text_width(text, size)
        if x and x + needed > width:
            x, y = 0.0, y + pitch
        parts.append(
            element("path", class_=f"pic-tie {class_}", d=path((x, y - 4), (x + _SAMPLE, y - 4)))
        )
        parts.append(element("text", text, x=x + _SAMPLE + 8, y=y))
        x += needed + gap
    return group(*parts, class_="pic-legend"), y - top + 8
