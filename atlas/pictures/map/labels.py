"""Labels beside marks, without overlap: the best free place of a fixed list, nearest first.

Places are tried in the order of preference that E. Imhof gives for point labels (Positioning Names
on Maps, The American Cartographer 2, 1975): to the right and a little up first, then left, then
above and below. Where none is free the label moves away and a thin line leads back to its mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from shapely import LineString, box

from atlas.pictures.draw.geometry import Box
from atlas.pictures.draw.text import text_width, wrap

SIZE = 13.0
LEADING = 15.0
_WIDEST = 150.0
_GAP = 3.0
_CLEAR = 1.5
_LEADS = (14.0, 24.0, 36.0, 50.0, 66.0, 84.0)
_DIRECTIONS = 16

Segment = tuple[float, float, float, float]


@dataclass(frozen=True)
class Spot:
    """A mark to label: its middle, radius, name, and rank (higher ranks choose first)."""

    x: float
    y: float
    radius: float
    name: str
    rank: float = 0

    @property
    def box(self) -> Box:
        """The square around the mark."""
        return Box(self.x - self.radius, self.y - self.radius, 2 * self.radius, 2 * self.radius)


@dataclass(frozen=True)
class Label:
    """A placed label: its lines, box, and the line that leads to its mark, if it needs one."""

    lines: tuple[str, ...]
    box: Box
    lead: Segment | None = None

    @property
    def first_baseline(self) -> float:
        """Where the first line stands."""
        return self.box.y + SIZE * 0.83


def place_labels(
    spots: Sequence[Spot], frame: Box, obstacles: Sequence[Box]
) -> tuple[Label | None, ...]:
    """A label for each spot, or None where nothing is free, in the order of the spots."""
    marks = [spot.box.padded(_CLEAR) for spot in spots]
    taken: list[Label] = []
    result: list[Label | None] = [None] * len(spots)
    order = sorted(
        range(len(spots)),
        key=lambda at: (-spots[at].rank, -_neighbours(spots, at), spots[at].name, at),
    )
    for at in order:
        others = marks[:at] + marks[at + 1 :]
        for label in _candidates(spots[at]):
            if frame.contains(label.box) and _free(label, others, obstacles, taken):
                result[at] = label
                taken.append(label)
                break
    return tuple(result)


def label_size(name: str) -> tuple[tuple[str, ...], float]:
    """Lines of a label, and its width."""
    lines = wrap(name, _WIDEST, SIZE, 2)
    return lines, max(text_width(line, SIZE) for line in lines)


def _neighbours(spots: Sequence[Spot], at: int) -> int:
    """How crowded it is around a spot."""
    here = spots[at]
    return sum(hypot(spot.x - here.x, spot.y - here.y) < _WIDEST / 2 for spot in spots) - 1


def _candidates(spot: Spot) -> Iterator[Label]:
    lines, width = label_size(spot.name)
    height = len(lines) * LEADING
    out, diagonal = spot.radius + _GAP, spot.radius * 0.7 + 1
    right, left = spot.x + out, spot.x - out - width
    above, below = spot.y - diagonal - height, spot.y + diagonal
    middle = spot.y - height / 2
    centred = spot.x - width / 2
    for x, y in (
        (right, middle),
        (spot.x + diagonal, above + 3),
        (left, middle),
        (spot.x + diagonal, below - 3),
        (spot.x - diagonal - width, above + 3),
        (spot.x - diagonal - width, below - 3),
        (centred, spot.y - out - height + 2),
        (centred, spot.y + out - 2),
    ):
        yield Label(lines, Box(x, y, width, height))
    for lead in _LEADS:
        for step in range(_DIRECTIONS):
            # From the right alternately up and down, so that level leads come first.
            angle = (step + 1) // 2 * (2 * pi / _DIRECTIONS) * (-1 if step % 2 else 1)
            dx, dy = cos(angle), sin(angle)
            end_x, end_y = spot.x + dx * (spot.radius + lead), spot.y + dy * (spot.radius + lead)
            x = end_x + 2 if dx > 0.3 else end_x - 2 - width if dx < -0.3 else end_x - width / 2
            y = end_y - height / 2 if abs(dx) > 0.3 else end_y + (1 if dy > 0 else -1 - height)
            start = (spot.x + dx * spot.radius, spot.y + dy * spot.radius)
            yield Label(lines, Box(x, y, width, height), (*start, end_x, end_y))


def _free(
    label: Label, marks: Sequence[Box], obstacles: Sequence[Box], taken: Sequence[Label]
) -> bool:
    own = label.box.padded(_CLEAR)
    labels = [other.box for other in taken]
    if any(own.overlaps(other) for other in (*marks, *obstacles, *labels)):
        return False
    if any(other.lead and _crosses(other.lead, own) for other in taken):
        return False
    if label.lead is None:
        return True
    line = LineString([label.lead[:2], label.lead[2:]])
    if any(_crosses(label.lead, other) for other in (*marks, *labels)):
        return False
    return not any(
        other.lead and line.intersects(LineString([other.lead[:2], other.lead[2:]]))
        for other in taken
    )


def _crosses(segment: Segment, other: Box) -> bool:
    x0, y0, x1, y1 = segment
    around = Box(min(x0, x1), min(y0, y1), abs(x1 - x0) + 0.01, abs(y1 - y0) + 0.01)
    if not around.overlaps(other):
        return False
    line = LineString([(x0, y0), (x1, y1)])
    return bool(line.intersects(box(other.x, other.y, other.right, other.bottom)))
